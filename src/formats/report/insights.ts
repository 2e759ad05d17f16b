import type { Pain, PlainMap, PlainStage, PlainTouchpoint, Severity, SourceFree } from '../../map/model.js';
import { personasOf } from '../../map/scope.js';
import type { Context } from '../../render/context.js';
import { writtenDate, writtenNumber } from '../../render/labels/index.js';
import type { Ink } from '../../render/themes.js';
import { plainLine } from '../plain-text.js';
import type { PageSize, Paragraph, TablePage } from './page.js';
import { type TableRow, tablePages } from './paginate.js';
import { clausesOf, isPath, paragraphOf } from './paragraphs.js';

type PlainPain = SourceFree<Pain>;
type PlainOpportunity = PlainMap['opportunities'][number];

const severities: readonly (Severity | undefined)[] = ['critical', 'high', 'medium', 'low', undefined];

/** How wide the first column is, with a word or a number. */
const rail = 112;

/** A pain or a gain, once, with all places where it is felt. */
export interface Felt {
  pain: PlainPain;
  places: string[];
  /** Names of personas. */
  whose: string[];
}

/** Every pain, or gain, of the journey; the worst first, in the order of the map among equals. */
export function feltIn(map: PlainMap, kind: 'pains' | 'gains'): Felt[] {
  const all = map.personas.map(({ name }) => name);
  const found = new Map<string, Felt>();
  for (const stage of map.stages) {
    for (const place of [stage, ...stage.touchpoints]) {
      for (const pain of place[kind]) {
        const key = JSON.stringify([pain.name, pain.text]);
        const felt = found.get(key) ?? { pain, places: [], whose: [] };
        if (felt.pain.repeated && !pain.repeated) felt.pain = pain;
        const where = placeOf(stage, place);
        if (!felt.places.includes(where)) felt.places.push(where);
        const scope = place.for.length > 0 ? place.for : stage.for;
        const whose = [...felt.whose, ...personasOf(pain.for, scope, all)];
        felt.whose = [...new Set([...all.filter((name) => whose.includes(name)), ...whose])];
        found.set(key, felt);
      }
    }
  }
  const rank = ({ pain }: Felt) => severities.indexOf(pain.severity);
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
}

/** What hurts now, the worst first; below it what does no longer. */
export function painPages(map: PlainMap, context: Context, size: PageSize): TablePage[] {
  const { lanes, report } = context.labels;
  const felt = feltIn(map, 'pains');
  const over = felt.filter(({ pain }) => pain.resolved !== undefined);
  const open = felt.filter(({ pain }) => pain.resolved === undefined);
  const rows = [
    ...open.map((pain) => feltRow(pain, context, 'painInk')),
    ...apart(report.resolved, over, (pain) => feltRow(pain, context, 'faint')),
  ];
  return feltPages(lanes.pain, rows, context, size);
}

/** What pleases. */
export function gainPages(map: PlainMap, context: Context, size: PageSize): TablePage[] {
  const rows = feltIn(map, 'gains').map((gain) => feltRow(gain, context, 'gainInk'));
  return feltPages(context.labels.lanes.gain, rows, context, size);
}

function feltPages(title: string, rows: TableRow[], { labels }: Context, size: PageSize): TablePage[] {
  if (rows.length === 0) return [];
  const { severity, where, forWhom } = labels.report;
  const isRated = rows.some(({ title, heads }) => title !== '' && !heads);
  const head = [isRated ? severity : '', title, where, forWhom];
  return tablePages({ title, head, rows, shares: [5, 3, 2] }, 3, size, isRated ? rail : 0);
}

function feltRow({ pain, places, whose }: Felt, context: Context, ink: Ink): TableRow {
  const { labels } = context;
  const { severity, resolved } = pain;
  const notes = [
    ...(resolved === undefined ? [] : [labels.resolved(writtenDate(resolved, labels))]),
    ...clausesOf(pain, context),
  ];
  const muted = resolved === undefined ? undefined : ink;
  return {
    title: severity ? labels.severities[severity] : '',
    titleInk: ink,
    cells: [
      [{ ...paragraphOf({ text: pain.text, notes }), ink }],
      places.map((place) => quiet(place, muted)),
      [quiet(whose.map((name) => context.persona(name).title).join(', '), muted)],
    ],
    ink: 'ink',
  };
}

