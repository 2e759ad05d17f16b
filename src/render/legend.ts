import type { PlainMap, PlainStage, PlainTouchpoint } from '../map/model.js';
import { type Block, drawing, flow, led, textBlock } from './block.js';
import type { Labels } from './labels/index.js';
import { aimFlag, evidenceRing, failMark, momentInks, momentMark, resolvedCheck } from './marks.js';
import { type } from './type.js';

/** What the signs mean, as far as the map uses them. */
export function legendBlock(map: PlainMap, width: number, labels: Labels): Block {
  const used = usedSigns(map);
  const entries: Block[] = [];
  const add = (name: string, sign: Block, text: string) => {
    if (!used.has(name)) return;
    const label = textBlock(text, { style: type.label, ink: 'faint', width: 200, maxLines: 1 });
    entries.push(led(sign, label, 7, type.label.line));
  };
  for (const confidence of ['validated', 'reasoned', 'assumed'] as const) {
    add('evidence', evidenceRing(confidence, 'faint'), labels.confidence[confidence]);
  }
  const dashes = drawing(28, 10, (pen, x, y) =>
    pen.path('M0 5H28', x, y, { stroke: 'faint', strokeWidth: 1.5, dash: '5 5' }),
  );
  add('target', dashes, labels.signs.target);
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

/** The signs that occur in a map. */
function usedSigns(map: PlainMap): Set<string> {
  const used = new Set<string>();
  const metric = ({ baseline, target }: PlainMap['metrics'][number]) => {
    if (baseline?.number !== undefined) used.add('baseline');
    if (target?.number !== undefined) used.add('aim');
  };
  const look = (place: PlainStage | PlainTouchpoint) => {
    if (place.pains.length + place.gains.length + place.feels.length > 0) used.add('evidence');
    if (place.targets.length > 0) used.add('target');
    for (const moment of place.moments) used.add(moment.kind);
    for (const items of [place.sees, place.frontstage, place.backstage, place.support]) {
      for (const item of items) if (item.fails !== undefined) used.add('fails');
    }
    for (const pains of [place.pains, place.gains]) {
      for (const pain of pains) if (pain.resolved !== undefined) used.add('resolved');
    }
    place.metrics.forEach(metric);
  };
  map.metrics.forEach(metric);
  for (const stage of map.stages) {
    look(stage);
    stage.touchpoints.forEach(look);
  }
  return used;
}
