import { AstUtils, type LangiumDocument, type ReferenceDescription } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import {
  LSPErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { readLexemes } from '../../../edit/lexemes.js';
import { slugOf } from '../../../map/slug.js';
import type { Declaration } from '../../generated/ast.js';
import { importsOf } from '../../imports.js';
import type { JourneyServices } from '../../journey-module.js';
import { kindOf, nameOf, namesOfSpace, spaceOf, titleOf, titleOperand, writtenName } from '../../naming.js';
import { kindsMentioned } from '../../scope.js';
import type { Kind } from '../../vocabulary.js';
import { isBuiltin, pointedAt } from '../pointing.js';

/** What is marked, and what stands in the box in which the new name is typed. */
export interface PreparedRename {
  range: Range;
  placeholder: string;
}

/**
 * Gives a thing another name, wherever a file refers to it. A thing that has only a title gets its name written behind it;
 * the title itself is a text like any other and stays.
 */
export class JourneyRenameProvider implements RenameProvider {
  constructor(private readonly services: JourneyServices) {}

  /** Answers a `PreparedRename`: Langium's type knows the bare range only, but hands on whatever stands here. */
  prepareRename(document: LangiumDocument, params: TextDocumentPositionParams): Range | undefined {
    const pointed = pointedAt(document, params.position);
    if (!pointed) return undefined;
    refuseBuiltin(pointed.thing);
    const prepared: PreparedRename = { range: pointed.leaf.range, placeholder: nameOf(pointed.thing) ?? '' };
    return prepared as unknown as Range;
  }

  rename(document: LangiumDocument, params: RenameParams): WorkspaceEdit | undefined {
    const thing = pointedAt(document, params.position)?.thing;
    if (!thing) return undefined;
    refuseBuiltin(thing);
    const name = params.newName.trim().normalize('NFC');
    if (name === nameOf(thing) && writtenName(thing)) return { changes: {} };
    refuseBadName(thing, name);
    const references = this.references(thing);
    if (name !== nameOf(thing)) this.refuseTakenName(thing, name, references);
    const edits = new Edits();
    for (const { sourceUri, segment } of references)
      edits.add(sourceUri.toString(), TextEdit.replace(segment.range, name));
    edits.add(uriOf(thing), writeName(thing, name));
    for (const namesake of this.namesakes(thing))
      edits.add(uriOf(namesake), writeName(namesake, nameOf(namesake) as string));
    return { changes: edits.byUri };
  }

  private references(thing: Declaration): ReferenceDescription[] {
    return this.services.references.References.findReferences(thing, {}).toArray();
  }

  /** Things without a written name that would be called otherwise once this one is; those that are referred to keep theirs. */
  private namesakes(thing: Declaration): Declaration[] {
    const slug = slugOf(titleOf(thing));
    const named = namesOfSpace(spaceOf(thing)).get(kindOf(thing))?.values() ?? [];
    return [...named]
      .flat()
      .filter(
        (other) => other !== thing && !writtenName(other) && titleOperand(other) && slugOf(titleOf(other)) === slug,
      )
      .filter((other) => this.references(other).length > 0);
  }

  private refuseTakenName(thing: Declaration, name: string, references: readonly ReferenceDescription[]): void {
    const kind = kindOf(thing);
    const own = namesOfSpace(spaceOf(thing)).get(kind)?.get(name)?.[0];
    if (own) refuse(`${capital(withArticle(kind))} named \`${name}\` is there already: “${titleOf(own)}”.`);
    for (const { document, node, kinds } of this.placesThatSee(thing, references)) {
      const found = this.services.references.ScopeProvider.visible(node, kinds).find((other) => other.name === name);
      if (!found) continue;
      const what = found.type === thing.$type ? kind : found.type.toLowerCase();
      const where = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
      refuse(`In ${where}, \`${name}\` already means ${withArticle(what)}.`);
    }
  }

  /** Where the new name could be taken for something else: at the thing, at what refers to it, and in files that import it. */
  private *placesThatSee(thing: Declaration, references: readonly ReferenceDescription[]) {
    const { LangiumDocuments, WorkspaceManager } = this.services.shared.workspace;
    const declaring = AstUtils.getDocument(thing);
    const kinds: readonly Kind[] = [kindOf(thing)];
    yield { document: declaring, node: thing, kinds };
    for (const { sourceUri, sourcePath } of references) {
      const document = LangiumDocuments.getDocument(sourceUri);
      const node =
        document && this.services.workspace.AstNodeLocator.getAstNode(document.parseResult.value, sourcePath);
      if (document && node) yield { document, node, kinds: kindsMentioned(node) };
    }
    for (const document of LangiumDocuments.all) {
      const imports = importsOf(document, WorkspaceManager.firstFolder);
      if (!imports.some(({ uri }) => uri.toString() === declaring.uri.toString())) continue;
      yield { document, node: document.parseResult.value, kinds };
    }
  }
}

class Edits {
  readonly byUri: Record<string, TextEdit[]> = {};

  add(uri: string, edit: TextEdit): void {
    const edits = this.byUri[uri] ?? [];
    edits.push(edit);
    this.byUri[uri] = edits;
  }
}

/** Writes a thing's name: over the one behind `as`, else with `as` behind the title or, where that is missing, the noun. */
function writeName(thing: Declaration, name: string): TextEdit {
  const written = writtenName(thing)?.$cstNode;
  if (written) return TextEdit.replace(written.range, name);
  const title = titleOperand(thing)?.$cstNode?.range;
  const start = thing.$cstNode?.range.start ?? { line: 0, character: 0 };
  return TextEdit.insert(
    title?.end ?? { line: start.line, character: start.character + thing.word.length },
    ` as ${name}`,
  );
}

function refuseBuiltin(thing: Declaration): void {
  if (!isBuiltin(AstUtils.getDocument(thing))) return;
  const kind = kindOf(thing);
  refuse(`\`${nameOf(thing)}\` is built in. Declare ${withArticle(kind)} of your own to use another name.`);
}

function refuseBadName(thing: Declaration, name: string): void {
  const kind = kindOf(thing);
  if (name === '') refuse('A name cannot be empty.');
  if (/\s/u.test(name)) refuse(`A name holds no white space; write \`${slugOf(name) || 'my-name'}\`.`);
  if (!/^[\p{L}\p{N}\p{M}_-]+$/u.test(name)) refuse('A name is made of letters, digits, `-` and `_`.');
  const [lexeme, ...more] = readLexemes(name);
  if (!/\p{L}/u.test(name) || lexeme?.kind !== 'word' || more.length > 0) refuse('A name needs at least one letter.');
  if (name === 'all' && kind === 'persona') refuse('`all` cannot be a persona: `for all` means everyone.');
}

function refuse(reason: string): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

function uriOf(thing: Declaration): string {
  return AstUtils.getDocument(thing).uri.toString();
}

function withArticle(noun: string): string {
  if (noun === 'evidence') return 'evidence';
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
