import type { PlacedStage } from '../curve/model.js';
import type { Pen } from '../pen.js';
import type { Rows } from '../rows.js';
import { frame } from './frames.js';
import type { MarkKind, Marks } from './marks.js';

/** A frame around all that stands in the column of a touchpoint, or in a stage, that is new or gone. */
export function paintColumns(pen: Pen, placed: readonly PlacedStage[], rows: Rows, marks: Marks): void {
  const framed = (id: string, x: number, y: number, width: number) => {
    const kind = marks.of(id)?.kind;
    if (!isWhole(kind)) return;
    pen.open({ id, kind: 'column' });
    frame(pen, { x: x + 2, y, width: width - 4, height: rows.height - y - 2 }, 8, kind);
    pen.close();
  };
  for (const { layout, x } of placed) {
    framed(layout.stage.id, x, 2, layout.width);
    layout.stage.touchpoints.forEach(({ id }, i) => {
      const column = layout.columns[i];
      if (column) framed(id, x + column.x, rows.band + 2, column.width);
    });
  }
}

/** Whether a mark is about all that is in a place. */
export function isWhole(kind: MarkKind | undefined): kind is 'added' | 'removed' {
  return kind === 'added' || kind === 'removed';
}
