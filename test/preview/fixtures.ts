import type { JourneyMap, PlainMap, PlainStage, PlainTouchpoint, SourceFree } from '../../src/map/model.js';
import type { MapSnapshot } from '../../src/protocol/server.js';

const experience = {
  for: [],
  by: [],
  optional: false,
  channels: [],
  sees: [],
  does: [],
  thinks: [],
  says: [],
  feels: [],
  targets: [],
  pains: [],
  gains: [],
  moments: [],
  takes: [],
  waits: [],
  next: [],
  frontstage: [],
  backstage: [],
  support: [],
  images: [],
  links: [],
  notes: [],
  tags: [],
  own: [],
  opportunities: [],
  metrics: [],
  unknown: [],
};

export function touchpoint(id: string, title: string, facts: Partial<PlainTouchpoint> = {}): PlainTouchpoint {
  return { ...experience, id, name: id.split('/').pop() ?? id, title, ...facts };
}

export function stage(id: string, title: string, touchpoints: PlainTouchpoint[]): PlainStage {
  return { ...experience, id, name: id.split('/').pop() ?? id, title, objectives: [], touchpoints };
}

export function map(name: string, title: string, stages: PlainStage[], facts: Partial<PlainMap> = {}): PlainMap {
  return {
    id: name,
    name,
    title,
    personas: [],
    teams: [],
    evidence: [],
    lanes: [],
    expects: [],
    watches: [],
    tags: [],
    objectives: [],
    opportunities: [],
    metrics: [],
    notes: [],
    unknown: [],
    ...facts,
    stages,
  };
}

/** Jamie, as far as the picture needs her. */
export const jamie = {
  id: 'plan/persona:jamie',
  name: 'jamie',
  title: 'Jamie',
  goals: [],
  needs: [],
  pains: [],
  gains: [],
  traits: [],
  own: [],
};

/** A map as the server sends it to a client that holds the stages of these hashes. */
export function snapshot(whole: PlainMap, known: readonly string[] = []): MapSnapshot {
  const { stages, ...rest } = whole;
  return {
    map: rest as SourceFree<Omit<JourneyMap, 'stages'>>,
    stages: stages.map((part) => {
      const hash = JSON.stringify(part);
      return known.includes(hash) ? { hash } : { hash, stage: part };
    }),
  };
}

/** Two stages with two touchpoints and one; what is said in the first can be chosen. */
export function planMap(said = 'Looks for the price per gigabyte'): PlainMap {
  return map(
    'plan',
    'I want a cheaper mobile plan',
    [
      stage('plan/define', 'Define', [
        touchpoint('plan/define/bill', 'Reads the last three bills', {
          does: [{ id: 'plan/define/bill/does:1', text: said }],
          feels: [{ id: 'plan/define/bill/feels:1', word: 'confused', emoji: '😖', value: -1, for: ['jamie'] }],
          pains: [{ id: 'plan/define/bill/pain:jargon', name: 'jargon', text: 'Carrier jargon', severity: 'high' }],
        }),
        touchpoint('plan/define/needs', 'Sets what she needs', {
          feels: [{ id: 'plan/define/needs/feels:1', word: 'focused', emoji: '🎯', value: 0.5, for: ['jamie'] }],
        }),
      ]),
      stage('plan/compare', 'Compare', [
        touchpoint('plan/compare/plans', 'Compares plans', {
          does: [{ id: 'plan/compare/plans/does:1', text: 'Opens five tabs' }],
          feels: [{ id: 'plan/compare/plans/feels:1', word: 'frustrated', emoji: '😫', value: -2, for: ['jamie'] }],
        }),
      ]),
    ],
    { personas: [jamie] },
  );
}

/** Stages of ten touchpoints each. */
export function longMap(touchpoints: number, perStage = 10): PlainMap {
  const stages = Array.from({ length: touchpoints / perStage }, (_, index) =>
    stage(
      `long/stage-${index}`,
      `Stage ${index}`,
      Array.from({ length: perStage }, (_, place) => {
        const id = `long/stage-${index}/touchpoint-${index * perStage + place}`;
        return touchpoint(id, `Touchpoint ${index * perStage + place}`, {
          does: [{ id: `${id}/does:1`, text: 'Does what the step asks for' }],
          feels: [{ id: `${id}/feels:1`, word: 'calm', value: (place % 5) - 2, for: ['jamie'] }],
        });
      }),
    ),
  );
  return map('long', 'A long journey', stages, { personas: [jamie] });
}
