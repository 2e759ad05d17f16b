import type { ChangeList } from '../../diff/model.js';
import { hashOf } from '../../map/hash.js';
import type { PlainMap } from '../../map/model.js';
import { personaFilter } from '../../map/view.js';
import { contextOf } from '../context.js';
import { drawScene } from '../draw.js';
import type { DrawOptions, Picture } from '../index.js';
import { createDrawMemo } from '../memo.js';
import { Counterparts } from './counterparts.js';
import { drawnIds } from './drawn-ids.js';
import { formerOf } from './former.js';
import { withGhosts } from './ghosts.js';
import { Marks } from './marks.js';
import { ChangesOverlay } from './overlay.js';
import type { SideNames } from './summary.js';

/** How changes are drawn. */
export interface ChangesOptions extends DrawOptions {
  /** What the two sides are called: `main a41f9c2`, `working tree`. */
  sides?: SideNames;
}

/**
 * The newer map with what changed marked on it: what is gone stands where it was. A group that stands for changes carries
 * their places in the list as `data-change`, and as `data-id` the id of the newer map; for what is gone `before:` and
 * that of the older one.
 * @param changes those that make `after` of `before`
 */
export function drawChanges(before: PlainMap, after: PlainMap, changes: ChangeList, options: ChangesOptions): Picture {
  const counterparts = new Counterparts(changes);
  const filter = personaFilter(options.view?.personas);
  const [was, map, shown] = [before, after, withGhosts(before, after, changes, counterparts)].map(filter) as [
    PlainMap,
    PlainMap,
    PlainMap,
  ];
  const former = formerOf(changes);
  const scene = (marks: Marks) => {
    const hash = hashOf(former.hash, marks.hash);
    return {
      map,
      shown,
      context: contextOf(map, after, options.images, { ...former, hash }),
      overlay: new ChangesOverlay(
        { before: was, after: map, whole: before },
        changes,
        counterparts,
        marks,
        options.sides,
      ),
    };
  };
  const draw = (drawn: ReadonlySet<string>) =>
    drawScene(scene(new Marks(changes, counterparts, drawn)), options, createDrawMemo());
  // What has a place in the picture is known when it is laid out.
  return draw(drawnIds(draw(new Set())));
}
