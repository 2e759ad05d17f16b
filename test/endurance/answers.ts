import { LSPErrorCodes, type Range } from 'vscode-languageserver/node';
import { isJargon } from '../language/reading.js';
import type { Editor } from './editor.js';
import { isInside } from './text-changes.js';

/** The requests that may be refused, with a reason that a user understands. */
const mayRefuse: ReadonlySet<string> = new Set(['textDocument/rename', 'textDocument/prepareRename']);

/**
 * What is wrong with an error that a request ended in; nothing where it may end so.
 * @param wasOvertaken whether the request was cancelled, or anything was changed since it was asked
 */
export function problemOfError(method: string, error: unknown, wasOvertaken: boolean): string | undefined {
  const { code, message } = error as { code?: number; message: string };
  if (isJargon(message)) return `says “${message}”`;
  const overtakes: unknown[] = [
    LSPErrorCodes.RequestCancelled,
    LSPErrorCodes.ContentModified,
    LSPErrorCodes.ServerCancelled,
  ];
  if (overtakes.includes(code) && wasOvertaken) return undefined;
  if (code === LSPErrorCodes.RequestFailed && mayRefuse.has(method) && message.length > 10) return undefined;
  return `ended in error ${code}: ${message}`;
}

/** What is wrong with ranges in an answer: each must lie within the document that it belongs to. */
export function problemsOfRanges(answer: unknown, uri: string | undefined, editor: Editor): string[] {
  return rangesIn(answer, uri).flatMap(([where, range]) => {
    if (!where?.startsWith('file:')) return [];
    const document = editor.seenAt(where);
    if (!document) return [`points to ${where}, which is not there`];
    return isInside(range, document) ? [] : [`points outside of ${where}: ${JSON.stringify(range)}`];
  });
}

type Places = [uri: string | undefined, range: Range][];

/** All ranges of an answer, with the documents that they belong to. */
function rangesIn(value: unknown, uri: string | undefined): Places {
  if (Array.isArray(value)) return value.flatMap((item) => rangesIn(item, uri));
  if (typeof value !== 'object' || value === null) return [];
  if ('start' in value && 'end' in value && isPosition(value.start)) return [[uri, value as Range]];
  const at = uriOf(value) ?? uri;
  return Object.entries(value).flatMap(([key, inner]): Places => {
    if (key === 'changes') return Object.entries(inner as object).flatMap(([each, edits]) => rangesIn(edits, each));
    // Findings are handed back as the editor knew them, and new files are not there yet.
    if (key === 'diagnostics' || key === 'documentChanges') return [];
    if (key === 'originSelectionRange') return rangesIn(inner, uri);
    return rangesIn(inner, at);
  });
}

/** The document that the ranges beside an address belong to. */
function uriOf(value: object): string | undefined {
  const { uri, targetUri, from } = value as { uri?: unknown; targetUri?: unknown; from?: { uri?: unknown } };
  return [uri, targetUri, from?.uri].find((each) => typeof each === 'string') as string | undefined;
}

function isPosition(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
}
