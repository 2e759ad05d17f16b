import type { ChangeList } from '../../diff/model.js';
import { type Block, drawing, flow, spread } from '../block.js';
import { chip } from '../chips.js';
import type { Labels } from '../labels/index.js';
import { measure } from '../measure.js';
import { type } from '../type.js';
import { paintSign, type Sign, signInks } from './signs.js';

/** What the two sides of a comparison are called. */
export interface SideNames {
  before: string;
  after: string;
}

/** What is compared with what, and how much changed: a pill for each way in which something did. */
export function summaryBlock(list: ChangeList, sides: SideNames | undefined, width: number, labels: Labels): Block {
  const pills = countsOf(list)
    .filter(([, , count]) => count > 0)
    .map(([sign, kind, count]) => pill(sign, labels.changes.counts[kind](count)));
  const names = sides ? flow([chip(`${sides.before} →`, sides.after)], width, 8, 8) : undefined;
  const counts = pills.length > 0 ? flow(pills, width, 8, 8) : undefined;
  return spread(names, counts, width, 24) ?? drawing(0, 0, () => undefined);
}

/** The counts as one sentence. */
export function summaryText(list: ChangeList, labels: Labels): string {
  const counts = countsOf(list).flatMap(([, kind, count]) => (count > 0 ? [labels.changes.counts[kind](count)] : []));
  return counts.length > 0 ? `${counts.join(', ')}.` : '';
}

function countsOf({ changes, rollUps }: ChangeList): [Sign, keyof Labels['changes']['counts'], number][] {
  const count = (...kinds: string[]) => changes.filter(({ kind }) => kinds.includes(kind)).length;
  const [added, removed, moved] = [count('added'), count('removed'), count('moved')];
  return [
    ['worse', 'worse', rollUps.effects.worse],
    ['better', 'better', rollUps.effects.better],
    ['added', 'added', added],
    ['removed', 'removed', removed],
    ['removed', 'resolved', rollUps.painsResolved],
    ['changed', 'changed', changes.length - added - removed - moved - rollUps.painsResolved],
    ['moved', 'moved', moved],
  ];
}

const height = 26;
const padX = 11;
const signRoom = 15;

/** A sign and a count in a rounded frame. */
function pill(sign: Sign, text: string): Block {
  const ink = signInks[sign];
  const width = Math.ceil(measure(text, type.word)) + signRoom + 2 * padX;
  return drawing(width, height, (pen, x, y) => {
    pen.rect(x + 0.5, y + 0.5, width - 1, height - 1, { radius: 13, fill: 'card', stroke: ink });
    paintSign(pen, sign, x + padX + 4, y + height / 2, ink);
    pen.text([text], x + padX + signRoom, y + (height - type.word.line) / 2, type.word, 'ink');
  });
}
