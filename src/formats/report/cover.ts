import type { TypeStyle } from '../../render/type.js';
import { fitted } from './fitted.js';
import { type CoverPage, layout, type PageSize, styles } from './page.js';

export interface CoverBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Of the heading of a fact, and between facts. */
const termWidth = 120;
const factHeight = 44;
/** Between the two columns of facts. */
const columnGap = 32;
/** How far the text stands from the bar. */
const indent = 28;

/** Where everything on a cover stands; what is not said takes no room. The facts stand in two columns. */
export function coverLayout({ title, lead, facts }: CoverPage, size: PageSize) {
  const x = layout.margin + indent;
  const width = size.width - x - layout.margin;
  const top = Math.round(size.height * 0.18);
  const heightIn = (text: string, style: TypeStyle, lines: number) => {
    const fit = fitted(text, style, width, lines * style.line);
    return text ? Math.ceil(fit.lines.length * fit.style.line) : 0;
  };
  const titleBox = { x, y: top, width, height: heightIn(title, styles.cover, 3) };
  const leadBox = { x, y: titleBox.y + titleBox.height + 14, width, height: heightIn(lead, styles.lead, 3) };
  const factsTop = leadBox.y + leadBox.height + 36;
  const rows = Math.ceil(facts.length / 2);
  const bar = { x: layout.margin, y: top, width: 6, height: factsTop + rows * factHeight - 12 - top };
  const column = columnWidth(size);
  return {
    boxes: { bar, title: titleBox, lead: leadBox },
    facts: facts.map((fact, at) => {
      const left = x + (at < rows ? 0 : column + columnGap);
      const y = factsTop + (at % rows) * factHeight;
      return {
        ...fact,
        term: { x: left, y, width: termWidth - 12, height: styles.body.line },
        value: { x: left + termWidth, y, width: column - termWidth, height: 2 * styles.body.line },
      };
    }),
  };
}

/** Whether a fact can be read whole on a cover. */
export function fitsOnCover(text: string, size: PageSize): boolean {
  return fitted(text, styles.body, columnWidth(size) - termWidth, 2 * styles.body.line).text === text;
}

function columnWidth({ width }: PageSize): number {
  return (width - 2 * layout.margin - indent - columnGap) / 2;
}
