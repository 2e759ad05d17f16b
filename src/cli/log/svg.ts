import type { HistoryFormat } from '../../formats/history/history.js';
import { historyPicture } from '../../formats/history/picture.js';
import { toSvg } from '../../render/index.js';
import { bundledFaces } from '../diff/pictures.js';
import { Failure } from '../exit-codes.js';

/** One picture of how a map went, with its fonts. @throws Failure where no commit has the journey */
export const svg: HistoryFormat = (history, { theme }) => {
  const picture = historyPicture(history, theme);
  if (!picture) throw new Failure(`No version of ${history.file} can be drawn. Read more commits, such as -n 100.`);
  return toSvg(picture, bundledFaces());
};
