import type { LangiumDocument } from 'langium';
import { type Color, type ColorInformation, type ColorPresentation, type Range, TextEdit } from 'vscode-languageserver';
import { isPlain } from '../generated/ast.js';
import { holdersOf, linesOf } from './walking.js';

const sixDigits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** The colours of personas, so that the editor shows and picks them. */
export function colorsOf(document: LangiumDocument): ColorInformation[] {
  const colors: ColorInformation[] = [];
  for (const holder of linesOf(document).flatMap(holdersOf)) {
    if (holder.word !== 'color') continue;
    for (const operand of holder.operands) {
      const digits = isPlain(operand) ? sixDigits.exec(operand.value) : undefined;
      if (!digits || !operand.$cstNode) continue;
      const [red = 0, green = 0, blue = 0] = digits.slice(1).map((pair) => Number.parseInt(pair, 16) / 255);
      colors.push({ range: operand.$cstNode.range, color: { red, green, blue, alpha: 1 } });
    }
  }
  return colors;
}

/** A colour as the language writes it. It has no transparency: what is behind a map is not known. */
export function presentationsOf({ red, green, blue }: Color, range: Range): ColorPresentation[] {
  const pair = (part: number): string =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0');
  const label = `#${pair(red)}${pair(green)}${pair(blue)}`;
  return [{ label, textEdit: TextEdit.replace(range, label) }];
}
