import type {
  CallHierarchyItem,
  CodeAction,
  Diagnostic,
  Position,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { type EditMap, type EditMapResult, editMap } from '../../src/protocol/edits.js';
import {
  type Locate,
  locate,
  type PulledMaps,
  type PullMaps,
  pullMaps,
  type ThingAt,
  thingAt,
} from '../../src/protocol/server.js';
import type { Random } from '../fuzz/random.js';
import type { Editor } from './editor.js';
import { anyMapEdit } from './map-edits.js';
import { anyOffset } from './text-changes.js';

/** A request to the server. */
export interface Question {
  method: string;
  params: object;
  /** The document that it is about, and that ranges without an address belong to. */
  uri?: string;
  /** The edit that an answer proposes, where an editor could apply one. */
  edit?(answer: unknown, random: Random): WorkspaceEdit | undefined;
  /** What an editor asks next, from the answer. */
  next?(answer: unknown, random: Random): Question[];
  /** Whether the edit is proposed by what is asked next, and not by the answer itself. */
  leadsToEdit?: boolean;
}

type Ask = (place: Place, random: Random) => Question;

/** An open document and a place in it. */
interface Place {
  editor: Editor;
  path: string;
  uri: string;
  position: Position;
  /** Not before the position. */
  end: Position;
}

const newNames = ['neu', 'jamie', 'ümläut', 'a b', '', '"', 'stage', '1x', 'switch-plan'];
const options = { tabSize: 2, insertSpaces: true };
const about = (method: string, { uri }: Place, more: object = {}): Question => ({
  method: `textDocument/${method}`,
  params: { textDocument: { uri }, ...more },
  uri,
});
const at = (method: string, place: Place, more: object = {}): Question =>
  about(method, place, { position: place.position, ...more });
const rangeOf = ({ position, end }: Place) => ({ start: position, end });

/** Everything an editor and the preview ask about a document. The numbers say how often. */
const asks: readonly (readonly [often: number, ask: Ask])[] = [
  [8, (place) => at('completion', place, { context: { triggerKind: 1 } })],
  [4, (place) => at('hover', place)],
  [3, (place) => at('definition', place)],
  [3, (place) => at('references', place, { context: { includeDeclaration: true } })],
  [3, (place) => at('documentHighlight', place)],
  [2, (place) => at('prepareRename', place)],
  [3, rename],
  [3, (place) => about('documentSymbol', place)],
  [3, (place) => about('foldingRange', place)],
  [3, semanticTokens],
  [2, (place) => about('semanticTokens/range', place, { range: rangeOf(place) })],
  [5, codeActions],
  [3, (place) => about('codeLens', place)],
  [3, (place) => about('inlayHint', place, { range: rangeOf(place) })],
  [2, (place) => about('documentLink', place)],
  [2, colors],
  [2, (place) => about('selectionRange', place, { positions: [place.position, place.end] })],
  [2, (place) => formatting(about('formatting', place, { options }))],
  [2, (place) => formatting(about('rangeFormatting', place, { range: rangeOf(place), options }))],
  [3, (place, random) => formatting(at('onTypeFormatting', place, { ch: random.pick(['}', '\n']), options }))],
  [3, whereUsed],
  [1, (_, random) => ({ method: 'workspace/symbol', params: { query: random.pick(['', 'jam', 'ü', 'stage']) } })],
  [4, maps],
  [4, mapEdits],
  [3, ({ uri, position }) => ({ method: thingAt, params: { uri, position } satisfies ThingAt, uri })],
  [1, moves],
];

/** One question about one of the open documents. */
export function anyQuestion(editor: Editor, random: Random): Question {
  const path = random.pick(editor.opened);
  const document = editor.document(path);
  const text = document.getText();
  const [from, to] = [anyOffset(text, random), anyOffset(text, random)].sort((one, other) => one - other);
  const position = document.positionAt(from as number);
  const end = document.positionAt(to as number);
  // An editor whose text has just become shorter may still ask about a place that is no more.
  const beyond = random.below(40) === 0 ? { line: end.line + random.below(200), character: 200 } : undefined;
  const place: Place = { editor, path, uri: document.uri, position: beyond ?? position, end: beyond ?? end };
  return often(asks, random)(place, random);
}

/** One of several things, each as often as its number says. */
export function often<T>(
  things: readonly (readonly [often: number, ...rest: unknown[], thing: T])[],
  random: Random,
): T {
  let left = random.below(things.reduce((sum, [count]) => sum + count, 0));
  for (const thing of things) {
    left -= thing[0];
    if (left < 0) return thing.at(-1) as T;
  }
  throw new Error('Nothing to choose from.');
}

function rename(place: Place, random: Random): Question {
  return {
    ...at('rename', place, { newName: random.pick(newNames) }),
    edit: (answer) => (answer as WorkspaceEdit | null) ?? undefined,
  };
}

function formatting(question: Question): Question {
  const uri = question.uri as string;
  return { ...question, edit: (answer) => (answer ? { changes: { [uri]: answer as TextEdit[] } } : undefined) };
}

function semanticTokens(place: Place): Question {
  const next = (answer: unknown): Question[] => {
    const previousResultId = (answer as { resultId?: string } | null)?.resultId;
    return previousResultId === undefined ? [] : [about('semanticTokens/full/delta', place, { previousResultId })];
  };
  return { ...about('semanticTokens/full', place), next };
}

function codeActions(place: Place, random: Random): Question {
  const all = place.editor.session.diagnosticsOf(place.uri) ?? [];
  const diagnostics: Diagnostic[] = all.length > 0 ? [random.pick(all)] : [];
  return {
    ...about('codeAction', place, { range: diagnostics[0]?.range ?? rangeOf(place), context: { diagnostics } }),
    edit: (answer, chance) => {
      const actions = ((answer as CodeAction[] | null) ?? []).filter(({ edit }) => edit);
      return actions.length > 0 ? chance.pick(actions).edit : undefined;
    },
  };
}

function colors(place: Place): Question {
  const color = { red: 0.5, green: 0, blue: 1, alpha: 1 };
  // The answer names the range that was asked for, wherever that is.
  const presentations = { ...about('colorPresentation', place, { color, range: rangeOf(place) }), uri: undefined };
  return { ...about('documentColor', place), next: () => [presentations] };
}

function whereUsed(place: Place): Question {
  const next = (answer: unknown): Question[] =>
    ((answer as CallHierarchyItem[] | null) ?? []).flatMap((item) =>
      ['incomingCalls', 'outgoingCalls'].map((method) => ({
        method: `callHierarchy/${method}`,
        params: { item },
        uri: item.uri,
      })),
    );
  return { ...at('prepareCallHierarchy', place), next };
}

function maps({ editor, path, uri }: Place): Question {
  const next = (answer: unknown, random: Random): Question[] => {
    const ids = [...JSON.stringify(answer).matchAll(/"id":"([^"\\]+)"/g)].map(([, id]) => id as string);
    if (ids.length === 0 || !editor.isOpen(path)) return [];
    const { version } = editor.document(path);
    return [{ method: locate, params: { uri, version, id: random.pick(ids) } satisfies Locate, uri }];
  };
  return { method: pullMaps, params: { uri, known: [] } satisfies PullMaps, uri, next };
}

/** What is changed on the picture becomes edits of the text that it was drawn from. */
function mapEdits({ uri }: Place): Question {
  const next = (answer: unknown, random: Random): Question[] => {
    const pulled = answer as PulledMaps;
    const edit = anyMapEdit(pulled, random);
    if (!edit) return [];
    const params: EditMap = { uri, version: pulled.version, edit };
    return [{ method: editMap, params, uri, edit: (result) => workspaceEditOf(result as EditMapResult) }];
  };
  return { method: pullMaps, params: { uri, known: [] } satisfies PullMaps, uri, next, leadsToEdit: true };
}

function workspaceEditOf(result: EditMapResult): WorkspaceEdit | undefined {
  return 'edits' in result ? { changes: { [result.uri]: result.edits } } : undefined;
}

function moves({ editor }: Place, random: Random): Question {
  const path = random.pick(editor.stored(''));
  const files = [{ oldUri: editor.session.uri(path), newUri: editor.session.uri(`elsewhere/${path}`) }];
  return { method: 'workspace/willRenameFiles', params: { files } };
}
