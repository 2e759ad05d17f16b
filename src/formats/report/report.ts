import type { PlainMap } from '../../map/model.js';
import type { MapView } from '../../map/view.js';
import { type MapTable, type TableEntry, tableOf } from '../../render/index.js';
import { labelsFor } from '../../render/labels/index.js';
import type { Ink } from '../../render/themes.js';
import { plainLine } from '../plain-text.js';
import type { CoverPage, PageSize, Paragraph, Report, TablePage } from './page.js';
import { tablePages } from './paginate.js';

/** How many touchpoints, or people, stand beside each other on a page. */
const across = 4;

/** How wide the column is that says where a pain or an opportunity is. */
const placeWidth = 300;

/** Rows of a map that are told in a colour of their own. */
const inks: Readonly<Record<string, Ink>> = { pain: 'painInk', gain: 'gainInk', opportunity: 'opportunityInk' };

/**
 * A map as a document: a cover, the people, the map, a table for each stage, then all pains, gains and opportunities, and
 * what else belongs to the journey. It says the same as the picture, in the language of the map.
 */
export function reportOf(map: PlainMap, view: Pick<MapView, 'lanes' | 'personas'>, size: PageSize): Report {
  const table = tableOf(map, view);
  const people = new Set(map.personas.map(({ title }) => title));
  const title = plainLine(table.title);
  const rest = table.journey.filter((section) => !people.has(section.title));
  return {
    title,
    ...(table.language === undefined ? {} : { language: table.language }),
    size,
    pages: [
      coverOf(table, map),
      ...peoplePages(table, people, size),
      { kind: 'map', title },
      ...table.stages.flatMap((_, at) => stagePages(table, at, size)),
      ...['pain', 'gain', 'opportunity'].flatMap((key) => insightPages(table, key, size)),
      ...sectionPages(rest, labelsFor(map.language).strip.wholeJourney, size),
    ],
  };
}

function coverOf(table: MapTable, map: PlainMap): CoverPage {
  const { header, states } = labelsFor(map.language);
  const facts = [
    { title: header.goal, text: map.goal?.text },
    { title: header.starts, text: map.starts?.text },
    { title: header.ends, text: map.ends?.text },
    { title: header.state, text: map.state && states[map.state] },
  ];
  return {
    kind: 'cover',
    title: plainLine(table.title),
    lead: plainLine(map.scenario?.text ?? ''),
    facts: [
      ...facts.flatMap(({ title, text }) => (text ? [{ title, text: plainLine(text) }] : [])),
      { title: '', text: table.counts },
    ],
  };
}

function peoplePages(table: MapTable, people: ReadonlySet<string>, size: PageSize): TablePage[] {
  const sections = table.journey.filter(({ title }) => people.has(title));
  if (sections.length === 0) return [];
  const rows = [{ title: '', cells: sections.map(({ entries }) => entries.map(paragraph)), ink: 'ink' as const }];
  const names = sections.map(({ title }) => plainLine(title));
  return tablePages({ title: names.join(', '), head: ['', ...names], rows }, across, size, 0);
}

/** The touchpoints of a stage beside each other, what is said of them below. */
function stagePages({ columns, rows, stages, title }: MapTable, stage: number, size: PageSize): TablePage[] {
  const places = columns.flatMap((column, place) => (column.stage === stage ? [place] : []));
  const head = ['', ...places.map((place) => plainLine(columns[place]?.title ?? ''))];
  const filled = rows.map(({ key, title, cells }) => ({
    title: plainLine(title),
    cells: places.map((place) => (cells[place] ?? []).map(key === 'touchpoint' ? wayOn : paragraph)),
    ink: inks[key] ?? ('ink' as const),
  }));
  const heading = plainLine(stages[stage]?.title ?? '') || plainLine(title);
  return tablePages({ title: heading, head, rows: filled }, across, size);
}

/** Everything of one row of the map, below each other, each with where it is. */
function insightPages({ columns, rows, stages }: MapTable, wanted: string, size: PageSize): TablePage[] {
  const row = rows.find(({ key }) => key === wanted);
  if (!row) return [];
  const lines = row.cells.flatMap((entries, at) => {
    const { title = '', stage = 0, whole = false } = columns[at] ?? {};
    const place = [stages[stage]?.title ?? '', whole ? '' : title].map(plainLine).filter(Boolean).join(' › ');
    return entries.map((entry) => ({
      title: place,
      cells: [[paragraph(entry)]],
      ink: inks[wanted] ?? ('ink' as const),
    }));
  });
  return tablePages({ title: plainLine(row.title), head: ['', ''], rows: lines }, 1, size, placeWidth);
}

/** What belongs to the journey as a whole. */
function sectionPages(sections: MapTable['journey'], title: string, size: PageSize): TablePage[] {
  const rows = sections.map(({ title, entries }) => ({
    title: plainLine(title),
    cells: [entries.map(paragraph)],
    ink: 'ink' as const,
  }));
  return rows.length === 0 ? [] : tablePages({ title, head: ['', ''], rows }, 1, size, placeWidth);
}

/** What stands on a card; the letters that come along have none of the arrows by which ways on are marked there. */
function wayOn({ text, ...entry }: TableEntry): Paragraph {
  return paragraph({ ...entry, text: text.replace(/^[→↗] /, '› ') });
}

function paragraph({ text, notes }: TableEntry): Paragraph {
  return { text: plainLine(text), note: plainLine(notes.join(' · ')) };
}
