import type { PictureView } from '../../map/looks.js';
import type { PlainMap } from '../../map/model.js';
import { drawMap } from '../draw.js';
import type { DrawOptions, Picture } from '../index.js';
import type { DrawMemo } from '../memo.js';
import { drawCurve } from './curve.js';
import { drawPersonas } from './personas.js';
import { drawPriorities } from './priorities.js';

/** Turns a map into a picture; a memo spares it what has not changed. */
export type Draw = (map: PlainMap, options: DrawOptions, memo?: DrawMemo) => Picture;

/** How each view is drawn. */
export const drawers: Readonly<Record<PictureView, Draw>> = {
  map: drawMap,
  curve: drawCurve,
  priorities: drawPriorities,
  personas: drawPersonas,
};
