import { sentenceOf } from '../../diff/index.js';
import type { ComparedJourney } from '../../diff/journeys.js';
import { type Paint, painter, plain } from '../terminal.js';
import {
  byEffect,
  changedCurves,
  countsOf,
  meansOf,
  nameOf,
  type ReviewedFile,
  type ReviewFormat,
  sparkline,
  titleOf,
  whose,
} from './reviewed.js';

export const signs = { worse: '▼', better: '▲', neutral: '•' };

/** For a terminal: what got worse first, and the curve of each persona by stage, before and after. */
export const text: ReviewFormat = (files, { colored }) => {
  const paint = painter(colored);
  const blocks = files.flatMap((file) => {
    const name = paint('faint', plain(nameOf(file)));
    if (file.refused !== undefined) return [refusal(file, name)];
    return file.journeys.flatMap((journey) => journeyLines(journey, name, paint) ?? []);
  });
  return blocks.map((block) => `${block}\n`).join('\n');
};

function refusal({ refused = '', text = '' }: ReviewedFile, name: string): string {
  const lines = text.split('\n').map(plain);
  return [name, `  ${plain(refused)}`, ...(text === '' ? [] : ['  Its text:', ...lines])].join('\n').trimEnd();
}

function journeyLines(journey: ComparedJourney, file: string, paint: Paint): string | undefined {
  if (journey.status === 'same') return undefined;
  const heading = `${paint('bold', plain(titleOf(journey)))}  ${file}`;
  if (journey.status !== 'changed') return `${heading}\n  The whole journey is ${journey.status}.`;
  const { changes, rollUps } = journey.list;
  const curves = changedCurves(rollUps.curves);
  const width = Math.max(0, ...curves.map((curve) => whose(curve).length));
  const lines = [
    heading,
    `  ${countsOf(rollUps.effects)}`,
    ...curves.map((curve) => {
      const bars = `${sparkline(curve, 'before')} → ${sparkline(curve, 'after')}`;
      return `  ${plain(whose(curve)).padEnd(width)}  ${bars}  ${paint('faint', meansOf(curve))}`;
    }),
    ...byEffect(changes).map((change) => {
      const { effect } = change;
      return `  ${paint(effect, signs[effect])} ${plain(sentenceOf(change))}`;
    }),
  ];
  return lines.join('\n');
}
