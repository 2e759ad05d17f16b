import type { Pen } from './pen.js';

const nothing = () => undefined;

/** Draws nothing at all: for those who only want to know what there is to draw. */
export const idlePen: Pen = {
  open: nothing,
  close: nothing,
  rect: nothing,
  circle: nothing,
  path: nothing,
  image: nothing,
  gradient: nothing,
  text: nothing,
};
