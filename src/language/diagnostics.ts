import type { Diagnostic } from 'vscode-languageserver-types';
import type { Position } from '../map/model.js';
import { type Finding, findingLevels } from './finding.js';

/** What diagnostics say, in the order of the file, for whoever does not speak the protocol of editors. */
export function findingsOf(diagnostics: readonly Diagnostic[]): Finding[] {
  return diagnostics
    .map(({ severity = 1, code, message, range: { start, end } }) => ({
      level: findingLevels[severity - 1] ?? 'error',
      check: String(code ?? ''),
      message: typeof message === 'string' ? message : message.value,
      range: { start, end },
    }))
    .sort((left, right) => byPosition(left.range.start, right.range.start));
}

function byPosition(left: Position, right: Position): number {
  return left.line - right.line || left.character - right.character;
}
