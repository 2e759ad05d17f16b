import { textBlock } from '../../render/block.js';
import type { ThemeName } from '../../render/index.js';
import { measure } from '../../render/measure.js';
import type { Pen } from '../../render/pen.js';
import type { Ink } from '../../render/themes.js';
import { baseline, type TypeStyle } from '../../render/type.js';
import type { Exported } from '../exported.js';
import { type PdfPage, pdfOf } from '../pdf.js';
import type { PngSource } from '../png.js';
import { type CoverBox, coverLayout } from './cover.js';
import { fitted } from './fitted.js';
import { type CoverPage, layout, placedOn, type Report, type ReportPage, styles, type TablePage } from './page.js';
import { besideText, inner, isOneLine, stylesAt } from './paginate.js';
import { pageTitle } from './titles.js';

const pointsOfPixel = 0.75;

/**
 * A report as PDF: the titles are repeated on every page, the pages have numbers, and readers list them by their titles.
 * @param theme of the words; the pictures have theirs
 */
export function toPdfReport(report: Report, theme: ThemeName, source: PngSource): Promise<Exported> {
  const { size, pages } = report;
  const sheets = pages.map((page, at): PdfPage => {
    const paint = (pen: Pen) => paintPage(pen, page, { number: at + 1, of: pages.length }, report);
    const words = { drawn: { parts: [{ paint }] }, left: 0, top: 0, scale: pointsOfPixel };
    return {
      width: size.width * pointsOfPixel,
      height: size.height * pointsOfPixel,
      unit: 1,
      title: page.kind !== 'cover' && (page.part?.number ?? 1) > 1 ? undefined : page.title,
      drawings: [
        words,
        ...placedOn(page, size).map(({ drawn, box: { x, y, width } }) => ({
          drawn,
          left: x * pointsOfPixel,
          top: y * pointsOfPixel,
          scale: (width / drawn.width) * pointsOfPixel,
        })),
      ],
    };
  });
  return pdfOf(report, sheets, theme, source);
}

function paintPage(pen: Pen, page: ReportPage, place: { number: number; of: number }, report: Report): void {
  const { size } = report;
  if (page.kind === 'cover') {
    paintCover(pen, page, report);
    return;
  }
  const width = size.width - 2 * layout.margin;
  const title = { x: layout.margin, y: layout.titleTop, width, height: layout.bodyTop - layout.titleTop - 8 };
  paintText(pen, title, pageTitle(page), styles.title, 'ink');
  if (page.kind === 'table') paintTable(pen, page);
  const foot = { x: layout.margin, y: size.height - layout.foot + 14, width: width - 80, height: styles.foot.line };
  paintText(pen, foot, report.title, styles.foot, 'faint');
  const number = `${place.number} / ${place.of}`;
  const block = textBlock(number, { style: styles.foot, ink: 'faint', width: 80, maxLines: 1, anchor: 'end' });
  block.paint(pen, layout.margin + width - 80, foot.y);
}

function paintCover(pen: Pen, page: CoverPage, { size }: Report): void {
  const { boxes, facts } = coverLayout(page, size);
  pen.rect(boxes.bar.x, boxes.bar.y, boxes.bar.width, boxes.bar.height, { fill: 'bar' });
  paintText(pen, boxes.title, page.title, styles.cover, 'ink');
  if (page.lead) paintText(pen, boxes.lead, page.lead, styles.lead, 'soft');
  for (const { title, text, term, value } of facts) {
    if (title) paintText(pen, term, title, styles.term, 'faint');
    paintText(pen, value, text, styles.body, 'ink');
  }
}

function paintTable(pen: Pen, { widths, lead, scale, head, rows }: TablePage): void {
  const { x: pad, y: above } = layout.cell;
  const style = stylesAt(scale);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const lefts = widths.map((_, at) => layout.margin + widths.slice(0, at).reduce((sum, width) => sum + width, 0));
  let top = layout.bodyTop;
  const paragraph = (text: string, x: number, y: number, width: number, style: TypeStyle, ink: Ink): number => {
    const block = textBlock(text, { style, ink, width, maxLines: Number.MAX_SAFE_INTEGER });
    block.paint(pen, x, y);
    return block.height;
  };
  const write = (text: string, at: number, y: number, style: TypeStyle, ink: Ink): number => {
    if (text === '' || (widths[at] ?? 0) === 0) return 0;
    return paragraph(text, (lefts[at] ?? 0) + pad, y, inner(widths[at]), style, ink);
  };
  if (lead.text !== '') {
    paragraph(lead.text, layout.margin, top, total, styles.body, 'soft');
  }
  top += lead.height;
  const columns = (titles: readonly string[], height: number): void => {
    pen.rect(layout.margin, top, total, height, { fill: 'stageFill0' });
    titles.forEach((text, at) => void write(text, at, top + above, style.head, 'stageInk0'));
  };
  if (head.height > 0) {
    columns(head.cells, head.height);
    top += head.height;
  }
  for (const { height, cells, ink, look } of rows) {
    if (look === 'columns') {
      const titles = cells.map(([title]) => title?.text ?? '');
      columns(titles, height);
    } else if (look === 'heading') {
      pen.rect(layout.margin, top, total, height, { fill: 'rail' });
      paragraph(cells[0]?.[0]?.text ?? '', layout.margin + pad, top + above, total - 2 * pad, style.term, ink);
    } else {
      cells.forEach((paragraphs, at) => {
        let y = top + above;
        for (const paragraph of paragraphs) {
          const { text, note, ink: own = ink } = paragraph;
          const small = own === 'faint' ? own : 'soft';
          const tall = write(text, at, y, at === 0 ? style.term : style.body, own);
          if (isOneLine(paragraph, inner(widths[at]), scale)) {
            const indent = measure(text, style.body) + besideText;
            const lower = baseline(style.body) - baseline(style.note);
            pen.text([note], (lefts[at] ?? 0) + pad + indent, y + lower, style.note, small);
            y += tall + layout.gap;
          } else {
            y += tall + write(note, at, y + tall, style.note, small) + layout.gap;
          }
        }
      });
    }
    top += height;
    pen.rect(layout.margin, top - 0.5, total, 0.5, { fill: 'line' });
  }
}

function paintText(pen: Pen, box: CoverBox, text: string, style: TypeStyle, ink: Ink): void {
  const fit = fitted(text, style, box.width, box.height);
  const settings = { style: fit.style, ink, width: box.width, maxLines: Math.max(1, fit.lines.length) };
  textBlock(text, settings).paint(pen, box.x, box.y);
}
