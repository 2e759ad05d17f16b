import type { ChangeList } from '../../diff/model.js';
import type { PlainMap } from '../../map/model.js';
import { personaFilter } from '../../map/view.js';
import { contextOf } from '../context.js';
import { drawScene } from '../draw.js';
import type { DrawOptions, Picture } from '../index.js';
import { createDrawMemo } from '../memo.js';
import { MarkingPen } from './marking-pen.js';
import { marksOf } from './marks.js';
import { summaryBlock } from './summary.js';

/** How changes are drawn. */
export interface ChangesOptions extends DrawOptions {
  /** What the two sides are called: `main a41f9c2`, `working tree`. */
  sides?: { before: string; after: string };
}

/**
 * The newer map with what changed marked on it. A group that stands for changes carries their places in the list as
 * `data-change`.
 * @param changes those that make `after` of `before`
 */
export function drawChanges(_before: PlainMap, after: PlainMap, changes: ChangeList, options: ChangesOptions): Picture {
  const map = personaFilter(options.view?.personas)(after);
  const marks = marksOf(changes);
  const overlay = {
    pen: (pen: ConstructorParameters<typeof MarkingPen>[0]) => new MarkingPen(pen, marks),
    summary: (width: number) => summaryBlock(options.sides, width),
  };
  return drawScene(
    { map, shown: map, context: contextOf(map, after, options.images), overlay },
    options,
    createDrawMemo(),
  );
}
