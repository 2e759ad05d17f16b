import { AstUtils, type LangiumDocument } from 'langium';
import { CodeActionKind } from 'vscode-languageserver';
import { endWithComment, fact } from '../../../edit/line-text.js';
import { type Declaration, isPersona } from '../../generated/ast.js';
import type { JourneyServices } from '../../journey-module.js';
import { declares, nameOf, titleOperand, writtenName } from '../../naming.js';
import { lineTreeOf, sourceLineOf } from '../../source-lines.js';
import { parentOf } from '../../whose.js';
import { importEdit } from '../completion/import-edit.js';
import { Change } from '../fixes/change.js';
import { lineEndOf, removeLine } from '../fixes/writing.js';
import { importsFor, laidOut, newFileBeside, thingsMentioned } from './new-file.js';
import type { Place, Refactoring } from './refactoring.js';

/** Moves a persona to a file of her own, which every file that refers to her then imports. */
export function extractPersona({ document, services, line }: Place): Refactoring[] {
  if (!isPersona(line) || !declares(line)) return [];
  const name = nameOf(line);
  const written = sourceLineOf(line);
  const file = name && newFileBeside(document, name, services);
  if (!name || !written || !file) return [];
  const { source } = lineTreeOf(document);
  const lineEnd = lineEndOf(document);
  const comments = written.comments.map(({ start, end }) => source.slice(start, end) + lineEnd).join('');
  const imports = importsFor(thingsMentioned([line]), file).map((each) => each + lineEnd);
  const head = imports.length > 0 ? `${imports.join('')}${lineEnd}` : '';
  const text = `${head}${comments}${withName(line, source.slice(written.lexemes[0]?.start, endWithComment(source, written)), name)}${lineEnd}`;
  const isInJourney = parentOf(line) !== undefined;
  const change = isInJourney
    ? new Change().replace(
        document,
        written.comments[0]?.start ?? written.lexemes[0]?.start ?? 0,
        endWithComment(source, written),
        fact('persona', name),
      )
    : removeLine(document, written);
  change.create(file, laidOut(text, services));
  for (const user of [document, ...usersOf(line, document, services)]) {
    const edit = importEdit(user, file, services);
    if (edit) change.add(user.textDocument.uri, edit);
  }
  return [{ title: `Move \`${name}\` to a file of her own`, kind: CodeActionKind.RefactorExtract, change }];
}

function withName(thing: Declaration, text: string, name: string): string {
  const title = titleOperand(thing)?.$cstNode;
  if (writtenName(thing) || !title) return text;
  const at = title.end - (thing.$cstNode?.offset ?? 0);
  return `${text.slice(0, at)} as ${name}${text.slice(at)}`;
}

/** Other files that refer to a thing. */
function usersOf(thing: Declaration, document: LangiumDocument, services: JourneyServices): LangiumDocument[] {
  const { LangiumDocuments } = services.shared.workspace;
  const uris = services.references.References.findReferences(thing, {}).map(({ sourceUri }) => sourceUri.toString());
  return [...new Set(uris)].flatMap((uri) => {
    const user = LangiumDocuments.all.find((each) => each.uri.toString() === uri);
    return user && user !== document && user !== AstUtils.getDocument(thing) ? [user] : [];
  });
}
