import type { LangiumDocument } from 'langium';
import type { DeclaredName, LineMeaning, Mention, OnceFact } from '../../edit/merge/index.js';
import {
  type Clause,
  type Declaration,
  isFeeling,
  isLaneText,
  isMention,
  isOwnField,
  type JourneyFile,
  type Line,
} from '../generated/ast.js';
import { declares, kindOf, nameOf, writtenName } from '../naming.js';
import { blockOf } from '../scope.js';
import { sourceLineOf } from '../source-lines.js';
import { operandsOf, wordsOf } from '../values/reading.js';
import { mayRepeat } from '../values/repeatable.js';

/** What a merge has to know of the lines of a linked document, by where they start. */
export function lineMeanings(document: LangiumDocument): Map<number, LineMeaning> {
  const meanings = new Map<number, LineMeaning>();
  const collect = (lines: readonly Line[]): void => {
    for (const line of lines) {
      if (line.$cstNode) meanings.set(line.$cstNode.offset, meaningOf(line));
      collect(line.lines);
    }
  };
  collect((document.parseResult.value as JourneyFile).lines);
  return meanings;
}

function meaningOf(line: Line): LineMeaning {
  const lexemes = new Map(sourceLineOf(line)?.lexemes.map(({ start }, index) => [start, index]));
  const indexOf = (offset: number | undefined): number => lexemes.get(offset ?? -1) ?? -1;
  const clauses = line.clauses.filter((clause) => !belongsToOneBefore(clause, line));
  return {
    key: keyOf(line),
    once: onceFact(line),
    clauses: clauses.map((clause) => indexOf(clause.$cstNode?.offset)).filter((index) => index > 0),
    declares: declares(line) ? declaredBy(line, indexOf) : undefined,
    mentions: mentionsOn(line, indexOf),
  };
}

/** Clauses that say nothing apart from what stands before them: `2 to 5 min`, `4 of 5`, `now 38 % on 2026-10-01`. */
function belongsToOneBefore(clause: Clause, line: Line): boolean {
  if (clause.word === 'to' || clause.word === 'of' || clause.word === 'column') return true;
  if (clause.word !== 'on' && clause.word !== 'from') return false;
  const before = line.clauses[line.clauses.indexOf(clause) - 1];
  return before !== undefined && (before.word === 'now' || belongsToOneBefore(before, line));
}

function declaredBy(line: Declaration, indexOf: (offset: number | undefined) => number): DeclaredName | undefined {
  const name = nameOf(line);
  if (name === undefined) return undefined;
  const written = indexOf(writtenName(line)?.$cstNode?.offset);
  return { kind: kindOf(line), name, ...(written < 0 ? {} : { written }) };
}

/** Names on a line that lead to something in the same file. */
function mentionsOn(line: Line, indexOf: (offset: number | undefined) => number): Mention[] {
  const operands = [line, ...line.clauses].flatMap(({ operands }) => operands.filter(isMention));
  const references = [...operands.map(({ target }) => target), ...(isLaneText(line) ? [line.lane] : [])];
  return references.flatMap(({ ref, $refNode }) => {
    const declaration = ref?.$cstNode?.root === line.$cstNode?.root ? ref?.$cstNode?.offset : undefined;
    const lexeme = indexOf($refNode?.offset);
    return declaration === undefined || lexeme < 0 ? [] : [{ lexeme, declaration }];
  });
}

/** Facts that each persona has once in a place. */
const oncePerPersona: ReadonlySet<string> = new Set(['feels', 'target', 'takes', 'waits']);

function onceFact(line: Line): OnceFact | undefined {
  if (!oncePerPersona.has(line.word)) return undefined;
  const cases = line.clauses.filter(({ word }) => word === 'when').flatMap(operandsOf);
  return { fact: JSON.stringify([line.word, ...cases.map(wordsOf)]), hasExceptions: line.word !== 'feels' };
}

function keyOf(line: Line): string | undefined {
  // A mention of the same name may stand beside it.
  if (declares(line)) return JSON.stringify([line.word, 'as', nameOf(line)]);
  if (isOwnField(line)) return sourceLineOf(line) && line.$cstNode?.text.split(':')[0];
  const { word } = line;
  const isOnce = !mayRepeat(blockOf(line), word);
  if (isOnce) return word;
  const mentioned = isFeeling(line) ? [] : operandsOf(line).filter(isMention).map(wordsOf);
  if (mentioned.length === 0 && !oncePerPersona.has(word)) return undefined;
  const told = line.clauses.filter((clause) => clause.word === 'for' || clause.word === 'when');
  return JSON.stringify([
    word,
    ...mentioned,
    ...told.map((clause) => [clause.word, ...operandsOf(clause).map(wordsOf)]),
  ]);
}
