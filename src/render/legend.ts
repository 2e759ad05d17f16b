import type { PlainMap, PlainStage, PlainTouchpoint } from '../map/model.js';
import { type Block, drawing, flow, led, textBlock } from './block.js';
import type { Labels } from './labels/index.js';
import { aimFlag, evidenceRing, failMark, momentInks, momentMark, resolvedCheck } from './marks.js';
import { type } from './type.js';

/**
 * What the signs mean, as far as the map uses them in the rows that are shown.
 * @param rows their names; none means all
 */
export function legendBlock(map: PlainMap, width: number, labels: Labels, rows?: readonly string[]): Block {
  const used = usedSigns(map, rows);
  const entries: Block[] = [];
  const add = (name: string, sign: Block, text: string) => {
    if (!used.has(name)) return;
    entries.push(key(sign, text));
  };
  if (used.has('evidence')) entries.push(...evidenceKeys(labels));
  const dashes = drawing(28, 10, (pen, x, y) =>
    pen.path('M0 5H28', x, y, { stroke: 'faint', strokeWidth: 1.5, dash: '5 5' }),
  );
  add('target', dashes, labels.signs.target);
  add('alternative', alternativeSign, labels.signs.alternative);
  for (const kind of ['truth', 'delight', 'handoff'] as const) {
    add(kind, momentMark(kind, momentInks[kind]), labels.signs[kind]);
  }
  add('fails', failMark('painInk'), labels.signs.fails);
  add('resolved', resolvedCheck('gainInk'), labels.signs.resolved);
  const tick = drawing(6, 12, (pen, x, y) => pen.rect(x + 2, y, 2, 12, { fill: 'soft' }));
  add('baseline', tick, labels.signs.baseline);
  const flag = drawing(10, 14, (pen, x, y) => aimFlag(pen, x + 1, y + 7));
  add('aim', flag, labels.signs.aim);
  return flow(entries, width, 24, 6);
}

function key(sign: Block, text: string): Block {
  const label = textBlock(text, { style: type.label, ink: 'faint', width: 240, maxLines: 1 });
  return led(sign, label, 7, type.label.line);
}

/** What the rings mean. */
export function evidenceKeys(labels: Labels): Block[] {
  return (['validated', 'reasoned', 'assumed'] as const).map((confidence) =>
    key(evidenceRing(confidence, 'faint'), labels.confidence[confidence]),
  );
}

const alternativeSign = drawing(14, 14, (pen, x, y) =>
  pen.circle(x + 7, y + 7, 6, { fill: 'card', stroke: 'faint', strokeWidth: 1.5, dash: '3 2.5' }),
);

/** What a dashed marker means. */
export function alternativeKey(labels: Labels): Block {
  return key(alternativeSign, labels.signs.alternative);
}

/** Whether a feeling stands beside the line, as one of several that may come. */
function isAlternative({ when, then }: { when?: string; then?: boolean }): boolean {
  return when !== undefined && !then;
}

/** The signs that occur in the rows of a map that are shown. */
function usedSigns(map: PlainMap, rows: readonly string[] | undefined): Set<string> {
  const used = new Set<string>();
  const shows = (row: string) => rows === undefined || rows.includes(row);
  const metric = ({ baseline, target }: PlainMap['metrics'][number]) => {
    if (baseline?.number !== undefined) used.add('baseline');
    if (target?.number !== undefined) used.add('aim');
  };
  const cites = (facts: readonly { from?: string[] }[]) => facts.some(({ from }) => from && from.length > 0);
  const hasRing = (place: PlainStage | PlainTouchpoint) => {
    const ringed = [shows('feels') && place.feels, shows('pain') && place.pains, shows('gain') && place.gains];
    if (ringed.some((facts) => facts && facts.length > 0)) return true;
    const citing = [
      [...place.takes, ...place.waits],
      shows('does') && place.does,
      shows('thinks') && [...place.thinks, ...place.says],
      shows('note') && place.notes,
      shows('opportunity') && place.opportunities,
      shows('metric') && place.metrics,
      ...(['sees', 'frontstage', 'backstage', 'support'] as const).map((row) => shows(row) && place[row]),
      place.own.filter(({ lane }) => shows(lane)),
    ];
    return citing.some((facts) => facts && cites(facts));
  };
  const look = (place: PlainStage | PlainTouchpoint) => {
    const { feels, pains, gains } = place;
    // One is enough, and most maps have it in the first place.
    if (!used.has('evidence') && hasRing(place)) used.add('evidence');
    if (shows('feels') && feels.some(isAlternative)) used.add('alternative');
    if (shows('feels') && place.targets.length > 0) used.add('target');
    for (const moment of place.moments) used.add(moment.kind);
    for (const row of ['sees', 'frontstage', 'backstage', 'support'] as const) {
      if (shows(row) && place[row].some(({ fails }) => fails !== undefined)) used.add('fails');
    }
    for (const hurt of [shows('pain') ? pains : [], shows('gain') ? gains : []]) {
      if (hurt.some(({ resolved }) => resolved !== undefined)) used.add('resolved');
    }
    if (shows('metric')) place.metrics.forEach(metric);
  };
  map.metrics.forEach(metric);
  for (const stage of map.stages) {
    look(stage);
    stage.touchpoints.forEach(look);
  }
  return used;
}