/** What could be done: what helps most first, and what is easy before what is not; below it what is done or dropped. */
export function opportunityPages(map: PlainMap, context: Context, size: PageSize): TablePage[] {
  const { lanes, impact, effort, header, report, statuses, strip } = context.labels;
  const placed = [
    ...map.opportunities.map((item) => ({ item, place: strip.wholeJourney })),
    ...map.stages.flatMap((stage) =>
      [stage, ...stage.touchpoints].flatMap((place) =>
        place.opportunities.map((item) => ({ item, place: placeOf(stage, place) })),
      ),
    ),
  ].sort(
    (a, b) =>
      (b.item.impact ?? 0) - (a.item.impact ?? 0) || (a.item.effort ?? Infinity) - (b.item.effort ?? Infinity) || 0,
  );
  if (placed.length === 0) return [];
  const isOver = ({ item }: (typeof placed)[number]) => item.status === 'done' || item.status === 'dismissed';
  const row = (ink: Ink) => (each: (typeof placed)[number]) => opportunityRow(each.item, each.place, context, ink);
  const rows = [
    ...placed.filter((each) => !isOver(each)).map(row('opportunityInk')),
    ...apart(`${statuses.done}, ${statuses.dismissed}`, placed.filter(isOver), row('faint')),
  ];
  const head = [impact, effort, lanes.opportunity, header.owner, report.where];
  return tablePages({ title: lanes.opportunity, head, rows, shares: [1.1, 5.5, 2.2, 4] }, 4, size, rail);
}

function opportunityRow(item: PlainOpportunity, place: string, context: Context, ink: Ink): TableRow {
  const { labels, titleOf, teamTitle } = context;
  const score = (value: number | undefined) =>
    value === undefined ? '' : labels.outOf(writtenNumber(value, labels), '5');
  const refers = (verb: string, kind: 'pain' | 'objective' | 'metric', names: readonly string[]) =>
    names.length > 0 ? [labels.named(verb, names.map((name) => titleOf(kind, name)).join(', '))] : [];
  const notes = [
    ...refers(labels.solves, 'pain', item.solves),
    ...refers(labels.serves, 'objective', item.serves),
    ...refers(labels.moves, 'metric', item.moves),
    ...clausesOf(item, context),
    ...item.links.flatMap(({ target }) => (isPath(target) ? [] : [target])),
    ...(item.tags.length > 0 ? [item.tags.join(', ')] : []),
  ];
  const owner = item.owner === undefined ? '' : teamTitle(item.owner);
  const state = [...(item.status ? [labels.statuses[item.status]] : []), ...(item.ticket ? [item.ticket] : [])];
  const muted = ink === 'faint' ? ink : undefined;
  return {
    title: score(item.impact),
    titleInk: ink,
    cells: [
      [quiet(score(item.effort), muted)],
      [{ ...paragraphOf({ text: item.title, notes }), ink }],
      [{ ...paragraphOf({ text: owner, notes: state }), ...(muted ? { ink: muted } : {}) }],
      [quiet(place, muted)],
    ],
    ink: 'ink',
  };
}

/** Rows below a heading of their own, where there are any. */
function apart<T>(title: string, things: readonly T[], row: (thing: T) => TableRow): TableRow[] {
  if (things.length === 0) return [];
  return [{ title, cells: [], ink: 'soft', heads: true }, ...things.map(row)];
}

function quiet(text: string, ink: Ink | undefined): Paragraph {
  return { text: plainLine(text), note: '', ...(ink ? { ink } : {}) };
}

function placeOf(stage: PlainStage, place: PlainStage | PlainTouchpoint): string {
  return [stage.title, place === stage ? '' : place.title].map(plainLine).filter(Boolean).join(' › ');
}
