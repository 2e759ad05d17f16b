import type { CodeLens, SymbolInformation } from 'vscode-languageserver/node';
import { type PulledMaps, pullMaps } from '../../src/protocol/server.js';
import { Session } from '../protocol/session.js';
import type { Editor } from './editor.js';

/** What an editor with an up-to-date server can do, beside editing. */
export const abilities = {
  configuration: true,
  didChangeConfiguration: { dynamicRegistration: true },
  didChangeWatchedFiles: { dynamicRegistration: true },
  fileOperations: { willRename: true, didRename: true, didDelete: true },
  codeLens: { refreshSupport: true },
  inlayHint: { refreshSupport: true },
};

/** What a server says of a folder and of what is open, by the question; the same for the same texts. */
export type Knowledge = Record<string, unknown>;

/** A server that has just been started on the same folder, with the same documents open. */
export async function freshServer(node: string, editor: Editor): Promise<Session> {
  const { folder, settings } = editor.session;
  const session = await Session.begin(node, {}, { folder, settings, workspace: abilities });
  session.connection.onRequest('workspace/codeLens/refresh', () => null);
  session.connection.onRequest('workspace/inlayHint/refresh', () => null);
  for (const path of editor.opened) {
    const { uri, version } = editor.document(path);
    await session.open(uri, editor.document(path).getText(), version);
  }
  return session;
}

export async function knowledgeOf(session: Session, editor: Editor): Promise<Knowledge> {
  const knowledge: Knowledge = {};
  const documents = new Set([...editor.opened, ...editor.stored('.journey')]);
  for (const path of [...documents].sort()) {
    const uri = session.uri(path);
    const { maps, problems, version } = await session.connection.sendRequest<PulledMaps>(pullMaps, { uri, known: [] });
    Object.assign(knowledge, { [`maps of ${path}`]: { maps, problems, version } });
  }
  for (const path of editor.opened) {
    const document = editor.document(path);
    const textDocument = { uri: document.uri };
    const range = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
    const ask = (method: string): Promise<unknown> =>
      session.connection.sendRequest(`textDocument/${method}`, { textDocument, range });
    const lenses = (await ask('codeLens')) as CodeLens[] | null;
    Object.assign(knowledge, {
      [`outline of ${path}`]: await ask('documentSymbol'),
      [`colours of ${path}`]: ((await ask('semanticTokens/full')) as { data?: number[] } | null)?.data,
      [`hints in ${path}`]: await ask('inlayHint'),
      [`links in ${path}`]: await ask('documentLink'),
      [`lenses of ${path}`]: lenses?.map(({ range, command }) => ({ range, title: command?.title })),
    });
  }
  const symbols = await session.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'a' });
  // No more than 500 are found, and which of them depends on the order of the files.
  knowledge.symbols = symbols.length < 500 ? symbols.map((symbol) => JSON.stringify(symbol)).sort() : [];
  for (const [uri, found] of [...session.findings].sort(([one], [other]) => one.localeCompare(other))) {
    knowledge[`findings in ${editor.pathOf(uri)}`] = found.map((finding) => JSON.stringify(finding)).sort();
  }
  return knowledge;
}
