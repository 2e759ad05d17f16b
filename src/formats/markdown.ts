/** Writes a map as Markdown, to be pasted into a ticket, a page or a chat. */
import type { PlainMap } from '../map/model.js';
import { type MapView, personaFilter } from '../map/view.js';
import { type MapTable, type TableEntry, tableOf } from '../render/index.js';
import { toMermaid } from './mermaid.js';

/**
 * A map as Markdown: its title and what belongs to the journey as lists, the curve in words, then a table for each stage
 * with a column for each touchpoint and a row for everything that is said there.
 * @param view what of the map is shown, as in the picture
 */
export function toMarkdown(map: PlainMap, view: Pick<MapView, 'lanes' | 'personas'> = {}): string {
  const table = tableOf(map, view);
  const blocks = [`# ${escapeMarkdown(table.title)}`, ...table.curve.map(escapeMarkdown)];
  for (const { title, entries } of table.journey) {
    if (entries.length > 0)
      blocks.push(`**${escapeMarkdown(title)}**`, entries.map((entry) => `- ${said(entry)}`).join('\n'));
  }
  table.stages.forEach((stage, index) => {
    if (stage.title) blocks.push(`## ${escapeMarkdown(stage.title)}`);
    blocks.push(stageTable(table, index));
  });
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/**
 * A map as a file in Markdown: as above, and drawn as a Mermaid diagram at the end, which GitHub, GitLab and others show.
 */
export function markdownDocument(map: PlainMap, view: Pick<MapView, 'lanes' | 'personas'> = {}): string {
  return `${toMarkdown(map, view)}\n\`\`\`mermaid\n${toMermaid(personaFilter(view.personas)(map))}\`\`\`\n`;
}

function stageTable({ columns, rows }: MapTable, stage: number): string {
  const places = columns.flatMap((column, place) => (column.stage === stage ? [place] : []));
  const filled = rows.filter(({ cells }) => places.some((place) => (cells[place]?.length ?? 0) > 0));
  if (places.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...places.map((place) => escapeMarkdown(columns[place]?.title ?? ''))]),
    line(['---', ...places.map(() => '---')]),
    ...filled.map(({ title, cells }) => {
      const entries = places.map((place) => (cells[place] ?? []).map(said).join('<br>'));
      return line([`**${escapeMarkdown(title)}**`, ...entries]);
    }),
  ].join('\n');
}

function said({ text: fact, notes }: TableEntry): string {
  return notes.length > 0 ? `${escapeMarkdown(fact)} (${notes.map(escapeMarkdown).join(', ')})` : escapeMarkdown(fact);
}

/** A text on one line without controls, in which nothing is taken for markup: neither of Markdown nor of HTML. */
export function escapeMarkdown(written: string): string {
  return written
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]|<>~]/g, '\\$&')
    .replace(/^([#+-]|\d+\.)(?=\s)/, '\\$1')
    .replace(/&(?=#?\w+;)/g, '\\&');
}
