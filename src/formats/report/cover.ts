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
const termWidth = 110;
const factHeight = 44;

/** Where everything on a cover stands; what is not said takes no room. */
export function coverLayout({ title, lead, facts }: CoverPage, size: PageSize) {
  const x = layout.margin + 28;
  const width = Math.min(960, size.width - x - layout.margin);
  const top = Math.round(size.height * 0.22);
  const heightIn = (text: string, style: TypeStyle, lines: number) => {
    const fit = fitted(text, style, width, lines * style.line);
    return text ? Math.ceil(fit.lines.length * fit.style.line) : 0;
  };
  const titleBox = { x, y: top, width, height: heightIn(title, styles.cover, 4) };
  const leadBox = { x, y: titleBox.y + titleBox.height + 14, width, height: heightIn(lead, styles.lead, 4) };
  const factsTop = leadBox.y + leadBox.height + 30;
  const bar = { x: layout.margin, y: top, width: 6, height: factsTop + facts.length * factHeight - 12 - top };
  return {
    boxes: { bar, title: titleBox, lead: leadBox },
    facts: facts.map((fact, at) => {
      const y = factsTop + at * factHeight;
      const indent = fact.title ? termWidth : 0;
      return {
        ...fact,
        term: { x, y, width: termWidth - 12, height: styles.body.line },
        value: { x: x + indent, y, width: width - indent, height: 2 * styles.body.line },
      };
    }),
  };
}
