import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HistoryFormat } from '../../formats/history/history.js';
import { historyPicture } from '../../formats/history/picture.js';
import { latinFaces } from '../../formats/svg-fonts.js';
import { toSvg } from '../../render/index.js';
import { Failure } from '../exit-codes.js';

/** One picture of how a map went, with its fonts. @throws Failure where no commit has the journey */
export const svg: HistoryFormat = (history, { theme }) => {
  const picture = historyPicture(history, theme);
  if (!picture) throw new Failure(`No version of ${history.file} can be drawn. Read more commits, such as -n 100.`);
  const fonts = latinFaces((file) => readFileSync(join(__dirname, 'fonts', file)));
  return toSvg(picture, fonts);
};
