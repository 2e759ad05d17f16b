import type { MapTable, TableEntry } from '../render/index.js';
import { escapeText } from '../render/markup.js';

/** A map as a table in HTML, with its headings tied to the cells, for those who do not see the picture. */
export function tableMarkup(table: MapTable): string {
  const { title, language, counts, curve, stages, columns, rows, journey } = table;
  const groups = stages.map(
    (stage) => `<th scope="colgroup" colspan="${stage.columns}">${escapeText(stage.title)}</th>`,
  );
  const heads = columns.map((column) => `<th scope="col">${escapeText(column.title)}</th>`);
  const body = rows.map(
    (row) => `<tr><th scope="row">${escapeText(row.title)}</th>${row.cells.map(cellMarkup).join('')}</tr>`,
  );
  const sections = journey.map(
    (section) => `<tr><th scope="row">${escapeText(section.title)}</th>${cellMarkup(section.entries)}</tr>`,
  );
  const spans = stages.map((stage) => `<colgroup span="${stage.columns}"></colgroup>`);
  return [
    `<article${language === undefined ? '' : ` lang="${escapeText(language)}"`}>`,
    `<h1>${escapeText(title)}</h1>`,
    ...[counts, ...curve].map((sentence) => `<p>${escapeText(sentence)}</p>`),
    ...(columns.length > 0
      ? [
          `<div class="scroll" tabindex="0" role="region" aria-label="${escapeText(title)}"><table><colgroup></colgroup>${spans.join('')}`,
          `<thead><tr><td rowspan="2"></td>${groups.join('')}</tr><tr>${heads.join('')}</tr></thead>`,
          `<tbody>${body.join('')}</tbody></table></div>`,
        ]
      : []),
    ...(sections.length > 0 ? [`<table><tbody>${sections.join('')}</tbody></table>`] : []),
    '</article>',
  ].join('\n');
}

function cellMarkup(entries: readonly TableEntry[]): string {
  if (entries.length === 0) return '<td></td>';
  const items = entries.map(({ text, notes }) => {
    const more = notes.length > 0 ? ` <small>${escapeText(notes.join(' · '))}</small>` : '';
    return `<li>${escapeText(text)}${more}</li>`;
  });
  return `<td><ul>${items.join('')}</ul></td>`;
}
