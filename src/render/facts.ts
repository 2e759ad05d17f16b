import { markOf } from '../map/evidence.js';
import { type Block, flow, grouped, led, stack, textBlock } from './block.js';
import type { Context } from './context.js';
import { evidenceRing, initialsDot } from './marks.js';
import type { Ink } from './themes.js';
import { type TypeStyle, type } from './type.js';
import { words } from './words.js';

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
  const parts: string[] = [];
  if (fact.when !== undefined) parts.push(`when ${fact.when}`);
  if (fact.because !== undefined) parts.push(fact.because);
  if (fact.by && fact.by.length > 0) parts.push(`by ${fact.by.map(context.teamTitle).join(', ')}`);
  return parts.join(' · ');
}

export function asideBlock(fact: Clauses, width: number, context: Context, ink: Ink = 'faint'): Block | undefined {
  const text = asideOf(fact, context);
  if (!text) return undefined;
  const block = textBlock(text, { style: type.note, ink, width, maxLines: 4 });
  return block.clamped ? grouped({ tip: text }, block) : block;
}

/** Initials of those whose fact it is, on maps of several personas. */
export function whose(names: readonly string[] | undefined, context: Context): Block | undefined {
  if (!names || names.length === 0 || names.includes('all')) return undefined;
  if (!context.several && context.onMap.includes(names[0] as string)) return undefined;
  const dots = names.map((name) => {
    const look = context.persona(name);
    return grouped({ tip: look.title }, initialsDot(look.initials, look.ink));
  });
  return flow(dots, 56, 2, 2);
}

/** The ring that tells how well a claim is supported; its tooltip names the evidence. */
export function evidenceMark(from: readonly string[] | undefined, context: Context, ink: Ink): Block {
  const confidence = markOf(from, context.confidence);
  const cited = (from ?? []).map(context.evidenceTitle).join(', ');
  const tip = cited ? `${words.confidence[confidence]}: ${cited}` : words.confidence[confidence];
  return grouped({ kind: 'evidence', tip }, evidenceRing(confidence, ink));
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
export function factBlock(fact: Clauses & { id: string }, text: string, look: FactLook, context: Context): Block {
  const dots = whose(fact.for, context);
  const cites = fact.from !== undefined && fact.from.length > 0;
  const indent = dots ? dots.width + 6 : 0;
  const width = look.width - indent - (cites ? 16 : 0);
  const paragraph = textBlock(text, { style: look.style, ink: look.ink, width, maxLines: look.maxLines });
  const aside = asideBlock(fact, look.width - indent, context);
  const line = cites
    ? (besides(
        paragraph,
        evidenceMark(fact.from, context, look.ring ?? 'faint'),
        look.width - indent,
        look.style.line,
      ) as Block)
    : paragraph;
  const body = aside ? stack([line, aside], 2) : line;
  const whole = dots ? led(dots, body, 6, look.style.line) : body;
  return grouped({ id: fact.id, kind: look.kind, tip: paragraph.clamped ? text : undefined }, whole);
}

/** A paragraph with a mark at the right end of its first line. */
export function besides(paragraph: Block, mark: Block, width: number, line: number): Block {
  return {
    width,
    height: Math.max(paragraph.height, mark.height),
    paint(pen, x, y) {
      paragraph.paint(pen, x, y);
      mark.paint(pen, x + width - mark.width, y + (line - mark.height) / 2);
    },
  };
}

/** An icon and a text behind it, with initials where it is somebody's alone. */
export function iconLine(
  mark: Block,
  text: string,
  width: number,
  ink: Ink,
  maxLines = 3,
  style: TypeStyle = type.label,
): Block {
  const paragraph = textBlock(text, { style, ink, width: width - mark.width - 5, maxLines });
  const line = led(mark, paragraph, 5, style.line);
  return paragraph.clamped ? grouped({ tip: text }, line) : line;
}

export function optional<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
