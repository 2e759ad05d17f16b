import { type Clause, isMention, isPlain, isText, type Line, type Operand } from '../../generated/ast.js';
import { titleOf } from '../../naming.js';
import { operandsOf, wordsOf } from '../../values/reading.js';
import { code, escaped } from '../markdown.js';

/** Everything a thing says under a word, in its block and on its line. */
export function factsOf(thing: Line, word: string): (Line | Clause)[] {
  const onLine = thing.clauses.filter((clause) => clause.word === word);
  return [...onLine, ...thing.lines.filter((line) => line.word === word)];
}

/** The first value under a word as Markdown; names as the titles of what they refer to. */
export function firstValue(thing: Line, word: string): string | undefined {
  const [first] = factsOf(thing, word);
  return (first && shown(first)) || undefined;
}

/** All values under a word as Markdown. */
export function allValues(thing: Line, word: string): string[] {
  return factsOf(thing, word).map(shown).filter(Boolean);
}

/** The values behind a word as Markdown. */
export function shown(holder: Line | Clause): string {
  const parts = operandsOf(holder).map(shownOperand);
  const names = operandsOf(holder).some(isMention);
  return parts.join(
    names && holder.word !== 'feels' && holder.word !== 'then' && holder.word !== 'target' ? ', ' : ' ',
  );
}

function shownOperand(operand: Operand): string {
  if (isMention(operand)) {
    const thing = operand.target.ref;
    return thing && thing.word !== 'emotion' ? escaped(titleOf(thing)) : code(operand.target.$refText);
  }
  if (isText(operand)) return escaped(operand.value);
  return isPlain(operand) ? escaped(operand.value) : wordsOf(operand);
}
