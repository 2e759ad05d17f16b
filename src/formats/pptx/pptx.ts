import type { Picture } from '../../render/index.js';
import { colorOf, type Ink, themes } from '../../render/themes.js';
import type { TypeStyle } from '../../render/type.js';
import { coverLayout } from '../report/cover.js';
import { fitted } from '../report/fitted.js';
import {
  type CoverPage,
  layout,
  type Paragraph,
  placedOn,
  type Report,
  styles,
  type TablePage,
  type TablePageRow,
} from '../report/page.js';
import { inner, isOneLine, stylesAt } from '../report/paginate.js';
import { pageTitle } from '../report/titles.js';
import { packed, pictureRelation, type Slide } from './package.js';
import { type Box, barShape, pictureShape, type TextParagraph, tableShape, textShape } from './shapes.js';

/** Slides are light, like those of most templates that they are pasted into. */
const theme = themes.light;
const color = (ink: Ink) => colorOf(theme, ink);

/**
 * A report as slides. All text can be edited; the pictures are those of the map itself, and portraits.
 * @param pictures as PNG, those of `picturesOf`
 */
export function toPptx(report: Report, pictures: readonly Uint8Array[]): Uint8Array {
  let shown = 0;
  const slides = report.pages.map((page, at): Slide => {
    if (page.kind === 'cover') return { shapes: coverShapes(page, report), pictures: [] };
    const placed = placedOn(page, report.size);
    const around = [titleShape(pageTitle(page), report), ...footShapes(at + 1, report)];
    const seen = placed.map(({ drawn, box }, place) =>
      pictureShape(10 + place, drawn.description, box, pictureRelation(place)),
    );
    const words = page.kind === 'table' ? tableShapes(page) : [];
    return { shapes: [...around, ...seen, ...words], pictures: placed.map(() => shown++) };
  });
  return packed({ title: report.title, ...report.size, slides, pictures });
}

/** The pictures of a report, in its order. */
export function picturesOf({ pages, size }: Report): Picture[] {
  return pages.flatMap((page) => placedOn(page, size).map(({ drawn }) => drawn));
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

function tableShapes({ title, lead, scale, widths, head, rows }: TablePage): string[] {
  const style = stylesAt(scale);
  const shown = widths.flatMap((width, at) => (width > 0 ? [at] : []));
  const width = widths.reduce((sum, width) => sum + width, 0);
  const height = rows.reduce((sum, row) => sum + row.height, head.height);
  const box = { x: layout.margin, y: layout.bodyTop + lead.height, width, height };
  const above = { x: layout.margin, y: layout.bodyTop, width, height: lead.height };
  const columns = (titles: readonly string[], height: number) => ({
    height,
    fill: color('stageFill0'),
    cells: shown.map((at) => [run(titles[at] ?? '', style.head, 'stageInk0')]),
  });
  const rowOf = ({ cells, ink, look, height }: TablePageRow) => {
    const titles = cells.map(([title]) => title?.text ?? '');
    if (look === 'columns') return columns(titles, height);
    if (look === 'heading') {
      const heading = [run(titles[0] ?? '', style.term, ink)];
      return { height, fill: color('rail'), spans: true, cells: [heading, ...shown.slice(1).map(() => [])] };
    }
    const cellOf = (at: number) =>
      (cells[at] ?? []).flatMap((each) =>
        paragraphsOf(each, each.ink ?? ink, { isTerm: at === 0, width: widths[at], scale }),
      );
    return { height, cells: shown.map(cellOf) };
  };
  const table = tableShape(3, title, box, {
    widths: shown.map((at) => widths[at] as number),
    margin: layout.cell,
    line: color('line'),
    rows: [...(head.height > 0 ? [columns(head.cells, head.height)] : []), ...rows.map(rowOf)],
  });
  if (lead.text === '') return [table];
  return [textShape(6, 'Stage', above, [run(lead.text, styles.body, 'soft')]), table];
}

/** A fact, and behind or below it in smaller letters what else is said of it. */
function paragraphsOf(paragraph: Paragraph, ink: Ink, { isTerm, width, scale }: CellLook): TextParagraph[] {
  const { text, note } = paragraph;
  const { term, body, note: small } = stylesAt(scale);
  const said = run(text, isTerm ? term : body, ink);
  const aside = run(note, small, ink === 'faint' ? ink : 'soft');
  if (isOneLine(paragraph, inner(width), scale)) {
    return [{ ...said, behind: { ...aside, text: `  ${note}` }, gap: layout.gap }];
  }
  const parts = [...(text === '' ? [] : [said]), ...(note === '' ? [] : [aside])];
  return parts.map((part, at) => (at === parts.length - 1 ? { ...part, gap: layout.gap } : part));
}

interface CellLook {
  /** Whether it is the heading of its row. */
  isTerm: boolean;
  /** Of the column. */
  width: number | undefined;
  scale: number;
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
