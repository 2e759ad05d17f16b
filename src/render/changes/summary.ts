import { type Block, flow } from '../block.js';
import { chip } from '../chips.js';

/** What is compared with what. */
export function summaryBlock(sides: { before: string; after: string } | undefined, width: number): Block {
  return flow(sides ? [chip(`${sides.before} →`, sides.after)] : [], width, 8, 8);
}
