import type { WordPart } from '../diff/model.js';
import { isRightToLeft } from './bidi.js';
import { type Block, flow, stack, type TextBlock, type TextSettings, textBlock } from './block.js';
import type { Context } from './context.js';
import { iconLine } from './icon-line.js';
import { icon } from './icons.js';
import { type } from './type.js';
import { wordsBlock } from './words-block.js';

/** What things said before, on a drawing of changes. */
export interface Former {
  /** A thing as it was, where it says something else now. */
  of<T extends { id: string }>(thing: T): T | undefined;
  /** Its text or title, word by word. */
  words(id: string): readonly WordPart[] | undefined;
  /** Where a thing stood before, as titles from the outside in; none where only the order is another. */
  place(id: string): readonly string[] | undefined;
  /** Differs whenever anything above does. */
  hash: string;
}

/** What was said of a thing, where that is not what is said now. */
export function saidBefore<T extends { id: string }>(
  thing: T,
  say: (thing: T) => string | undefined,
  { former }: Context,
): string | undefined {
  const was = former?.of(thing);
  const old = was && say(was);
  return old && old !== say(thing) ? old : undefined;
}

/** What a thing says; where it said something else before, the old words are struck out before the new ones. */
export function saying<T extends { id: string }>(
  thing: T,
  say: (thing: T) => string,
  settings: TextSettings,
  context: Context,
): TextBlock {
  const text = say(thing);
  const now = textBlock(text, settings);
  const old = saidBefore(thing, say, context);
  if (old === undefined) return now;
  const words = context.former?.words(thing.id);
  const inline =
    words && tells(words, old, text) && !isRightToLeft(old + text) ? wordsBlock(words, settings) : undefined;
  return inline ?? below(struck(old, { ...settings, maxLines: Math.min(3, settings.maxLines) }), now);
}

/** A value behind the one that it was before, which is struck out. */
export function behindFormer<T extends { id: string }>(
  now: Block | undefined,
  thing: T,
  say: (thing: T) => string | undefined,
  width: number,
  context: Context,
): Block | undefined {
  const old = saidBefore(thing, say, context);
  return old === undefined ? now : afterFormer(old, now, width);
}

/** A former value, struck out, and what is there now. */
function afterFormer(old: string, now: Block | undefined, width: number): Block {
  const was = struck(old, { style: type.label, ink: 'soft', width, maxLines: 2 });
  return flow(now ? [was, now] : [was], width, 6, 2);
}

/** Where a thing came from, on a line of its own. */
export function originLine(id: string, width: number, { former, labels }: Context): Block[] {
  const place = former?.place(id);
  if (!place) return [];
  const text = place.length > 0 ? labels.changes.movedFrom(place.join(' › ')) : labels.changes.reordered;
  return [iconLine(icon('moved', 'soft'), text, width, 'soft', 3)];
}

function struck(text: string, settings: TextSettings): TextBlock {
  return textBlock(text, { ...settings, ink: 'soft', struck: true });
}

function below(old: TextBlock, now: TextBlock): TextBlock {
  return { ...stack([old, now], 1), clamped: now.clamped, lines: now.lines };
}

/** Whether parts are those of two texts as they are shown. */
function tells(words: readonly WordPart[], before: string, after: string): boolean {
  const text = (left: WordPart['op']) =>
    words
      .filter(({ op }) => op !== left)
      .map((part) => part.text)
      .join('');
  return words.some(({ op }) => op === 'same') && text('added') === before && text('removed') === after;
}
