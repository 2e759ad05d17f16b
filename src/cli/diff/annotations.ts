import { sentenceOf } from '../../diff/index.js';
import type { ReviewedFile } from '../../formats/review/reviewed.js';
import { workflowCommand } from '../report/workflow-command.js';

/** What got worse as findings that GitHub shows beside the lines where it is written. */
export function annotations(files: readonly ReviewedFile[]): string {
  return files
    .flatMap((file) =>
      file.journeys.flatMap((journey) => {
        if (journey.status !== 'changed' || file.after === undefined) return [];
        return journey.list.changes.flatMap((change) => {
          // What is gone has no line, and what is said in another file none in this one.
          if (change.effect !== 'worse' || change.kind === 'removed' || change.after.uri !== undefined) return [];
          const line = (change.after.range?.start.line ?? 0) + 1;
          const properties = { file: file.after as string, line, title: 'Worse for the customer' };
          return [workflowCommand('warning', properties, sentenceOf(change))];
        });
      }),
    )
    .join('');
}
