import { emotionCurves } from '../../map/curve.js';
import type { PlainMap } from '../../map/model.js';
import type { Context } from '../context.js';
import { paintScale } from '../curve/curves.js';
import { smoothLine } from '../curve/line.js';
import { lineWidth } from '../faces.js';
import { type EmotionScale, heightOf } from '../grid.js';
import type { Pen } from '../pen.js';
import type { Ink } from '../themes.js';
import { type } from '../type.js';
import type { HistoryPoint } from './model.js';
import { type Columns, type Panel, paintRowTitle } from './panel.js';

const scale: EmotionScale = { top: 22, step: 27, height: 152, left: 0 };
/** Between the edge of a column and the ends of its curves. */
const inset = 12;

/** The emotion curve of everybody in each version, small, and dashed behind it that of the version before. */
export function curvesPanel(points: readonly HistoryPoint[], columns: Columns, context: Context): Panel {
  return {
    key: 'curves',
    height: scale.height,
    paint(pen) {
      pen.open({ x: columns.left });
      paintScale(pen, columns.width * columns.count - 1, scale);
      pen.close();
      paintRowTitle(pen, context.labels.lanes.feels, columns, { y: 0, height: scale.height });
      for (const value of [2, 1, 0, -1, -2]) {
        const written = value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
        const y = heightOf(value, scale) - type.label.line / 2;
        pen.text([written], columns.left - 10, y, type.label, 'faint', { anchor: 'end' });
      }
      points.forEach(({ map }, i) => {
        const left = columns.left + i * columns.width + inset;
        const now = linesOf(map, left, columns, context);
        const before = i > 0 ? linesOf((points[i - 1] as HistoryPoint).map, left, columns, context) : [];
        const turned = before.filter(({ path, ink }) => !now.some((line) => line.ink === ink && line.path === path));
        for (const { path, ink } of turned) pen.path(path, 0, 0, { stroke: ink, strokeOpacity: 0.6, dash: '2.5 3' });
        for (const line of now) paintCurve(pen, line);
      });
    },
  };
}

interface CurveLine {
  ink: Ink;
  width: number;
  path: string;
  /** Ends of the line. */
  ends: { x: number; y: number }[];
}

/** The curves of a map within a column, the first persona's last, over the others. */
function linesOf(map: PlainMap, left: number, columns: Columns, context: Context): CurveLine[] {
  const places = map.stages.flatMap((stage) => {
    const isFelt = stage.feels.length > 0 || stage.touchpoints.length === 0;
    return [...(isFelt ? [stage] : []), ...stage.touchpoints];
  });
  const last = Math.max(1, places.length - 1);
  const lines = emotionCurves(map).map(({ persona, points }): CurveLine => {
    const look = context.persona(persona);
    const shown = points.map(({ feeling, stage, touchpoint }) => ({
      x: left + (places.indexOf(touchpoint ?? stage) / last) * (columns.width - 2 * inset),
      y: heightOf(feeling.value, scale),
    }));
    // What is felt one after the other in one place stands at one height in the middle.
    const merged = [...new Set(shown.map(({ x }) => x))].map((x) => {
      const here = shown.filter((point) => point.x === x);
      return { x, y: here.reduce((sum, { y }) => sum + y, 0) / here.length };
    });
    const ends =
      merged.length > 0 ? [merged[0] as CurveLine['ends'][number], merged.at(-1) as (typeof merged)[number]] : [];
    return { ink: look.ink, width: lineWidth(look.index), path: smoothLine(merged)?.path ?? '', ends };
  });
  return lines.reverse();
}

function paintCurve(pen: Pen, { path, ink, width, ends }: CurveLine): void {
  if (path) pen.path(path, 0, 0, { stroke: ink, strokeWidth: width });
  for (const { x, y } of ends) pen.circle(x, y, width + 0.75, { fill: 'card', stroke: ink, strokeWidth: 1.5 });
}
