import type { MapTable, TableEntry } from '../../render/index.js';
import type { Ink } from '../../render/themes.js';
import { plainLine } from '../plain-text.js';
import type { PageSize, Paragraph, TablePage } from './page.js';
import { tablePages } from './paginate.js';
import { isPath, paragraphOf } from './paragraphs.js';

/** How many touchpoints stand beside each other on a page. */
const across = 4;

/** What is said of a stage itself stands above the table as long as it is short. */
const longestLead = 240;

/** Rows of a map that are told in a colour of their own. */
const inks: Readonly<Record<string, Ink>> = { pain: 'painInk', gain: 'gainInk', opportunity: 'opportunityInk' };

/**
 * The touchpoints of a stage beside each other, what is said of them below. Its images are seen on the map; their paths
 * say nothing.
 */
export function stagePages(
  { columns, rows: all, stages, title }: MapTable,
  stage: number,
  size: PageSize,
): TablePage[] {
  const rows = all.filter(({ key }) => key !== 'image');
  const places = columns.flatMap((column, place) => (column.stage === stage ? [place] : []));
  const lead = leadOf(columns, rows, places);
  const shown = lead ? places.filter((place) => !columns[place]?.whole) : places;
  const filled = rows.map(({ key, title, cells }) => ({
    title: plainLine(title),
    cells: shown.map((place) => textsIn(cells[place]).map(key === 'touchpoint' ? wayOn : paragraphOf)),
    ink: inks[key] ?? ('ink' as const),
  }));
  const heading = plainLine(stages[stage]?.title ?? '') || plainLine(title);
  const head = ['', ...shown.map((place) => plainLine(columns[place]?.title ?? ''))];
  return tablePages({ title: heading, lead, head, rows: filled }, across, size);
}

function textsIn(cell: readonly TableEntry[] = []): TableEntry[] {
  return cell.filter(({ text }) => !isPath(text));
}

/** What is said of the stage itself, where that is but its goal and whose it is. */
function leadOf(columns: MapTable['columns'], rows: MapTable['rows'], places: readonly number[]): string | undefined {
  const whole = places.find((place) => columns[place]?.whole);
  if (whole === undefined || places.length < 2) return undefined;
  const said = rows.filter(({ cells }) => cells[whole]?.length);
  if (said.some(({ key }) => key !== 'touchpoint')) return undefined;
  const entries = said.flatMap(({ cells }) => cells[whole] ?? []).map(wayOn);
  const lead = entries.map(({ text, note }) => (note ? `${text} (${note})` : text)).join(' · ');
  return lead.length <= longestLead ? lead : undefined;
}

/** What stands on a card; the letters that come along have none of the arrows by which ways on are marked there. */
function wayOn({ text, ...entry }: TableEntry): Paragraph {
  return paragraphOf({ ...entry, text: text.replace(/^[→↗] /, '› ') });
}
