import { diff } from '../../diff/index.js';
import { drawHistory, type HistoryPoint, type Picture, type ThemeName } from '../../render/index.js';
import { type History, isQuiet } from './history.js';
import { dayOf } from './phrases.js';

/** A history as a picture: a column for each commit that changed something. Undefined where none has the journey. */
export function historyPicture({ entries }: History, theme: ThemeName): Picture | undefined {
  const points: HistoryPoint[] = [];
  for (const entry of [...entries].reverse()) {
    if (isQuiet(entry) || !('map' in entry.step)) continue;
    const { step, short, author, subject } = entry;
    const before = points.at(-1)?.map;
    const { painsOpened, painsResolved } = step.kind === 'kept' ? step : { painsOpened: 0, painsResolved: 0 };
    points.push({
      map: step.map,
      day: dayOf(entry),
      id: short,
      author,
      subject,
      painsOpened,
      painsResolved,
      ...(before ? { since: diff(before, step.map) } : {}),
    });
  }
  return points.length > 0 ? drawHistory(points, { theme }) : undefined;
}
