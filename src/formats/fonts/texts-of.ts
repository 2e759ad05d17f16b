import { idlePen } from '../../render/idle-pen.js';
import type { Picture } from '../../render/index.js';
import type { Pen } from '../../render/pen.js';
import type { FacedText } from './font-set.js';

/** Every text that a picture draws. */
export function textsOf(picture: Picture): FacedText[] {
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
