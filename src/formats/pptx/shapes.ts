/** Shapes on a slide, in the markup of PowerPoint. Sizes are in pixels of 1/96 inch. */
import { escapeText } from '../../render/markup.js';
import type { TypeStyle } from '../../render/type.js';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A piece of text in one look. */
interface TextRun {
  text: string;
  style: TypeStyle;
  /** `#rrggbb`. */
  color: string;
}

/** Of which a box or a cell holds some, below each other. */
export interface TextParagraph extends TextRun {
  /** Goes on in another look. */
  behind?: TextRun;
  /** Left free below it. */
  gap?: number;
}

/** English Metric Units of a pixel. */
const unitsOfPixel = 9525;

export const emu = (pixels: number): number => Math.round(pixels * unitsOfPixel);

/** Text that can be edited; a title is one by which slides are listed. */
export function textShape(
  id: number,
  name: string,
  box: Box,
  paragraphs: readonly TextParagraph[],
  title = false,
): string {
  const what = title
    ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>'
    : '<p:cNvSpPr txBox="1"/><p:nvPr/>';
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeText(name)}"/>${what}</p:nvSpPr>` +
    `<p:spPr><a:xfrm>${frame(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.map(paragraphMarkup).join('')}</p:txBody></p:sp>`
  );
}

/** A filled rectangle without text. */
export function barShape(id: number, box: Box, color: string): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Bar"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr><a:xfrm>${frame(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill(color)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`
  );
}

/** @param relation by which the slide knows the file of the picture */
export function pictureShape(id: number, alt: string, box: Box, relation: string): string {
  return (
    `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Picture" descr="${escapeText(alt)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr><a:xfrm>${frame(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  );
}

export interface SlideTable {
  widths: readonly number[];
  rows: readonly SlideTableRow[];
  /** Around the text of a cell. */
  margin: { x: number; y: number };
  line: string;
}

interface SlideTableRow {
  height: number;
  fill?: string;
  cells: readonly (readonly TextParagraph[])[];
  /** Whether the first cell goes over the others. */
  spans?: boolean;
}

export function tableShape(id: number, name: string, box: Box, { widths, rows, margin, line }: SlideTable): string {
  const grid = widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('');
  const none = (side: string) => `<a:${side} w="0"><a:noFill/></a:${side}>`;
  const below = `<a:lnB w="9525">${fill(line)}</a:lnB>`;
  const margins = `marL="${emu(margin.x)}" marR="${emu(margin.x)}" marT="${emu(margin.y)}" marB="${emu(margin.y)}"`;
  const body = rows.map(({ height, fill: ground, cells, spans = false }) => {
    const properties = `<a:tcPr ${margins} anchor="t">${none('lnL')}${none('lnR')}${none('lnT')}${below}${ground ? fill(ground) : '<a:noFill/>'}</a:tcPr>`;
    const merged = (at: number) => (at === 0 ? ` gridSpan="${cells.length}"` : ' hMerge="1"');
    const markup = cells.map(
      (paragraphs, at) =>
        `<a:tc${spans ? merged(at) : ''}><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.map(paragraphMarkup).join('') || '<a:p/>'}</a:txBody>${properties}</a:tc>`,
    );
    return `<a:tr h="${emu(height)}">${markup.join('')}</a:tr>`;
  });
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${escapeText(name)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>` +
    `<p:xfrm>${frame(box)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">` +
    `<a:tbl><a:tblPr firstRow="1" firstCol="1"/><a:tblGrid>${grid}</a:tblGrid>${body.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

function paragraphMarkup({ behind, gap = 0, ...run }: TextParagraph): string {
  const spacing =
    `<a:lnSpc><a:spcPts val="${hundredths(run.style.line)}"/></a:lnSpc>` +
    `<a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="${hundredths(gap)}"/></a:spcAft>`;
  const runs = [run, ...(behind ? [behind] : [])].map(runMarkup).join('');
  return `<a:p><a:pPr marL="0" indent="0" algn="l">${spacing}<a:buNone/></a:pPr>${runs}</a:p>`;
}

function runMarkup({ text, style, color }: TextRun): string {
  const look = `sz="${hundredths(style.size)}" b="${style.face === 'semibold' ? 1 : 0}"`;
  return `<a:r><a:rPr lang="en" ${look} dirty="0">${fill(color)}</a:rPr><a:t>${escapeText(text)}</a:t></a:r>`;
}

/** Pixels as hundredths of a point. */
function hundredths(pixels: number): number {
  return Math.round(pixels * 75);
}

function frame({ x, y, width, height }: Box): string {
  return `<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/>`;
}

function fill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill>`;
}
