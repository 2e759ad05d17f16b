import type * as model from '../../map/model.js';
import {
  type Declaration,
  isFeeling,
  isLaneText,
  isMention,
  isStage,
  isTouchpoint,
  type Journey,
  type Line,
} from '../generated/ast.js';
import { nameOf, pathOf, titleOf } from '../naming.js';
import { clauseOf, operandsOf } from '../values/reading.js';
import { metrics, objectives, opportunities } from './business.js';
import type { FactReader } from './fact-reader.js';
import type { StageMemory } from './stage-memory.js';

/** @param memory of the stages that were read before */
export function stages(
  reader: FactReader,
  journeyId: string,
  journey: Journey,
  memory: StageMemory | undefined,
): model.Stage[] {
  const stages: model.Stage[] = [];
  let open: model.Stage | undefined;
  for (const line of journey.lines) {
    if (isStage(line)) {
      const id = reader.unique(`${journeyId}/${nameOf(line)}`);
      const read = () => stage(reader, id, line);
      stages.push(memory ? memory.stage(line, id, reader, read) : read());
      open = undefined;
    } else if (isTouchpoint(line)) {
      if (!open) {
        open = implicitStage(reader, journeyId, line);
        stages.push(open);
      }
      open.touchpoints.push(experience(reader, reader.unique(`${journeyId}/${nameOf(line)}`), line));
    }
  }
  return stages;
}

function stage(reader: FactReader, id: string, line: Line & Declaration): model.Stage {
  return {
    ...experience(reader, id, line),
    goal: reader.text(id, line, 'goal'),
    owner: reader.names(line, 'owner')[0],
    objectives: objectives(reader, id, line),
    touchpoints: line.lines
      .filter(isTouchpoint)
      .map((touchpoint) => experience(reader, reader.unique(`${id}/${nameOf(touchpoint)}`), touchpoint)),
  };
}

function implicitStage(reader: FactReader, journeyId: string, first: Line): model.Stage {
  const id = reader.ordinal(journeyId, 'stage');
  const nothing: Line = { ...first, lines: [], clauses: [], operands: [] };
  return {
    ...facts(reader, id, nothing),
    ...reader.thing(id, first),
    name: '',
    title: '',
    implicit: true,
    objectives: [],
    touchpoints: [],
  };
}

function experience(reader: FactReader, id: string, line: Line & Declaration): model.Experience {
  return { ...reader.named(id, line), ...facts(reader, id, line) };
}

function facts(reader: FactReader, id: string, line: Line): Omit<model.Experience, keyof model.Named> {
  return {
    for: reader.names(line, 'for'),
    by: reader.names(line, 'by'),
    optional: reader.fields(line, 'optional').length > 0,
    channels: reader.linesOf(line, 'channel').flatMap((channel) => channels(reader, id, channel)),
    sees: items(reader, id, line, 'sees'),
    does: reader.texts(id, line, 'does'),
    thinks: reader.texts(id, line, 'thinks'),
    says: reader.texts(id, line, 'says'),
    feels: feelings(reader, id, line, ['feels', 'then']),
    targets: feelings(reader, id, line, ['target']),
    pains: pains(reader, id, line, 'pain'),
    gains: pains(reader, id, line, 'gain'),
    moments: reader.claims(id, line, 'moment', (kind: model.Moment['kind']) => ({ kind })),
    takes: reader.claims(id, line, 'takes', (takes: Pick<model.Duration, 'min' | 'max' | 'unit'>) => takes),
    waits: reader.claims(id, line, 'waits', (waits: Pick<model.Duration, 'min' | 'max' | 'unit'>) => waits),
    repeats: repeats(reader, id, line),
    next: next(reader, id, line),
    opens: opens(reader, id, line),
    frontstage: items(reader, id, line, 'frontstage'),
    backstage: items(reader, id, line, 'backstage'),
    support: items(reader, id, line, 'support'),
    images: reader.links(id, line, 'image'),
    links: reader.links(id, line, 'link'),
    notes: reader.texts(id, line, 'note'),
    tags: reader.tags(line),
    own: line.lines.filter(isLaneText).flatMap((own) => laneText(reader, id, own)),
    opportunities: opportunities(reader, id, line),
    metrics: metrics(reader, id, line),
    unknown: reader.unknown(id, line),
  };
}

