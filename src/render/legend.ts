import type { PlainMap } from '../map/model.js';
import { type Block, drawing, flow, led, textBlock } from './block.js';
import { evidenceRing, failMark, momentMark, resolvedCheck } from './marks.js';
import { type } from './type.js';
import { words } from './words.js';

/** What the signs mean, as far as the map uses them. */
export function legendBlock(map: PlainMap, width: number): Block {
  const places = map.stages.flatMap((stage) => [stage, ...stage.touchpoints]);
  const entries: Block[] = [];
  const add = (used: boolean, sign: Block, text: string) => {
    if (!used) return;
    const label = textBlock(text, { style: type.label, ink: 'faint', width: 200, maxLines: 1 });
    entries.push(led(sign, label, 7, type.label.line));
  };
  const marks = places.some((place) => place.pains.length + place.gains.length > 0);
  for (const confidence of ['validated', 'reasoned', 'assumed'] as const) {
    add(marks, evidenceRing(confidence, 'faint'), words.confidence[confidence]);
  }
  const dashes = drawing(28, 10, (pen, x, y) =>
    pen.path('M0 5H28', x, y, { stroke: 'faint', strokeWidth: 1.5, dash: '5 5' }),
  );
  add(
    places.some((place) => place.targets.length > 0),
    dashes,
    words.targetCurve,
  );
  for (const kind of ['truth', 'delight', 'handoff'] as const) {
    const used = places.some((place) => place.moments.some((moment) => moment.kind === kind));
    add(
      used,
      momentMark(kind, kind === 'truth' ? 'opportunityInk' : kind === 'delight' ? 'gainInk' : 'soft'),
      words.moments[kind].toLowerCase(),
    );
  }
  const items = places.flatMap((place) => [...place.sees, ...place.frontstage, ...place.backstage, ...place.support]);
  add(
    items.some((item) => item.fails !== undefined),
    failMark('painInk'),
    words.fails,
  );
  add(
    places.some((place) => [...place.pains, ...place.gains].some((pain) => pain.resolved !== undefined)),
    resolvedCheck('gainInk'),
    words.resolved,
  );
  const metrics = [...map.metrics, ...places.flatMap((place) => place.metrics)];
  const tick = drawing(6, 12, (pen, x, y) => pen.rect(x + 2, y, 2, 12, { fill: 'soft' }));
  add(
    metrics.some((metric) => metric.baseline?.number !== undefined),
    tick,
    'where it was',
  );
  const diamond = drawing(12, 12, (pen, x, y) =>
    pen.path('M0 -5L5 0L0 5L-5 0Z', x + 6, y + 6, { fill: 'card', stroke: 'gainInk', strokeWidth: 1.75 }),
  );
  add(
    metrics.some((metric) => metric.target?.number !== undefined),
    diamond,
    'where it should be',
  );
  return flow(entries, width, 24, 6);
}
