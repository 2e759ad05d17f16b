import { endOf, fact, indentationOf } from '../../../edit/line-text.js';
import { sourceLineOf } from '../../source-lines.js';
import { operandsOf } from '../../values/reading.js';
import { Change } from './change.js';
import { type Finding, type Fix, lineOf } from './finding.js';
import { lineEndOf } from './writing.js';

/** `does "a"` and `does "b"` for `does "a", "b"`. */
export function splitLine(finding: Finding): Fix[] {
  const line = lineOf(finding);
  const source = line && sourceLineOf(line);
  if (!line || !source || source.open) return [];
  const [first, ...others] = operandsOf(line);
  const [start, end] = [first?.$cstNode?.end, line.operands.at(-1)?.$cstNode?.end];
  if (start === undefined || end === undefined || others.length === 0) return [];
  const text = finding.document.textDocument.getText();
  const lineEnd = lineEndOf(finding.document);
  const lines = others.map(({ $cstNode }) => `${indentationOf(text, source)}${fact(line.word, $cstNode?.text ?? '')}`);
  const change = new Change()
    .replace(finding.document, start, end, '')
    .insert(finding.document, endOf(source), `${lineEnd}${lines.join(lineEnd)}`);
  return [{ title: 'Write a line for each', change, preferred: true }];
}
