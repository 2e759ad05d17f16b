import type { PlainMap } from '../../../map/model.js';
import { plural } from '../../../map/plural.js';
import { plainText } from '../../plain-text.js';
import { mapOfGrid } from '../grid/grid.js';
import { type Imported, type Loss, Unreadable } from '../imported.js';
import { readDiagram } from '../mermaid/mermaid.js';
import { exportedPage } from './exported-page.js';
import { journeysOf, type TableJourneys } from './journeys.js';
import { type Page, type PageText, pageOf } from './page.js';

/**
 * The journeys of a Markdown page: those of its tables, and those that it draws as Mermaid and has no table of.
 * @param name of the file without its ending, for a journey without a title and a heading above
 * @throws Unreadable when there is none
 */
export function readMarkdown(source: string, name: string): Imported {
  const page = pageOf(plainText(source));
  const notRead: Loss[] = [];
  const diagrams = diagramsOf(page, name, notRead);
  const exported = journeysOfExport(page, diagrams);
  const tables = exported ?? journeysOf(page.tables, name);
  const { others, left } = exported ? { others: [], left: [] } : besideTables(diagrams, tables.maps);
  const maps = [...tables.maps, ...others.map(({ map }) => map)];
  if (maps.length === 0) {
    throw new Unreadable(
      'This Markdown file holds no journey: no Mermaid diagram of that kind, and no table whose headings are known.',
    );
  }
  return {
    maps,
    losses: [
      ...tables.losses,
      ...notRead,
      ...left,
      ...others.flatMap(({ losses }) => losses),
      ...textsLost(page, tables.textsRead),
    ],
    guesses: tables.guesses ?? [],
  };
}

/** A journey that a page draws. */
interface ReadDiagram {
  map: PlainMap;
  losses: Loss[];
  line: number;
}

/** @param losses where diagrams that are no journeys are told */
function diagramsOf({ diagrams }: Page, name: string, losses: Loss[]): ReadDiagram[] {
  return diagrams.flatMap(({ text, line: first, headings }) => {
    const line = first - 1;
    const read = readDiagram(text, headings.at(-1)?.text || name, first);
    if (!('otherKind' in read)) return [{ ...read, line }];
    losses.push({ line, text: 'This diagram is left out: it is of another kind than a journey.' });
    return [];
  });
}

function journeysOfExport(page: Page, diagrams: readonly ReadDiagram[]): TableJourneys | undefined {
  const exported = exportedPage(
    page,
    diagrams.map(({ map }) => map),
  );
  if (!exported) return undefined;
  const { title, grid, textsRead, shortened } = exported;
  const imported = mapOfGrid(grid, title);
  const more = plural(shortened, 'fact');
  const less = { text: `Reasons, evidence and such of ${more}, in brackets, and images are left out.` };
  return {
    ...imported,
    losses: [...imported.losses, ...(shortened > 0 ? [less] : [])],
    guesses: ['The page is read as a map that was exported as Markdown.'],
    textsRead,
  };
}

/** @param told journeys of which there are tables, which say more */
function besideTables(
  diagrams: readonly ReadDiagram[],
  told: readonly PlainMap[],
): { others: ReadDiagram[]; left: Loss[] } {
  const isTold = ({ map }: ReadDiagram) => told.some((other) => isAbout(other, map));
  return {
    others: diagrams.filter((diagram) => !isTold(diagram)),
    left: diagrams
      .filter(isTold)
      .map(({ line }) => ({ line, text: 'This diagram is left out: a table says the same and more.' })),
  };
}

/** Whether two journeys have a title or a stage in common. */
function isAbout(one: PlainMap, other: PlainMap): boolean {
  const titles = new Set(one.stages.map(({ title }) => title.toLowerCase()));
  return one.title === other.title || other.stages.some(({ title }) => title && titles.has(title.toLowerCase()));
}

function textsLost({ texts }: Page, read: ReadonlySet<PageText>): Loss[] {
  const [first, ...others] = texts.filter((text) => text.text !== '' && !read.has(text));
  if (!first) return [];
  const more = others.length > 0 ? `, and ${plural(others.length, 'other line')} around the tables and diagrams` : '';
  return [{ line: first.line, text: `This text is left out${more}.` }];
}
