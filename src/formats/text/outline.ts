import { decimal } from '../../render/markup.js';
import type { PlacedLine } from './text.js';

/** A line of text as an SVG path, the signs for what no font draws among it. */
export function outlineOf({ runs, x, y }: PlacedLine, size: number): string {
  let path = '';
  for (const run of runs) {
    if (run.font) path += outlineOfRun(run.glyphs, x + run.x, y, size / run.font.font.unitsPerEm);
    else path += missingSigns(x + run.x, y, run.width, size);
  }
  return path;
}

const letters: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

function outlineOfRun(glyphs: PlacedLine['runs'][number]['glyphs'], x: number, y: number, scale: number): string {
  let path = '';
  for (const { glyph, x: right, y: up } of glyphs) {
    for (const { command, args } of glyph.path.commands) {
      path += letters[command] ?? '';
      for (let i = 0; i < args.length; i += 2) {
        const across = x + right + (args[i] as number) * scale;
        const down = y - up - (args[i + 1] as number) * scale;
        path += `${i > 0 ? ' ' : ''}${decimal(across)} ${decimal(down)}`;
      }
    }
  }
  return path;
}

/** Empty boxes as tall as capitals. */
export function missingSigns(x: number, y: number, width: number, size: number): string {
  const step = 0.7 * size;
  const line = 0.06 * size;
  let path = '';
  for (let i = 0; i < Math.round(width / step); i++) {
    const left = x + i * step + 0.08 * size;
    const inner = 0.54 * size;
    const tall = 0.72 * size;
    path +=
      `M${decimal(left)} ${decimal(y)}v${decimal(-tall)}h${decimal(inner)}v${decimal(tall)}Z` +
      `M${decimal(left + line)} ${decimal(y - line)}h${decimal(inner - 2 * line)}v${decimal(2 * line - tall)}h${decimal(2 * line - inner)}Z`;
  }
  return path;
}
