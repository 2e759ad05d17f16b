import type { FindingLevel } from '../loaded-maps.js';
import { type Reporter, slashPath } from './report.js';

const commands: Readonly<Record<FindingLevel, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

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
          const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
          return `::${commands[level]} ${written.join(',')}::${data(message)}\n`;
        }),
    )
    .join('');

/** The three characters that would end or falsify a command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
