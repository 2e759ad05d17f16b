import type { Context } from '../context.js';
import { lineWidth } from '../faces.js';
import { type EmotionScale, heightOf, rowScale } from '../grid.js';
import type { Pen } from '../pen.js';
import type { Theme } from '../themes.js';
import { targetInk } from './feelings.js';
import type { MapCurve, MapPoint } from './model.js';

/** The lines of all personas over the whole map, above the steps of the scale. Drawn once, behind the stages. */
export function paintCurves(
  pen: Pen,
  curves: readonly MapCurve[],
  width: number,
  context: Context,
  theme: Theme,
): void {
  paintScale(pen, width);
  const first = curves.find((curve) => curve.persona === 0 && !curve.target);
  if (first && theme.wash > 0) paintWash(pen, first, context, theme);
  paintLines(pen, curves, context);
}

/** The steps from +2 to −2, as lines over a width. */
export function paintScale(pen: Pen, width: number, scale: EmotionScale = rowScale): void {
  pen.open({ kind: 'scale' });
  for (const value of [2, 1, -1, -2]) {
    pen.path(`M0 ${heightOf(value, scale) + 0.5}H${width}`, 0, 0, { stroke: 'step', dash: '3 4' });
  }
  pen.path(`M0 ${heightOf(0, scale) + 0.5}H${width}`, 0, 0, { stroke: 'line' });
  pen.close();
}

/** What is felt as full lines, what should be as dashed ones. */
export function paintLines(pen: Pen, curves: readonly MapCurve[], context: Context): void {
  for (const { line, target, persona } of curves) {
    if (!line) continue;
    if (target) pen.path(line.path, 0, 0, { stroke: targetInk(persona, context), strokeWidth: 1.5, dash: '5 5' });
    else
      pen.path(line.path, 0, 0, { stroke: context.personas[persona]?.ink ?? 'soft', strokeWidth: lineWidth(persona) });
  }
}

/** A faint fill between the line and zero: the persona's colour above, warm below. */
export function paintWash(
  pen: Pen,
  { line, points, persona }: MapCurve,
  context: Context,
  theme: Theme,
  scale: EmotionScale = rowScale,
): void {
  if (!line) return;
  const ink = theme.roles?.positive ? 'positive' : (context.personas[persona]?.ink ?? 'soft');
  const bottom = heightOf(-2, scale);
  const zero = (heightOf(0, scale) - scale.top) / (bottom - scale.top);
  pen.gradient('wash', scale.top, bottom, [
    { at: 0, ink, opacity: theme.wash },
    { at: zero, ink, opacity: 0.02 },
    { at: zero, ink: 'negative', opacity: 0.02 },
    { at: 1, ink: 'negative', opacity: theme.wash * 1.4 },
  ]);
  const from = (points[0] as MapPoint).x;
  const to = (points.at(-1) as MapPoint).x;
  pen.path(`${line.path}L${to} ${heightOf(0, scale)}L${from} ${heightOf(0, scale)}Z`, 0, 0, { gradient: 'wash' });
}
