/** Stages and touchpoints as blocks. */
import type { Duration, PlainStage, PlainTouchpoint, SourceFree } from '../../map/model.js';
import { block, type PrintedLine, verbatim } from './blocks.js';
import { metrics, objectives, opportunities } from './business.js';
import type { FactWriter } from './facts.js';
import { feeling } from './feelings.js';
import { leadsTo } from './names.js';
import { unknownLine } from './unknown.js';
import { number, text, word, words } from './values.js';

/** A stage with its touchpoints; the touchpoints alone where they stand in none. */
export function stage(writer: FactWriter, stage: PlainStage): PrintedLine[] {
  const touchpoints = stage.touchpoints.map((touchpoint) => experience(writer, 'touchpoint', touchpoint, []));
  if (stage.implicit) return touchpoints;
  const own = [
    ...writer.text('goal', stage.goal),
    ...(stage.owner === undefined ? [] : [{ word: 'owner', rest: writer.refer('team', stage.owner) }]),
    ...objectives(writer, stage.objectives),
  ];
  const { word, rest, lines = [] } = experience(writer, 'stage', stage, own);
  return [block(word, rest, [...lines, ...touchpoints])];
}

function experience(
  writer: FactWriter,
  kind: 'stage' | 'touchpoint',
  place: PlainTouchpoint,
  first: PrintedLine[],
): PrintedLine {
  const optional = place.optional ? ' optional' : '';
  const scope = `${writer.clause('for', 'persona', place.for)}${writer.clause('by', 'team', place.by)}${optional}`;
  return block(kind, `${writer.titled(kind, place, place.title)}${scope}`, [...first, ...facts()]);

  function facts(): PrintedLine[] {
    return [
      ...writer.facts('channel', place.channels, ({ name }) => writer.refer('channel', name)),
      ...writer.items('sees', place.sees),
      ...writer.texts('does', place.does),
      ...writer.texts('thinks', place.thinks),
      ...writer.texts('says', place.says),
      ...place.feels.flatMap((felt) => writer.fact(felt.then ? 'then feels' : 'feels', felt, feeling)),
      ...writer.facts('target', place.targets, feeling),
      ...writer.pains('pain', place.pains),
      ...writer.pains('gain', place.gains),
      ...writer.facts('moment', place.moments, (moment) => word(moment.kind)),
      ...writer.facts('takes', place.takes, duration),
      ...writer.facts('waits', place.waits, duration),
      ...writer.fact('repeats', place.repeats, repeats),
      ...writer.items('frontstage', place.frontstage),
      ...writer.items('backstage', place.backstage),
      ...writer.items('support', place.support),
      ...place.own.flatMap((own) => writer.text(`${writer.refer('lane', own.lane)}:`, own)),
      ...writer.facts('next', place.next, ({ to }) => writer.names.refer(writer.index, leadsTo, to)),
      ...writer.fact('opens', place.opens, ({ to }) => journey(writer, to)),
      ...metrics(writer, place.metrics),
      ...opportunities(writer, place.opportunities),
      ...writer.facts('image', place.images, ({ target }) => text(target)),
      ...writer.facts('link', place.links, ({ target }) => text(target)),
      ...writer.texts('note', place.notes),
      ...(place.tags.length > 0 ? [{ word: 'tags', rest: words(place.tags) }] : []),
      ...place.unknown.map((line) => verbatim(unknownLine(line.text))),
    ];
  }
}

/** `2 to 5 min`. */
function duration({ min, max, unit }: SourceFree<Duration>): string {
  return `${number(min)}${max === min ? '' : ` to ${number(max)}`} ${word(unit)}`;
}

/** `2 to 3 until "…"`. */
function repeats({ min, max, until }: { min?: number; max?: number; until?: string }): string {
  const times =
    min === undefined ? [] : max === undefined || max === min ? [number(min)] : [`${number(min)} to ${number(max)}`];
  return [...times, ...(until === undefined ? [] : [`until ${text(until)}`])].join(' ');
}

/** A journey by its name, or its file by a path. */
function journey(writer: FactWriter, to: string): string {
  return /[^\p{L}\p{N}\p{M}_-]/u.test(to) && !writer.names.declaration(writer.index, 'journey', to)
    ? text(to)
    : writer.refer('journey', to);
}
