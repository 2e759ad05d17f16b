import type { Picture } from '../../render/index.js';
import { colorOf, type Ink, themes } from '../../render/themes.js';
import type { TypeStyle } from '../../render/type.js';
import { coverLayout } from '../report/cover.js';
import { fitted } from '../report/fitted.js';
import { type CoverPage, layout, type Paragraph, type Report, styles, type TablePage } from '../report/page.js';
import { pageTitle } from '../report/titles.js';
import { packed, pictureRelation, type Slide } from './package.js';
import { type Box, barShape, pictureShape, type TextParagraph, tableShape, textShape } from './shapes.js';

/** Slides are light, like those of most templates that they are pasted into. */
const theme = themes.light;
const color = (ink: Ink) => colorOf(theme, ink);

/** A picture of the map, as it is drawn and as PNG. */
export interface SlidePicture {
  drawn: Picture;
  png: Uint8Array;
}

/**
 * A report as slides. All text can be edited; the pictures are those of the map itself.
 * @param pictures see `mapPictures`
 */
export function toPptx(report: Report, pictures: readonly SlidePicture[]): Uint8Array {
  const { title, size, pages } = report;
  const slides = pages.flatMap((page) =>
    page.kind === 'map'
      ? pictures.map(({ drawn }, at) => mapSlide(drawn, at, pictures.length, report))
      : [slideOf(page, report)],
  );
  const numbered = slides.map((slide, at) =>
    slide.isCover ? slide : { ...slide, shapes: [...slide.shapes, ...footShapes(at + 1, report)] },
  );
  return packed({ title, ...size, slides: numbered, pictures: pictures.map(({ png }) => png) });
}

/** The room for the map on a slide, in pixels. */
export function mapRoom({ width, height }: Report['size']): { width: number; height: number } {
  return { width: width - 2 * layout.margin, height: height - layout.bodyTop - layout.foot };
}

function slideOf(page: CoverPage | TablePage, report: Report): Slide & { isCover?: boolean } {
  if (page.kind === 'cover') return { shapes: coverShapes(page, report), isCover: true };
  return { shapes: [titleShape(pageTitle(page), report), tableShapes(page)] };
}

function mapSlide(drawn: Picture, place: number, of: number, report: Report): Slide & { isCover?: boolean } {
  const title = of > 1 ? `${report.title} (${place + 1}/${of})` : report.title;
  return { shapes: [titleShape(title, report), mapShape(report, drawn)], picture: place };
}

function titleShape(text: string, { size }: Report): string {
  const box = {
    x: layout.margin,
    y: layout.titleTop,
    width: size.width - 2 * layout.margin,
    height: layout.bodyTop - layout.titleTop - 8,
  };
  return fittedShape(2, 'Title', box, text, styles.title, 'ink', true);
}

function fittedShape(
  id: number,
  name: string,
  box: Box,
  text: string,
  style: TypeStyle,
  ink: Ink,
  title = false,
): string {
  const fit = fitted(text, style, box.width, box.height);
  return textShape(id, name, box, [{ text: fit.text, style: fit.style, color: color(ink) }], title);
}

function mapShape({ size }: Report, drawn: Picture): string {
  const room = mapRoom(size);
  const scale = Math.min(room.width / drawn.width, room.height / drawn.height);
  const [width, height] = [drawn.width * scale, drawn.height * scale];
  const box = { x: (size.width - width) / 2, y: layout.bodyTop, width, height };
  return pictureShape(3, drawn.description, box, pictureRelation);
}

function tableShapes({ title, widths, head, rows }: TablePage): string {
  const shown = widths.flatMap((width, at) => (width > 0 ? [at] : []));
  const height = rows.reduce((sum, row) => sum + row.height, head.height);
  const box = { x: layout.margin, y: layout.bodyTop, width: widths.reduce((sum, width) => sum + width, 0), height };
  const headings = shown.map((at) => [run(head.cells[at] ?? '', styles.head, 'stageInk0')]);
  return tableShape(3, title, box, {
    widths: shown.map((at) => widths[at] as number),
    margin: layout.cell,
    line: color('line'),
    rows: [
      ...(head.height > 0 ? [{ height: head.height, fill: color('stageFill0'), cells: headings }] : []),
      ...rows.map((row) => ({
        height: row.height,
        cells: shown.map((at) =>
          (row.cells[at] ?? []).flatMap((paragraph) =>
            at === 0 ? [run(paragraph.text, styles.term, 'soft')] : paragraphsOf(paragraph, row.ink),
          ),
        ),
      })),
    ],
  });
}

/** A fact, and below it in smaller letters what else is said of it. */
function paragraphsOf({ text, note }: Paragraph, ink: Ink): TextParagraph[] {
  const parts = [
    ...(text === '' ? [] : [run(text, styles.body, ink)]),
    ...(note === '' ? [] : [run(note, styles.note, 'soft')]),
  ];
  return parts.map((part, at) => (at === parts.length - 1 ? { ...part, gap: layout.gap } : part));
}

function run(text: string, style: TypeStyle, ink: Ink): TextParagraph {
  return { text, style, color: color(ink) };
}

function footShapes(number: number, { title, size }: Report): string[] {
  const y = size.height - layout.foot + 14;
  const width = size.width - 2 * layout.margin;
  const box = { x: layout.margin, y, width: width - 80, height: styles.foot.line };
  const end = { x: layout.margin + width - 60, y, width: 60, height: styles.foot.line };
  return [
    fittedShape(4, 'Journey', box, title, styles.foot, 'faint'),
    textShape(5, 'Number', end, [run(String(number), styles.foot, 'faint')], false),
  ];
}

function coverShapes(page: CoverPage, { size }: Report): string[] {
  const { boxes, facts } = coverLayout(page, size);
  return [
    barShape(3, boxes.bar, color('bar')),
    fittedShape(2, 'Title', boxes.title, page.title, styles.cover, 'ink', true),
    ...(page.lead ? [fittedShape(4, 'Scenario', boxes.lead, page.lead, styles.lead, 'soft')] : []),
    ...facts.flatMap(({ title, text, term, value }, at) => [
      ...(title ? [fittedShape(5 + 2 * at, title, term, title, styles.term, 'faint')] : []),
      fittedShape(6 + 2 * at, title || 'Size', value, text, styles.body, 'ink'),
    ]),
  ];
}
