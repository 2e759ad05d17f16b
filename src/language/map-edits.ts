/** Turns changes that are made on the picture into edits of the text. */
import { AstUtils, type LangiumDocument, URI, UriUtils } from 'langium';
import {
  addBlock,
  type ChangeResult,
  changeFeeling,
  changeScore,
  changeText,
  isBroken,
  moveBlock,
  snapped,
} from '../edit/changes/index.js';
import { applyEdits, type TextEdit } from '../edit/format/edits.js';
import { everyLine, type LineTree, readLineTree } from '../edit/line-tree.js';
import { contradicts, emotionAt } from '../map/emotion-steps.js';
import type { Feeling, JourneyMap, Stage, Thing } from '../map/model.js';
import { slugOf } from '../map/slug.js';
import { thingById } from '../map/things.js';
import type { AddThing, ChangeText, EditMap, EditMapResult, MapEdit } from '../protocol/edits.js';
import { isDeclaration, isMention, type Line } from './generated/ast.js';
import type { JourneyServices } from './journey-module.js';
import { builtinLibraryUri } from './library/uri.js';
import { mapsOf } from './map/maps-of.js';
import { declares, nameOf, writtenName } from './naming.js';
import { lineAt, lineTreeOf } from './source-lines.js';

/** What a change is made on. */
interface Target {
  document: LangiumDocument;
  tree: LineTree;
  /** Where the line of the thing begins. */
  start: number;
}

/** The edits of a change, or why there are none. */
export function editsOf(
  document: LangiumDocument,
  { version, edit }: EditMap,
  services: JourneyServices,
): EditMapResult {
  if (version !== document.textDocument.version) return { refused: 'The text has changed in the meantime.' };
  for (const map of mapsOf(document, services)) {
    if (!concerns(map, edit)) continue;
    return new MapEditor(document, map, services).result(edit);
  }
  return { refused: 'This is not in the text any more.' };
}

function concerns(map: JourneyMap, edit: MapEdit): boolean {
  return thingById(map, edit.kind === 'add' ? edit.into : edit.id) !== undefined;
}

class MapEditor {
  constructor(
    private readonly document: LangiumDocument,
    private readonly map: JourneyMap,
    private readonly services: JourneyServices,
  ) {}

  result(edit: MapEdit): EditMapResult {
    if (edit.kind === 'add') return this.add(edit);
    const target = this.target(edit.id);
    if (!target) return { refused: 'This is not written in the text.' };
    switch (edit.kind) {
      case 'feeling': {
        const before = thingById(this.map, edit.id) as Feeling;
        const value = snapped(edit.value);
        const word = contradicts(before.value, value) ? emotionAt(value) : undefined;
        return this.answer(target, changeFeeling(target.tree, target.start, value, word));
      }
      case 'text':
        return this.write(edit, target);
      case 'move': {
        const place = this.place(edit.into, edit.before);
        if (!place) return { refused: 'The place where it should go is not there any more.' };
        return this.answer(target, moveBlock(target.tree, target.start, place));
      }
      case 'score':
        return this.answer(target, changeScore(target.tree, target.start, edit));
    }
  }

  private add({ noun, title, into, before }: AddThing): EditMapResult {
    const place = this.place(into, before);
    const target = this.target(this.blockId(into));
    if (!place || !target) return { refused: 'The place where it should go is not there any more.' };
    const slug = slugOf(title);
    const name = this.freeName(noun, slug);
    const block = { noun, title, name: name === slug ? undefined : name };
    const answer = this.answer(target, addBlock(target.tree, block, place));
    if ('refused' in answer || slug === '') return answer;
    return { ...answer, added: `${noun === 'touchpoint' ? this.blockId(into) : this.map.id}/${name}` };
  }

  /** A text is written where it is declared, also when that is elsewhere. */
  private write({ id, text }: ChangeText, target: Target): EditMapResult {
    const line = lineAt(target.document, target.start);
    const { name } = thingById(this.map, id) as { name?: string };
    const declared = line && declarationOf(line, name);
    if (!declared) return this.answer(target, changeText(target.tree, target.start, text));
    const document = AstUtils.getDocument(declared);
    if (UriUtils.equals(document.uri, builtinLibraryUri)) return { refused: 'This belongs to the language itself.' };
    const start = declared.$cstNode?.offset ?? -1;
    const place = { document, tree: lineTreeOf(document), start };
    return this.answer(place, changeText(place.tree, start, text, this.nameToPin(declared)));
  }

  /** The name that a thing has by its title, where somebody uses it: another title would give it another one. */
  private nameToPin(thing: Line): string | undefined {
    if (!isDeclaration(thing) || !declares(thing) || writtenName(thing)) return undefined;
    const uses = this.services.references.References.findReferences(thing, {});
    return uses.isEmpty() ? undefined : nameOf(thing);
  }

  private place(into: string, before: string | null): { into: number; before?: number } | undefined {
    const block = this.target(this.blockId(into));
    if (!block || block.document !== this.document) return undefined;
    if (before === null) return { into: block.start };
    const next = this.target(before);
    return next && { into: block.start, before: next.start };
  }

  /** Touchpoints without a stage stand in the journey itself. */
  private blockId(id: string): string {
    return this.map.stages.some((stage: Stage) => stage.id === id && stage.implicit) ? this.map.id : id;
  }

  private target(id: string): Target | undefined {
    const thing: Thing | undefined = thingById(this.map, id);
    if (!thing) return undefined;
    const { LangiumDocuments } = this.services.shared.workspace;
    const document = thing.uri === undefined ? this.document : LangiumDocuments.getDocument(URI.parse(thing.uri));
    if (!document) return undefined;
    return { document, tree: lineTreeOf(document), start: document.textDocument.offsetAt(thing.range.start) };
  }

  /** The name that a title stands for, with a number behind it where another one of the journey has that. */
  private freeName(noun: 'stage' | 'touchpoint', slug: string): string {
    const { stages } = this.map;
    const things = noun === 'stage' ? stages : stages.flatMap(({ touchpoints }) => touchpoints);
    const taken = new Set(things.map(({ name }) => name));
    let name = slug;
    for (let count = 2; taken.has(name); count++) name = `${slug}-${count}`;
    return name;
  }

  /** Checks what a change comes to before anybody sees it. */
  private answer({ document, tree }: Target, result: ChangeResult): EditMapResult {
    if ('refused' in result) return result;
    if (isBroken(tree)) return { refused: 'Mend the text first: a brace or the end of a text is missing.' };
    const { edits, added } = result;
    const after = readLineTree(applyEdits(tree.source, edits));
    const lines = ({ lines }: LineTree) => [...everyLine(lines)].length;
    const overlap = edits.some(({ start }, i) => i > 0 && start < (edits[i - 1] as TextEdit).end);
    if (overlap || isBroken(after) || lines(after) !== lines(tree) + added) {
      return { refused: 'This cannot be written without changing something else.' };
    }
    return { uri: document.uri.toString(), edits: edits.map((edit) => toLsp(document, edit)) };
  }
}

/**
 * What a line declares or, where it only refers to things, the declaration of one.
 * @param name of that, where there may be several
 */
function declarationOf(line: Line, name: string | undefined): Line | undefined {
  if (isDeclaration(line) && declares(line)) return line;
  const things = line.operands.filter(isMention).map(({ target }) => target.ref);
  if (!isDeclaration(line)) return undefined;
  return things.length === 1 ? things[0] : things.find((thing) => thing && nameOf(thing) === name);
}

function toLsp({ textDocument }: LangiumDocument, { start, end, text }: TextEdit) {
  return { range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) }, newText: text };
}