function feelings(reader: FactReader, id: string, line: Line, words: readonly string[]): model.Feeling[] {
  return line.lines
    .filter((fact) => isFeeling(fact) && words.includes(fact.word))
    .flatMap((fact) => {
      const value = reader.read<Pick<model.Feeling, 'word' | 'value' | 'emoji'>>(fact);
      if (!value) return [];
      const then = fact.word === 'then' ? { then: true } : {};
      return [{ ...reader.claim(reader.ordinal(id, words[0] as string), fact), ...value, ...then }];
    });
}

export function pains(reader: FactReader, id: string, line: Line, word: 'pain' | 'gain'): model.Pain[] {
  return reader.linesOf(line, word).flatMap((fact): model.Pain[] =>
    reader.declaredOrRepeated(fact).map(({ thing, name, text, repeated }) => ({
      ...reader.claim(reader.unique(`${id}/${word}:${name}`), fact),
      ...repeated,
      name,
      text,
      severity:
        reader.value<model.Severity>(fact, 'severity') ?? (thing && reader.value<model.Severity>(thing, 'severity')),
      resolved: reader.value<string>(fact, 'resolved') ?? (thing && reader.value<string>(thing, 'resolved')),
    })),
  );
}

function items(reader: FactReader, id: string, line: Line, word: model.LaneRole): model.BlueprintItem[] {
  return reader.linesOf(line, word).flatMap((fact): model.BlueprintItem[] =>
    reader.declaredOrRepeated(fact).map(({ name, text, repeated }) => {
      const { because, ...claim } = reader.claim(reader.unique(`${id}/${word}:${name}`), fact);
      const fails = clauseOf(fact, 'fails') !== undefined;
      return {
        ...claim,
        ...repeated,
        name,
        text,
        ...(fails ? { fails: because ?? '' } : because ? { because } : {}),
      };
    }),
  );
}

function channels(reader: FactReader, id: string, fact: Line): model.ChannelUse[] {
  return reader.declaredOrRepeated(fact).map(({ thing, name, text }) => {
    const channel = thing ?? fact;
    const online = reader.fields(channel, 'online').length > 0;
    const offline = reader.fields(channel, 'offline').length > 0;
    return {
      ...reader.claim(reader.unique(`${id}/channel:${name}`), fact),
      name,
      title: text,
      icon: reader.value<string>(channel, 'icon'),
      online: online || (offline ? false : undefined),
    };
  });
}

function repeats(reader: FactReader, id: string, line: Line): model.Repeats | undefined {
  return reader.claims(id, line, 'repeats', (times: { min?: number; max?: number }, fact) => ({
    ...times,
    until: reader.clauseText(fact, 'until'),
  }))[0];
}

function next(reader: FactReader, id: string, line: Line): model.Next[] {
  return reader.linesOf(line, 'next').flatMap((fact) => {
    const mention = operandsOf(fact).find(isMention);
    if (!mention) return [];
    const thing = mention.target.ref;
    return [
      {
        ...reader.claim(reader.ordinal(id, 'next'), fact),
        to: mention.target.$refText,
        target: thing && pathOf(thing),
        title: thing && titleOf(thing),
      },
    ];
  });
}

function opens(reader: FactReader, id: string, line: Line): model.Opens | undefined {
  return reader.claims(id, line, 'opens', (to: string, fact) => {
    const mention = operandsOf(fact).find(isMention);
    return { to, title: mention?.target.ref && titleOf(mention.target.ref) };
  })[0];
}

function laneText(reader: FactReader, id: string, line: Line): model.LaneText[] {
  if (!isLaneText(line)) return [];
  const lane = line.lane.$refText;
  const value = reader.read<model.Quantity>(line);
  return value ? [{ ...reader.claim(reader.ordinal(id, lane), line), lane, text: value.text }] : [];
}
