import type { MapTable, TableEntry } from '../render/index.js';
import { element } from './elements.js';

/**
 * A map in words: what it is about, its table, and what belongs to the journey as a whole.
 * @param parts the tables below each other that it is told in, where one would be too wide
 */
export function tableArticle(table: MapTable, parts: readonly MapTable[] = [table]): HTMLElement {
  const { title, counts, curve, journey, language } = table;
  const sections = journey.filter(({ entries }) => entries.length > 0);
  const article = element('article', {
    children: [
      element('h1', { text: title }),
      element('p', { text: counts }),
      ...curve.map((sentence) => element('p', { text: sentence })),
      ...parts.filter(({ columns }) => columns.length > 0).map(tableElement),
      ...sections.flatMap((section) => [
        element('h2', { text: section.title }),
        element('div', { className: 'facts', children: section.entries.map(entryElement) }),
      ]),
    ],
  });
  if (language) article.lang = language;
  return article;
}

function tableElement({ title, stages, columns, rows }: MapTable): HTMLElement {
  const staged = stages.some((stage) => stage.title !== '');
  const corner = element('td', { attributes: { rowspan: staged ? '2' : '1' } });
  const groups = stages.map(({ id, title, columns: span }) =>
    element(title ? 'th' : 'td', {
      attributes: { colspan: String(span), ...(title ? { scope: 'colgroup' } : {}) },
      children: title ? [linkElement(id, title)] : [],
    }),
  );
  const heads = columns.map(({ id, title, whole }) =>
    element('th', {
      className: whole ? 'whole' : '',
      attributes: { scope: 'col' },
      children: [linkElement(id, title)],
    }),
  );
  const head = staged
    ? [element('tr', { children: [corner, ...groups] }), element('tr', { children: heads })]
    : [element('tr', { children: [corner, ...heads] })];
  return element('table', {
    children: [
      element('caption', { text: title }),
      ...stages.map(({ columns: span }, i) =>
        element('colgroup', { attributes: { span: String(i === 0 ? span + 1 : span) } }),
      ),
      element('thead', { children: head }),
      element('tbody', {
        children: rows.map(({ title, cells }) =>
          element('tr', {
            children: [
              element('th', { text: title.replaceAll('\u00ad', ''), attributes: { scope: 'row' } }),
              ...cells.map((entries) => element('td', { children: entries.map(entryElement) })),
            ],
          }),
        ),
      }),
    ],
  });
}

function entryElement({ id, text, notes }: TableEntry): HTMLElement {
  const link = linkElement(id, text);
  if (notes.length > 0) {
    link.append(' ', element('span', { className: 'notes', text: `(${notes.join('; ')})` }));
  }
  return link;
}

/** Leads to the source of a thing. */
function linkElement(id: string, text: string): HTMLElement {
  return element('div', {
    attributes: { role: 'link', tabindex: '-1', 'data-id': id, dir: 'auto' },
    text: text || '…',
  });
}
