/**
 * Three-way merge by meaning. It works on the lines of the texts rather than on maps, so that comments, unknown lines and
 * layout are merged too, and stands here rather than in `src/diff` because it needs the line reader; which line of one text
 * is which of another it asks the matching of `src/diff`.
 */
export { type MergeSides, merge } from './merge.js';
export type * from './model.js';
