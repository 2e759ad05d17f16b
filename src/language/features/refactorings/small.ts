/** Refactorings of a single line. */
import { CodeActionKind } from 'vscode-languageserver';
import { isFeeling } from '../../generated/ast.js';
import { declares, nameOf, titleOperand, writtenName } from '../../naming.js';
import { operandsOf } from '../../values/reading.js';
import { emotionValue } from '../emotion-value.js';
import { Change } from '../fixes/change.js';
import type { Place, Refactoring } from './refactoring.js';

const nameable: ReadonlySet<string> = new Set([
  'journey',
  'stage',
  'touchpoint',
  'pain',
  'gain',
  'opportunity',
  'objective',
]);

/** Writes the name that a thing has by its title, so that the title can change without breaking what refers to it. */
export function nameThing({ document, line }: Place): Refactoring[] {
  if (!declares(line) || !nameable.has(line.word) || writtenName(line)) return [];
  const name = nameOf(line);
  const title = titleOperand(line)?.$cstNode;
  if (!name || !title) return [];
  const change = new Change().insert(document, title.end, ` as ${name}`);
  return [{ title: `Name this ${line.word} \`${name}\``, kind: CodeActionKind.RefactorRewrite, change }];
}

/** Writes the value behind an emotion word, so that it can be seen and changed. */
export function writeEmotionValue({ document, line }: Place): Refactoring[] {
  const value = emotionValue(line);
  const word = isFeeling(line) ? operandsOf(line)[0]?.$cstNode : undefined;
  if (value === undefined || !word) return [];
  const change = new Change().insert(document, word.end, ` ${value}`);
  return [{ title: `Write the value: \`${word.text} ${value}\``, kind: CodeActionKind.RefactorRewrite, change }];
}
