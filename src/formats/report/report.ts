import type { PlainMap } from '../../map/model.js';
import { personaFilter } from '../../map/view.js';
import { type Context, contextOf } from '../../render/context.js';
import { type DrawOptions, drawers, type MapTable, type TableEntry, tableOf } from '../../render/index.js';
import { plainLine } from '../plain-text.js';
import { coverOf, saidOnCover } from './cover-facts.js';
import { gainPages, opportunityPages, painPages } from './insights.js';
import type { PageSize, Report, TablePage } from './page.js';
import { tablePages } from './paginate.js';
import { isPath, paragraphOf } from './paragraphs.js';
import { peoplePages, personaPictures } from './people.js';
import { curvePages, mapPages, priorityPages } from './pictures.js';
import { stagePages } from './stages.js';

/** Slides, whose words can be edited: they show no pictures but the map and portraits. Pages of paper draw what is better seen than read. */
export type ReportForm = 'slides' | 'paper';

/** How wide the column is with the headings of what belongs to the whole journey. */
const headingWidth = 300;

/**
 * A map as a document: a cover, the people, the map as a whole and in parts that can be read, a table for each stage, then
 * all pains, gains and opportunities, and what else belongs to the journey. In the language of the map.
 * @param options how its pictures are drawn, and what of the map is in it
 */
export function reportOf(whole: PlainMap, options: DrawOptions, size: PageSize, form: ReportForm): Report {
  const look = { ...options, whole };
  const { view = {} } = look;
  const map = personaFilter(view.personas)(whole);
  const context = contextOf(map, whole, look.images);
  const table = tableOf(whole, view);
  const title = plainLine(table.title);
  const onPaper = form === 'paper';
  return {
    title,
    description: drawers.map(whole, look).description,
    ...(table.language === undefined ? {} : { language: table.language }),
    size,
    pages: [
      coverOf(table, map, context, look.today),
      ...(onPaper
        ? personaPictures(map, whole, look, size, context.labels)
        : peoplePages(table, map, look, context, size)),
      ...mapPages(map, look, title, size),
      ...(onPaper ? curvePages(map, whole, look, context.labels) : []),
      ...table.stages.flatMap((_, at) => stagePages(table, at, size)),
      ...painPages(map, context, size),
      ...gainPages(map, context, size),
      ...(onPaper ? priorityPages(map, whole, look, context.labels) : []),
      ...opportunityPages(map, context, size),
      ...restPages(table, map, context, size),
    ],
  };
}

/** What belongs to the journey as a whole and stands nowhere else. Paths of files that are watched concern nobody here. */
function restPages(table: MapTable, map: PlainMap, context: Context, size: PageSize): TablePage[] {
  const { lanes, strip } = context.labels;
  const elsewhere = new Set([
    ...map.personas.map(({ title }) => title),
    ...saidOnCover(table, context, size),
    lanes.opportunity,
    strip.watches,
  ]);
  const sections = table.journey.filter(({ title }) => !elsewhere.has(title));
  const rows = sections.map(({ title, entries }) => ({
    title: plainLine(title),
    cells: [entries.map(withoutPaths).map(paragraphOf)],
    ink: 'ink' as const,
  }));
  return rows.length === 0
    ? []
    : tablePages({ title: strip.wholeJourney, head: ['', ''], rows }, 1, size, headingWidth);
}

function withoutPaths(entry: TableEntry): TableEntry {
  return { ...entry, notes: entry.notes.filter((note) => !isPath(note)) };
}
