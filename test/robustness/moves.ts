import { readLineTree, type SourceLine } from '../../src/edit/line-tree.js';

/** A text of which one line, with its block, stands elsewhere in the block that it belongs to. */
export interface Move {
  /** The line that was moved, zero-based. */
  line: number;
  text: string;
  /** Where a line of the first text stands now. */
  moved: (line: number) => number;
}

/** Every line of a text, moved to the start of its block, to its end, and below its neighbour. */
export function* movesOf(source: string): Generator<Move> {
  const lines = source.split('\n');
  for (const block of blocksOf(source, readLineTree(source).lines)) {
    for (const [index, unit] of block.entries()) {
      const places = new Set([0, index + 1, block.length - 1]);
      places.delete(index);
      for (const place of places) {
        if (place >= block.length) continue;
        const order = reordered(lines.length, block, index, place);
        const now = new Map(order.map((line, at) => [line, at]));
        yield {
          line: unit.first,
          text: order.map((line) => lines[line]).join('\n'),
          moved: (line) => now.get(line) ?? line,
        };
      }
    }
  }
}

/** The lines that a fact takes up with its block. */
interface Unit {
  first: number;
  last: number;
}

function* blocksOf(source: string, lines: readonly SourceLine[]): Generator<Unit[]> {
  yield lines.map((line) => ({
    first: lineAt(source, line.lexemes[0]?.start ?? 0),
    last: lineAt(source, line.close?.end ?? line.lexemes.at(-1)?.end ?? 0),
  }));
  for (const line of lines) if (line.children && line.children.length > 0) yield* blocksOf(source, line.children);
}

/** The numbers of all lines after one unit of a block changed its place; what stands between units stays where it is. */
function reordered(count: number, block: readonly Unit[], from: number, to: number): number[] {
  const units = [...block];
  units.splice(to, 0, ...units.splice(from, 1));
  const order: number[] = [];
  for (let line = 0, slot = 0; line < count; line++) {
    const old = block[slot];
    if (!old || line !== old.first) {
      order.push(line);
      continue;
    }
    const unit = units[slot] as Unit;
    for (let own = unit.first; own <= unit.last; own++) order.push(own);
    line = old.last;
    slot++;
  }
  return order;
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length - 1;
}
