import type { LinkFact, SourceFree, TextFact, UnknownLine } from '../../map/model.js';
import { type Block, grouped, led, stack } from '../block.js';
import type { Context } from '../context.js';
import { factBlock, textOf } from '../facts.js';
import { iconLine } from '../icon-line.js';
import { icon } from '../icons.js';
import { type } from '../type.js';
import type { Place } from './lane.js';

/** What stands beside the journey itself: notes, links, tags, and lines that this version does not know. */
export function notes(place: Place, width: number, context: Context): Block | undefined {
  const { notes: facts, links, tags, unknown } = place;
  if (facts.length + links.length + tags.length + unknown.length === 0) return undefined;
  const blocks = [
    ...noteBlocks(facts, width, context),
    ...linkBlocks(links, 'link', width),
    ...tagBlocks(tags, width),
    ...unknownBlocks(unknown, width),
  ];
  return stack(blocks, 5);
}

export function noteBlocks(facts: readonly SourceFree<TextFact>[], width: number, context: Context): Block[] {
  const look = { kind: 'note', style: type.body, ink: 'soft', width: width - 20, maxLines: 8 } as const;
  return facts.map((fact) => led(icon('note', 'faint'), factBlock(fact, textOf, look, context), 6, type.body.line));
}

export function linkBlocks(links: readonly SourceFree<LinkFact>[], kind: 'link' | 'image', width: number): Block[] {
  return links.map((link) =>
    grouped({ id: link.id, kind, link: link.target }, iconLine(icon(kind, 'faint'), link.target, width, 'soft', 2)),
  );
}

export function tagBlocks(tags: readonly string[], width: number): Block[] {
  return tags.length > 0 ? [iconLine(icon('tag', 'faint'), tags.join(', '), width, 'soft', 3)] : [];
}

export function unknownBlocks(lines: readonly SourceFree<UnknownLine>[], width: number): Block[] {
  return lines.map((line) =>
    grouped({ id: line.id, kind: 'unknown' }, iconLine(icon('question', 'faint'), line.text, width, 'faint', 4)),
  );
}
