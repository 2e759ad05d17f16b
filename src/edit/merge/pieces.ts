/** The pieces of a unit with the changes of both sides. What one side left as it was is as the other side has it. */
import { mergeWords, saidOf, wordsOf } from './clauses.js';
import { mergeItems } from './order.js';
import type { Trio, Unit } from './units.js';

/** A unit's own text, without what stands in its block. */
export interface Pieces {
  gap: string;
  above: string;
  /** Undefined where the sides contradict each other. */
  words: string | undefined;
  behind: string;
  tail: string;
  close: string;
}

/** Where a unit is in the end. */
export interface Standing {
  /** Whether it is the first of its block. */
  isFirst: boolean;
  /** Whether something stands in its own block. */
  hasUnits: boolean;
}

export function mergePieces(trio: Trio, { isFirst, hasUnits }: Standing): Pieces {
  const { ours } = trio;
  if (ours && isFirstUnit(ours) === isFirst && isTheSame(trio) && hasUnits === ours.units.length > 0) return ours;
  const gap = mergeGap(trio, isFirst);
  const isOpen = hasUnits || mergeText(trio, ({ close }) => (close === '' ? '' : '{')) !== '';
  const inForm = withBlock(trio, isOpen);
  return {
    gap,
    above: mergeAbove(trio, indentationIn(gap)),
    words: mergeLine(trio),
    behind: mergeComments(inForm, ({ behind }) => behind),
    tail: mergeText(inForm, ({ tail }) => tail),
    close: mergeComments(inForm, ({ close }) => close),
  };
}

/** Whether both sides have the same pieces, which is so nearly everywhere. */
function isTheSame({ ours, theirs }: Trio): boolean {
  if (!ours || !theirs || ours.renamed || theirs.renamed) return false;
  const isSameLine = ours.words === theirs.words && ours.behind === theirs.behind && ours.above === theirs.above;
  return isSameLine && ours.gap === theirs.gap && ours.tail === theirs.tail && ours.close === theirs.close;
}

/** White space at the start of the line that a gap ends on. */
export function indentationIn(gap: string): string {
  return gap.slice(gap.lastIndexOf('\n') + 1);
}

/**
 * White space above a unit. A side that has it first in its block where it is not, or the other way round, says nothing
 * of the blank lines above it.
 */
function mergeGap(trio: Trio, isFirst: boolean): string {
  const fits = (unit: Unit | undefined): Unit | undefined => (unit && isFirstUnit(unit) === isFirst ? unit : undefined);
  const fitting = { base: trio.base, ours: fits(trio.ours), theirs: fits(trio.theirs) };
  const gap = mergeText(fitting.ours || fitting.theirs ? fitting : trio, ({ gap }) => gap);
  if (fitting.ours || fitting.theirs) return gap;
  const { parent, close } = (trio.ours ?? trio.theirs) as Unit;
  const lineEnds = isFirst ? (parent?.line ? '\n' : '') : close === '' ? '\n' : '\n\n';
  return lineEnds + indentationIn(gap);
}

function isFirstUnit(unit: Unit): boolean {
  return unit.parent?.units[0] === unit;
}

/** What one side changed; of two changes that of ours. */
function mergeText({ base, ours, theirs }: Trio, pieceOf: (unit: Unit) => string): string {
  if (!ours || !theirs) return ours || theirs ? pieceOf((ours ?? theirs) as Unit) : '';
  const left = pieceOf(ours);
  return base && left === pieceOf(base) ? pieceOf(theirs) : left;
}

function mergeLine(trio: Trio): string | undefined {
  const { base, ours, theirs } = trio;
  if (!ours || !theirs || isOneSided(trio, wordsOf)) return mergeText(trio, wordsOf);
  const [before, left, right] = [base && saidOf(base), saidOf(ours), saidOf(theirs)];
  // White space may differ all the same.
  if (left === right) return mergeText(trio, wordsOf);
  if (left === before) return wordsOf(theirs);
  return right === before ? wordsOf(ours) : mergeWords(base, ours, theirs);
}

/** Comments of both sides; one that a side took out is gone, one that both rewrote is there in both ways. */
function mergeAbove(trio: Trio, indentation: string): string {
  const { base, ours, theirs } = trio;
  if (!ours || !theirs || isOneSided(trio, ({ above }) => above)) return mergeText(trio, ({ above }) => above);
  const [before, left, right] = [base, ours, theirs].map((unit) => linesOf(unit?.above ?? ''));
  const comments = mergeItems(before ?? [], left ?? [], right ?? []);
  const end = ours.words === '' ? '' : `\n${indentation}`;
  return comments.length > 0 ? comments.map(lineIn).join(`\n${indentation}`) + end : '';
}

/** The lines of comments, of which no two are the same: each with how often it stood there above it. */
function linesOf(comments: string): string[] {
  const counts = new Map<string, number>();
  return comments.split('\n').flatMap((each) => {
    const line = each.trim();
    const count = counts.get(line) ?? 0;
    counts.set(line, count + 1);
    return line === '' ? [] : [`${count}\n${line}`];
  });
}

function lineIn(numbered: string): string {
  return numbered.slice(numbered.indexOf('\n') + 1);
}

/** A brace with the comments of both sides. */
function mergeComments(trio: Trio, pieceOf: (unit: Unit) => string): string {
  const piece = mergeText(trio, pieceOf);
  if (isOneSided(trio, pieceOf)) return piece;
  const comment = /\/\/.*$/.exec(trio.theirs ? pieceOf(trio.theirs) : '')?.[0];
  if (comment === undefined || piece.includes(comment) || (trio.base && pieceOf(trio.base).includes(comment)))
    return piece;
  return `${piece.trimEnd()} ${comment}`;
}

function isOneSided({ base, ours, theirs }: Trio, pieceOf: (unit: Unit) => string): boolean {
  if (!ours || !theirs) return true;
  const [left, right] = [pieceOf(ours), pieceOf(theirs)];
  if (left === right) return true;
  const before = base && pieceOf(base);
  return left === before || right === before;
}

/** Only the texts that have a block, or only those that have none. */
function withBlock({ base, ours, theirs }: Trio, isOpen: boolean): Trio {
  const fits = (unit: Unit | undefined): Unit | undefined =>
    unit && (unit.close !== '') === isOpen ? unit : undefined;
  return { base: fits(base), ours: fits(ours), theirs: fits(theirs) };
}
