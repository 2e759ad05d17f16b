import { markOf } from '../map/evidence.js';
import { type Block, flow, grouped, sideOf, stack, textBlock } from './block.js';
import type { Context } from './context.js';
import { originLine, saying } from './former.js';
import { evidenceRing, initialsDot } from './marks.js';
import type { Ink } from './themes.js';
import { type TypeStyle, type } from './type.js';

/** The clauses that any fact may carry. */
export interface Clauses {
  for?: string[];
  from?: string[];
  by?: string[];
  because?: string;
  when?: string;
}

/** What is said beside the fact itself: when, why, by whom. Empty where nothing is. */
export function asideOf(fact: Clauses, context: Context): string {
  const { labels } = context;
  const parts: string[] = [];
  if (fact.when !== undefined) parts.push(labels.when(fact.when));
  if (fact.because !== undefined) parts.push(fact.because);
  if (fact.by && fact.by.length > 0) parts.push(labels.by(fact.by.map(context.teamTitle).join(', ')));
  return parts.join(' · ');
}

export function asideBlock(fact: Clauses, width: number, context: Context, ink: Ink = 'faint'): Block | undefined {
  const text = asideOf(fact, context);
  if (!text) return undefined;
  const block = textBlock(text, { style: type.note, ink, width, maxLines: 4 });
  return block.clamped ? grouped({ tip: text }, block) : block;
}

/** How many initials stand beside each other, and the room for each with what is between them. */
const dotsAcross = 3;
const dotRoom = 22;

/** Initials of those whose fact it is, on maps of several personas. */
export function whose(names: readonly string[] | undefined, context: Context): Block | undefined {
  if (!names || names.length === 0 || names.includes('all')) return undefined;
  if (!context.several && context.onMap.includes(names[0] as string)) return undefined;
  const dots = names.map((name) => {
    const look = context.persona(name);
    return grouped({ tip: look.title }, initialsDot(look.initials, look.ink));
  });
  // Four are two rows of two: none stands alone.
  const rows = Math.ceil(dots.length / dotsAcross);
  return flow(dots, Math.ceil(dots.length / rows) * dotRoom, 2, 2);
}

/** The ring that tells how well a claim is supported; its tooltip names the evidence. */
export function evidenceMark(from: readonly string[] | undefined, context: Context, ink: Ink): Block {
  const confidence = markOf(from, context.confidence);
  const cited = (from ?? []).map(context.evidenceTitle).join(', ');
  const word = context.labels.confidence[confidence];
  const tip = cited ? context.labels.named(word, cited) : word;
  return grouped({ kind: 'evidence', tip }, evidenceRing(confidence, ink));
}

/** Whose a fact is and, where it cites evidence, how well it is supported. */
export function factMarks(fact: Clauses, context: Context, ink: Ink): Block | undefined {
  const marks: Block[] = [...optional(whose(fact.for, context))];
  if (fact.from && fact.from.length > 0) marks.push(evidenceMark(fact.from, context, ink));
  return marks.length > 0 ? flow(marks, 80, 5, 2) : undefined;
}

/** What a fact that is a text says. */
export function textOf({ text }: { text: string }): string {
  return text;
}

export interface FactLook {
  kind: string;
  style: TypeStyle;
  ink: Ink;
  width: number;
  maxLines: number;
  /** Ink of the ring, where a fact cites evidence. */
  ring?: Ink;
}

/** A fact that is a text: whose, the words, its evidence, and what is said beside it. */
export function factBlock<F extends Clauses & { id: string }>(
  fact: F,
  say: (fact: F) => string,
  look: FactLook,
  context: Context,
): Block {
  const marks = factMarks(fact, context, look.ring ?? 'faint');
  const width = look.width - (marks ? marks.width + 8 : 0);
  const settings = { style: look.style, ink: look.ink, width, maxLines: look.maxLines };
  const paragraph = saying(fact, say, settings, context);
  const aside = asideBlock(fact, look.width, context);
  const line = marks ? besides(paragraph, marks, look.width, look.style.line) : paragraph;
  const origin = originLine(fact.id, look.width, context);
  const whole = aside || origin.length > 0 ? stack([...origin, line, ...optional(aside)], 2, sideOf(say(fact))) : line;
  return grouped({ id: fact.id, kind: look.kind, tip: paragraph.clamped ? say(fact) : undefined }, whole);
}

/** Above this width a mark at the right edge would be lost, so it follows the text. */
const columnLike = 320;

/** A paragraph with a mark on its first line: at the far edge of a column, behind the text of a wide one. */
export function besides(paragraph: Block, mark: Block, width: number, line: number): Block {
  const edge = width - mark.width;
  const { rightToLeft } = paragraph;
  const left = width > columnLike ? Math.min(edge, paragraph.width + 8) : edge;
  return {
    width: left + mark.width,
    height: Math.max(paragraph.height, mark.height),
    rightToLeft,
    paint(pen, x, y) {
      paragraph.paint(pen, rightToLeft ? x + left + mark.width - paragraph.width : x, y);
      mark.paint(pen, rightToLeft ? x : x + left, y + Math.max(0, (line - mark.height) / 2));
    },
  };
}

export function optional<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
