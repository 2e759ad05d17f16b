import { markOf } from '../../map/evidence.js';
import type { Context } from '../../render/context.js';
import type { Clauses } from '../../render/facts.js';
import { asideOf } from '../../render/facts.js';
import type { TableEntry } from '../../render/index.js';
import { plainLine } from '../plain-text.js';
import type { Paragraph } from './page.js';

/** A fact, and below it what else is said of it. */
export function paragraphOf({ text, notes }: Pick<TableEntry, 'text' | 'notes'>): Paragraph {
  return { text: plainLine(text), note: plainLine(notes.join(' · ')) };
}

/** Whether a text is the path of a file beside the map, which leads nowhere from a document. */
export function isPath(text: string): boolean {
  return /^\.{0,2}\/\S+$|^[\w-]+(\/[\w.-]+)*\/[\w.-]+\.\w{1,5}$/.test(text);
}

/** The conditions and reasons of a fact, and what supports it, each for itself. */
export function clausesOf(fact: Clauses, context: Context): string[] {
  const { labels, confidence, evidenceTitle } = context;
  const aside = asideOf(fact, context);
  const from = fact.from ?? [];
  const cited = from.map(evidenceTitle).join(', ');
  return [
    ...(aside ? [aside] : []),
    ...(from.length > 0 ? [labels.named(labels.confidence[markOf(from, confidence)], cited)] : []),
  ];
}
