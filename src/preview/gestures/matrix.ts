import type { MatrixCell } from '../../render/index.js';

/** The cell under a point, undefined far outside of the matrix. */
export function cellAt(cells: readonly MatrixCell[], at: { x: number; y: number }): MatrixCell | undefined {
  return cells.find(({ x, y, width, height }) => at.x >= x && at.x < x + width && at.y >= y && at.y < y + height);
}

/** The cell beside that of an opportunity; one without a score begins in the middle. */
export function cellBeside(
  cells: readonly MatrixCell[],
  { impact = 3, effort = 3 }: { impact?: number; effort?: number },
  direction: 'up' | 'down' | 'left' | 'right',
): MatrixCell | undefined {
  const wanted = {
    impact: Math.round(impact) + { up: 1, down: -1, left: 0, right: 0 }[direction],
    effort: Math.round(effort) + { up: 0, down: 0, left: -1, right: 1 }[direction],
  };
  return cells.find((cell) => cell.impact === wanted.impact && cell.effort === wanted.effort);
}
