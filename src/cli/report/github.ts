import type { FindingLevel } from '../../language/finding.js';
import { type Reporter, slashPath } from './report.js';
import { workflowCommand } from './workflow-command.js';

const commands = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
} as const satisfies Record<FindingLevel, string>;

/** Workflow commands, which GitHub shows beside the lines of a pull request. */
export const github: Reporter = (files, { verbose }) =>
  files
    .flatMap(({ file, findings }) =>
      findings
        .filter(({ level }) => verbose || level === 'error' || level === 'warning')
        .map(({ level, check, message, start, end }) => {
          const properties = {
            file: slashPath(file),
            line: start.line,
            endLine: end.line,
            // GitHub refuses columns that span lines.
            ...(start.line === end.line
              ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) }
              : {}),
            title: check,
          };
          return workflowCommand(commands[level], properties, message);
        }),
    )
    .join('');
