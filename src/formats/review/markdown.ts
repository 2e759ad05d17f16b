import { sentenceOf } from '../../diff/index.js';
import type { ComparedJourney } from '../../diff/journeys.js';
import { escapeMarkdown } from '../markdown.js';
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

export const marks = { worse: '▼ worse', better: '▲ better', neutral: 'other' };

/** For a ticket, a page or a chat: a heading for each journey, its curves and its changes as tables. */
export const markdown: ReviewFormat = (files) =>
  files
    .flatMap((file) => {
      if (file.refused !== undefined) return refusal(file);
      return file.journeys.flatMap((journey) => journeyBlocks(journey, nameOf(file)));
    })
    .map((block) => `${block}\n`)
    .join('\n');

function refusal(file: ReviewedFile): string[] {
  const blocks = [`### ${escapeMarkdown(nameOf(file))}`, escapeMarkdown(file.refused ?? '')];
  // Indented, since no fence is longer than what a text may hold.
  const lines = (file.text ?? '').trimEnd().split(/\r\n?|\n/);
  return file.text ? [...blocks, lines.map((line) => `    ${line}`).join('\n')] : blocks;
}

function journeyBlocks(journey: ComparedJourney, file: string): string[] {
  if (journey.status === 'same') return [];
  const heading = `### ${escapeMarkdown(titleOf(journey))}\n\n\`${file.replace(/[`\p{Cc}]+/gu, ' ')}\``;
  if (journey.status !== 'changed') return [`${heading} · the whole journey is ${journey.status}`];
  const { changes, rollUps } = journey.list;
  const curves = changedCurves(rollUps.curves).map((curve) =>
    row([
      escapeMarkdown(whose(curve)),
      `\`${sparkline(curve, 'before')}\``,
      `\`${sparkline(curve, 'after')}\``,
      meansOf(curve),
    ]),
  );
  const told = byEffect(changes).map((change) => row([marks[change.effect], escapeMarkdown(sentenceOf(change))]));
  return [
    `${heading} · ${countsOf(rollUps.effects)}`,
    ...(curves.length > 0
      ? [[row(['Feeling', 'Before', 'After', 'Mean']), row(['---', '---', '---', '---:']), ...curves].join('\n')]
      : []),
    [row(['For the customer', 'What changed']), row(['---', '---']), ...told].join('\n'),
  ];
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
