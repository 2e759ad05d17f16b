import { AstUtils, type ValidationAcceptor } from 'langium';
import { conflictsIn } from '../../edit/conflict-markers.js';
import type { JourneyFile } from '../generated/ast.js';
import { report } from './report.js';

/**
 * Reports each conflict that git has marked in a text, at its first marker.
 * @returns whether there is one: what else is wrong with such a text is of no use to whoever resolves it
 */
export function checkConflicts(file: JourneyFile, accept: ValidationAcceptor): boolean {
  const text = AstUtils.getDocument(file).textDocument.getText();
  const conflicts = conflictsIn(text);
  for (const { begin, end, labels } of conflicts) {
    const [ours, theirs] = [labels.ours || 'ours', labels.theirs || 'theirs'];
    report(
      accept,
      'merge-conflict',
      `Git could not merge the lines up to ${end + 1}: \`${ours}\` and \`${theirs}\` both changed them. Merged by meaning, only what truly contradicts itself is left.`,
      file,
      { range: { start: { line: begin, character: 0 }, end: { line: begin, character: 7 } } },
    );
  }
  return conflicts.length > 0;
}
