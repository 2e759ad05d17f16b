import type { ChangeList } from '../../diff/model.js';
import type { PlainMap } from '../../map/model.js';

/** A version of a map, one column of the picture. */
export interface HistoryPoint {
  map: PlainMap;
  /** ISO date. */
  day: string;
  /** Of the commit: a short id, who wrote it, and its subject. */
  id: string;
  author: string;
  subject: string;
  painsOpened: number;
  painsResolved: number;
  /** What changed since the point before; absent at the first one. */
  since?: ChangeList;
}
