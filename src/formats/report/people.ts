import { type Curve, emotionCurves, lowestPoint } from '../../map/curve.js';
import { portraitPath } from '../../map/images.js';
import type { PlainMap } from '../../map/model.js';
import type { Context } from '../../render/context.js';
import { type DrawOptions, drawers, type MapTable, type Picture } from '../../render/index.js';
import { type Labels, writtenEmotion } from '../../render/labels/index.js';
import { portrait } from '../../render/portrait.js';
import { type } from '../../render/type.js';
import { plainLine } from '../plain-text.js';
import { layout, type PageSize, type Paragraph, type PicturePage, pictureBox, type TablePage } from './page.js';
import { type TableRow, tablePages } from './paginate.js';
import { paragraphOf } from './paragraphs.js';
import { alone, below } from './part-of-picture.js';
import { numbered } from './titles.js';

type Persona = PlainMap['personas'][number];

/** How many people stand beside each other on a page. */
const across = 3;

/** Of a portrait above a table, across. */
const portraitSize = 64;

/** Their cards are read from this size on. */
const readable = 0.72;

/** What is told of the people, fact by fact below its heading, so that they can be compared. */
export function peoplePages(
  table: MapTable,
  map: PlainMap,
  look: DrawOptions,
  context: Context,
  size: PageSize,
): TablePage[] {
  const { personas } = map;
  if (personas.length === 0) return [];
  const { labels } = context;
  const { persona: names } = labels.views;
  const told = new Map(table.journey.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry] as const)));
  const curves = new Map(emotionCurves(map).map((curve) => [curve.persona, curve]));
  const fact = ({ id }: { id: string }, text?: string): Paragraph[] => {
    const entry = told.get(id);
    return entry ? [paragraphOf(text === undefined ? entry : { ...entry, text })] : [];
  };
  const row = (title: string, said: (persona: Persona) => Paragraph[], ink: TableRow['ink'] = 'ink'): TableRow => ({
    title,
    cells: personas.map(said),
    ink,
  });
  const rows = [
    row('', ({ role, quote, share }) => [
      ...(role ? fact(role) : []),
      ...(quote ? fact(quote) : []),
      ...(share ? [{ text: plainLine(share.text), note: '' }] : []),
    ]),
    row(names.goals, ({ goals }) => goals.flatMap((goal) => fact(goal, goal.text))),
    row(names.needs, ({ needs }) => needs.flatMap((need) => fact(need))),
    row(labels.lanes.pain, ({ pains }) => pains.flatMap((pain) => fact(pain)), 'painInk'),
    row(labels.lanes.gain, ({ gains }) => gains.flatMap((gain) => fact(gain)), 'gainInk'),
    row(names.traits, ({ traits }) => traits.flatMap((trait) => fact(trait))),
    row(names.details, ({ own }) => own.flatMap((field) => fact(field))),
    row(names.best, ({ name }) => moment(curves.get(name), 1, labels)),
    row(names.worst, ({ name }) => moment(curves.get(name), -1, labels)),
  ];
  const head = ['', ...personas.map(({ title }) => plainLine(title))];
  const faces = personas.map((persona) => portraitOf(persona, map, look, context));
  const areSeen = faces.some(Boolean) && personas.length <= across;
  const above = areSeen ? portraitSize + 2 * layout.cell.y : 0;
  const pages = tablePages({ title: labels.report.people, above, head, rows }, across, size);
  return areSeen ? pages.map((page) => ({ ...page, portraits: inColumns(faces, page.widths) })) : pages;
}

/** Where the portraits stand: each above the column of its persona. */
function inColumns(faces: readonly (Picture | undefined)[], [rail = 0, ...widths]: readonly number[]) {
  let left = layout.margin + rail + layout.cell.x;
  return faces.flatMap((drawn, at) => {
    const x = left;
    left += widths[at] ?? 0;
    return drawn ? [{ drawn, x }] : [];
  });
}

/** The portrait of a persona alone, where the map has one that could be read. */
function portraitOf(persona: Persona, map: PlainMap, look: DrawOptions, context: Context): Picture | undefined {
  const path = portraitPath(persona);
  if (path === undefined || !context.image(path)) return undefined;
  const block = portrait(persona, context.persona(persona.name), portraitSize, type.initials, context);
  const card = drawers.personas(map, { ...look, view: { ...look.view, personas: [persona.name] } });
  return alone(card, block, persona.title);
}

/** What somebody feels at their best, or at their worst, and where. */
function moment(curve: Curve | undefined, side: 1 | -1, labels: Labels): Paragraph[] {
  if (!curve) return [];
  const highest = () => curve.points.reduce((best, each) => (each.feeling.value > best.feeling.value ? each : best));
  const point = side < 0 ? lowestPoint(curve) : highest();
  if (!point || Math.sign(point.feeling.value) === -side) return [];
  const place = (point.touchpoint ?? point.stage).title;
  return [paragraphOf({ text: writtenEmotion(point.feeling, labels), notes: place ? [place] : [] })];
}

/** A card for everybody, as many beside each other as can be read: portrait, what matters to them, their way as a line. */
export function personaPictures(
  map: PlainMap,
  whole: PlainMap,
  look: DrawOptions,
  size: PageSize,
  labels: Labels,
): PicturePage[] {
  const names = map.personas.map(({ name }) => name);
  const cards = (group: readonly string[]): Picture =>
    below(drawers.personas(whole, { ...look, view: { ...look.view, personas: group } }), 'persona-0');
  const isReadable = (picture: Picture) => pictureBox(picture, size).width / picture.width >= readable;
  const pictures: Picture[] = [];
  for (let from = 0; from < names.length; ) {
    let count = Math.min(across, names.length - from);
    while (count > 1 && !isReadable(cards(names.slice(from, from + count)))) count--;
    pictures.push(cards(names.slice(from, from + count)));
    from += count;
  }
  return numbered(pictures.map((drawn): PicturePage => ({ kind: 'picture', title: labels.report.people, drawn })));
}
