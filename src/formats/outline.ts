import { feelingText } from '../diff/titles.js';
import type { Pain, PlainMap, PlainStage, PlainTouchpoint, SourceFree } from '../map/model.js';
import { type MapState, stateOf } from '../map/state.js';
import { curveLines } from './curve-lines.js';
import { plain } from './terminal.js';

/** Longer titles push what stands behind them to the right. */
const widest = 40;

/** A map in plain text, to be read in a terminal: its stages and touchpoints, what is felt there, what hurts. English. */
export function toOutline(map: PlainMap): string {
  const state = stateOf(map);
  const several = state.curves.length > 1;
  const nameOf = (name: string) => map.personas.find((persona) => persona.name === name)?.title ?? name;
  const row = (place: PlainStage | PlainTouchpoint, indent: string) => ({
    title: plain(`${indent}${place.title}`),
    facts: plain([feelings(place, several ? nameOf : undefined), ...countsIn(place)].filter(Boolean).join(' · ')),
  });
  const stages = map.stages.map((stage) => [
    ...(stage.implicit ? [] : [row(stage, '')]),
    ...stage.touchpoints.map((touchpoint) => row(touchpoint, '  ')),
  ]);
  const width = Math.min(widest, Math.max(0, ...stages.flat().map(({ title }) => title.length)));
  return [
    plain(map.title || map.name),
    `  ${countsOf(map, state)}`,
    ...curveLines(state).map((line) => `  ${line}`),
    ...stages.flatMap((rows) => ['', ...rows.map(({ title, facts }) => `${title.padEnd(width)}  ${facts}`.trimEnd())]),
    '',
  ].join('\n');
}

function countsOf(map: PlainMap, { painsOpen, claims, supported }: MapState): string {
  const touchpoints = map.stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0);
  return [
    counted(map.stages.filter(({ implicit }) => !implicit).length, 'stage'),
    counted(touchpoints, 'touchpoint'),
    `${counted(painsOpen, 'pain')} open`,
    `${supported} of ${counted(claims, 'claim')} with evidence`,
  ].join(', ');
}

/** @param nameOf of personas, where it has to be said whose a feeling is */
function feelings({ feels }: PlainTouchpoint, nameOf?: (name: string) => string): string {
  return feels
    .map((feeling) => {
      const whose = (feeling.for ?? []).map((name) => (name === 'all' ? 'all' : (nameOf?.(name) ?? ''))).join(', ');
      const when = feeling.when === undefined ? '' : ` when ${feeling.when}`;
      const who = feeling.then ? 'then ' : nameOf && whose ? `${whose} ` : '';
      return `${who}${feelingText(feeling)}${when}`;
    })
    .join(', ');
}

function countsIn({ pains, gains, opportunities }: PlainTouchpoint): string[] {
  const open = pains.filter(({ resolved }) => resolved === undefined);
  return [
    open.length === 0 ? '' : `${counted(open.length, 'pain')}${severe(open)}`,
    gains.length === 0 ? '' : counted(gains.length, 'gain'),
    opportunities.length === 0 ? '' : counted(opportunities.length, 'opportunity', 'opportunities'),
  ];
}

/** ` (1 critical, 2 high)`, of a single one ` (critical)`. */
function severe(pains: readonly SourceFree<Pain>[]): string {
  const worst = (['critical', 'high'] as const).flatMap((severity) => {
    const count = pains.filter((pain) => pain.severity === severity).length;
    return count > 0 ? [pains.length === 1 ? severity : `${count} ${severity}`] : [];
  });
  return worst.length > 0 ? ` (${worst.join(', ')})` : '';
}

function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}
