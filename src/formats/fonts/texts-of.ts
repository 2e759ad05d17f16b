import { idlePen } from '../../render/idle-pen.js';
import type { Part } from '../../render/index.js';
import type { Pen } from '../../render/pen.js';
import type { FacedText } from './font-set.js';

/** What a pen can draw: a picture, or a page of a document. */
export interface Painted {
  parts: readonly Pick<Part, 'paint'>[];
}

/** Every text that a picture draws. */
export function textsOf(picture: Painted): FacedText[] {
  const texts: FacedText[] = [];
  const pen: Pen = {
    ...idlePen,
    text: (lines, _x, _y, { face }) => {
      for (const text of lines) texts.push({ text: text.normalize('NFC'), face });
    },
  };
  for (const part of picture.parts) part.paint(pen);
  return texts;
}
