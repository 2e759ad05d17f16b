/** The words of a line, clause by clause: who changed which of them. */
import type { Lexeme } from '../lexemes.js';
import { textOf } from '../texts.js';
import { mergeItems, mergeOrder } from './order.js';
import type { Unit } from './units.js';

/** A clause with its words, or the first words of a line with what they say. */
interface Clause {
  /** Its first word, with a number where it stands there again; empty for the first words of the line. */
  key: string;
  /** White space before it. */
  space: string;
  text: string;
  /** The same without white space that says nothing. */
  said: string;
  /** For a list of names what is listed. */
  items?: readonly string[];
}

/** Clauses that list names, to which each side may add. */
const lists: ReadonlySet<string> = new Set(['for', 'from', 'by', 'tags', 'solves', 'serves', 'moves']);

/** The key of the clause that says whom a line is about. */
const persons = 'for 1';

/** Whether a line is a list of names: whose journey it is, what is solved. */
export function isList({ line, meaning, source }: Unit): boolean {
  const first = line?.lexemes[0];
  const word = first && source.slice(first.start, first.end);
  // A line that declares a persona gives a title, where one that lists them gives names.
  return word !== undefined && (lists.has(word) || word === 'persona') && !line?.open && !meaning?.declares;
}

/** Whom a line is about by its `for`; an empty name where it says nothing of that. */
export function personsOf(unit: Unit): readonly string[] {
  return clausesOf(unit).find(({ key }) => key === persons)?.items ?? [''];
}

/** What a line that is a list has between its commas, each with its amount. */
export function itemsOf(unit: Unit): readonly string[] {
  return clausesOf(unit)[0]?.items ?? [];
}

/** The name in an item of a list: an amount behind it makes it no other one. */
export function nameIn(item: string): string {
  return item.split(' ', 1)[0] ?? '';
}

/** The words of a line as they are written from now on. */
export function wordsOf(unit: Unit): string {
  return unit.renamed ? written(unit, 0, unit.line?.lexemes.length ?? 0) : unit.words;
}

/** What a line says, whatever white space stands between its words. */
export function saidOf(unit: Unit): string {
  return saidBetween(unit, 0, unit.line?.lexemes.length ?? 0);
}

/**
 * The words of a line with the changes of both sides.
 * @param base absent where both added the line
 * @returns undefined where both changed the same clause, each otherwise
 */
export function mergeWords(base: Unit | undefined, ours: Unit, theirs: Unit): string | undefined {
  if (base && (saysAnother(base, ours) || saysAnother(base, theirs))) return undefined;
  const [before, left, right] = [base ? clausesOf(base) : [], clausesOf(ours), clausesOf(theirs)];
  const [inBase, inOurs, inTheirs] = [byKey(before), byKey(left), byKey(right)];
  const merged = new Map<string, Clause>();
  for (const key of new Set([...inOurs.keys(), ...inTheirs.keys()])) {
    const clause = mergeClause(inBase.get(key), inOurs.get(key), inTheirs.get(key), base !== undefined);
    if (clause === 'conflict') return undefined;
    if (clause) merged.set(key, clause);
  }
  const kept = (clauses: readonly Clause[]) => clauses.flatMap(({ key }) => (merged.has(key) ? [key] : []));
  const order = mergeOrder(kept(before), kept(left), kept(right)).map((key) => merged.get(key) as Clause);
  return order.map(({ space, text }, index) => (index === 0 ? text : `${space || ' '}${text}`)).join('');
}

/** Whether a line says something else of somebody else than before, so that no clause of the old one fits it. */
function saysAnother(base: Unit, unit: Unit): boolean {
  if (unit.meaning?.declares || base.meaning?.key === unit.meaning?.key || isList(unit)) return false;
  return clausesOf(base)[0]?.said !== clausesOf(unit)[0]?.said;
}

/** @param isOld whether the base has the line */
function mergeClause(
  base: Clause | undefined,
  ours: Clause | undefined,
  theirs: Clause | undefined,
  isOld: boolean,
): Clause | undefined | 'conflict' {
  if (ours?.said === theirs?.said || theirs?.said === base?.said) return ours;
  if (ours?.said === base?.said) return theirs;
  if (!ours?.items || !theirs?.items) return 'conflict';
  // A line that names nobody is about everybody.
  const before = base?.items ?? (isOld && ours.key === persons ? ['all'] : []);
  // Everybody and some of them are no list together, and where everybody became some, those of one side are not of the other.
  if ([...before, ...ours.items, ...theirs.items].includes('all')) return 'conflict';
  const items = mergeItems(before, ours.items, theirs.items);
  // Each side left something, and together nothing.
  if (items.length === 0) return 'conflict';
  const names = items.map(nameIn);
  const word = /^\S+\s*/.exec(ours.text)?.[0] ?? '';
  if (word.trim() === 'moves' && new Set(names).size < names.length) return 'conflict';
  return { ...ours, text: word + items.join(', ') };
}

function clausesOf(unit: Unit): Clause[] {
  const { line, meaning } = unit;
  if (!line) return [];
  const starts = [0, ...(meaning?.clauses ?? [])];
  const counts = new Map<string, number>();
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? line.lexemes.length;
    const word = wordAt(unit, start);
    const count = (counts.get(word) ?? 0) + 1;
    if (index > 0) counts.set(word, count);
    const clause: Clause = {
      key: index === 0 ? '' : `${word} ${count}`,
      space: spaceBefore(unit, start),
      text: written(unit, start, end),
      said: saidBetween(unit, start, end),
    };
    if (index === 0 ? isList(unit) : lists.has(word)) clause.items = listed(unit, start + 1, end);
    return clause;
  });
}

function byKey(clauses: readonly Clause[]): ReadonlyMap<string, Clause> {
  return new Map(clauses.map((clause) => [clause.key, clause]));
}

/** What stands between the commas, each once. */
function listed(unit: Unit, start: number, end: number): string[] {
  const items = [''];
  for (let at = start; at < end; at++) {
    if (lexemeAt(unit, at).kind === 'comma') items.push('');
    else items.push(`${items.pop()} ${wordAt(unit, at)}`.trim());
  }
  return [...new Set(items.filter(Boolean))];
}

function written(unit: Unit, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += (at > start ? spaceBefore(unit, at) : '') + wordAt(unit, at);
  return text;
}

function saidBetween(unit: Unit, start: number, end: number): string {
  let said = '';
  for (let at = start; at < end; at++) {
    const word = wordAt(unit, at);
    said += lexemeAt(unit, at).kind === 'block-text' ? ` """${textOf(word)}` : ` ${word}`;
  }
  return said;
}

function wordAt(unit: Unit, index: number): string {
  const { start, end } = lexemeAt(unit, index);
  return unit.renamed?.get(index) ?? unit.source.slice(start, end);
}

function spaceBefore(unit: Unit, index: number): string {
  return index === 0 ? '' : unit.source.slice(lexemeAt(unit, index - 1).end, lexemeAt(unit, index).start);
}

function lexemeAt({ line }: Unit, index: number): Lexeme {
  return line?.lexemes[index] as Lexeme;
}
