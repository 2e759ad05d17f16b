import { sentenceOf } from '../../diff/index.js';
import { signed } from '../../diff/titles.js';
import { stateOf } from '../../map/state.js';
import { sparks } from '../curve-lines.js';
import { escapeMarkdown } from '../markdown.js';
import { marks } from '../review/markdown.js';
import { byEffect } from '../review/reviewed.js';
import { groupQuiet, type HistoryEntry, type HistoryFormat, mainOf } from './history.js';
import { dayOf, painsOver, plainStory, renameOf, spanOf, standing } from './phrases.js';

/** For a page or a ticket: a table of how everybody feels commit by commit, then what each commit changed. */
export const markdown: HistoryFormat = (history) =>
  [
    `### ${escapeMarkdown(history.title)}`,
    [spanOf(history), painsOver(history)].filter(Boolean).map(escapeMarkdown).join('. '),
    ...curveTable(history.entries),
    ...groupQuiet(history.entries).flatMap(blocksOf),
    ...(history.more ? ['Older commits are left out.'] : []),
  ]
    .map((block) => `${block}\n`)
    .join('\n');

function curveTable(entries: readonly HistoryEntry[]): string[] {
  const states = entries.flatMap((entry) =>
    'map' in entry.step && (entry.step.kind === 'added' || entry.step.changes.length > 0)
      ? [{ entry, state: stateOf(entry.step.map) }]
      : [],
  );
  const personas = new Map(states.flatMap(({ state }) => state.curves).map((curve) => [curve.persona, curve.title]));
  if (states.length === 0) return [];
  const names = [...personas].map(([name, title]) => ({ name, title: escapeMarkdown(title || 'Everybody') }));
  const rows = states.map(({ entry, state }) => {
    const cells = names.map(({ name }) => {
      const curve = state.curves.find(({ persona }) => persona === name);
      return curve ? `\`${sparks(curve.stages)}\` ${signed(curve.mean)}` : '';
    });
    return row([
      `${dayOf(entry)} \`${entry.short}\``,
      ...cells,
      String(state.painsOpen),
      `${state.supported} of ${state.claims}`,
    ]);
  });
  const head = ['Commit', ...names.map(({ title }) => title), 'Pains open', 'Claims with evidence'];
  const rule = ['---', ...names.map(() => '---'), '---:', '---:'];
  return [[row(head), row(rule), ...rows].join('\n')];
}

function blocksOf(group: readonly HistoryEntry[]): string[] {
  const [entry] = group;
  if (!entry) return [];
  if (group.length > 1) {
    const names = group.map(({ short, subject }) => `- \`${short}\` ${escapeMarkdown(subject)}`);
    return [`${group.length} commits changed nothing for the customer:`, names.join('\n')];
  }
  const who = [`\`${entry.short}\``, dayOf(entry), escapeMarkdown(entry.author)].join(' · ');
  return [`#### ${escapeMarkdown(entry.subject)}`, who, ...renameOf(entry).map(escapeMarkdown), ...toldOf(entry)];
}

function toldOf(entry: HistoryEntry): string[] {
  const { step } = entry;
  const story = plainStory(entry);
  const blocks = story === undefined ? [] : [escapeMarkdown(story)];
  if (step.kind === 'added') return [...blocks, `${standing(stateOf(step.map), step)}.`];
  if (step.kind !== 'kept' || step.changes.length === 0) return blocks;
  const { told, more } = mainOf(byEffect(step.changes));
  const lines = told.map((change) => `- ${marks[change.effect]}: ${escapeMarkdown(sentenceOf(change))}`);
  return [[...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')];
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
