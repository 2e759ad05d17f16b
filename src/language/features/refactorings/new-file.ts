/** What a file needs that takes over lines of another one. */
import { AstUtils, type LangiumDocument, type URI, UriUtils } from 'langium';
import { formatEdits } from '../../../edit/format/index.js';
import { quoted } from '../../../edit/line-text.js';
import { factWords } from '../../fact-words.js';
import { type Declaration, isLaneText, isMention, type Line } from '../../generated/ast.js';
import type { JourneyServices } from '../../journey-module.js';
import { folderOf, pathFrom } from '../../paths.js';
import { isBuiltin } from '../pointing.js';

/** A file beside a document that does not exist yet, named after a thing. */
export function newFileBeside(document: LangiumDocument, name: string, services: JourneyServices): URI | undefined {
  const folder = folderOf(document, services);
  if (!folder || document.uri.scheme === 'untitled') return undefined;
  const { LangiumDocuments } = services.shared.workspace;
  for (let count = 1; ; count++) {
    const uri = UriUtils.joinPath(folder, `${name}${count > 1 ? `-${count}` : ''}.journey`);
    if (!LangiumDocuments.hasDocument(uri)) return uri;
  }
}

/** What lines refer to, without what they declare themselves. */
export function thingsMentioned(lines: readonly Line[]): Declaration[] {
  const things = lines
    .flatMap((line) => AstUtils.streamAst(line).toArray())
    .flatMap((node) => (isMention(node) ? (node.target.ref ?? []) : isLaneText(node) ? (node.lane.ref ?? []) : []));
  return [...new Set(things)].filter((thing) => !lines.some((line) => isWithin(thing, line)));
}

/** Whether a thing is a line or stands in its block. */
export function isWithin(thing: Line, line: Line): boolean {
  return thing === line || AstUtils.hasContainerOfType(thing, (node): node is Line => node === line);
}

/** The imports through which a new file knows things. */
export function importsFor(things: readonly Declaration[], file: URI): string[] {
  const documents = [...new Set(things.map((thing) => AstUtils.getDocument(thing)))].filter((each) => !isBuiltin(each));
  const paths = documents.flatMap(({ uri }) => pathFrom(UriUtils.dirname(file), uri) ?? []);
  return paths.sort().map((path) => `import ${quoted(path)}`);
}

/** A text in the canonical layout. */
export function laidOut(text: string, { Grammar }: JourneyServices): string {
  const edits = formatEdits(text, factWords(Grammar));
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}
