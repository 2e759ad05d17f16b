import { type AstNode, type AstNodeDescription, AstUtils, type LangiumDocument, UriUtils } from 'langium';
import { TextEdit } from 'vscode-languageserver';
import { signed } from '../../../map/emotion-steps.js';
import { type Declaration, isMention, isNumeral, type JourneyFile, type Line } from '../../generated/ast.js';
import { importsOf } from '../../imports.js';
import type { JourneyServices } from '../../journey-module.js';
import {
  declares,
  isShared,
  kindOf,
  nameOf,
  namesOfSpace,
  spaceOf,
  titleOf,
  titleOperand,
  writtenName,
} from '../../naming.js';
import { readEmotion } from '../../values/feelings.js';
import type { Kind } from '../../vocabulary.js';
import { parentOf, personasInScope } from '../../whose.js';
import { cardOf } from '../hover/cards.js';
import { isBuiltin } from '../pointing.js';
import { importEdit } from './import-edit.js';
import { kinds, type Offer } from './items.js';
import type { LaterInLine, Span } from './place.js';
import { byNeed, byWay, feltAbove, inOrderOf, isThere, leadsToItself, spokenFor } from './sense.js';

/** A thing that can be named at a place. */
export interface Nameable {
  name: string;
  thing: Declaration;
  /** What else has to be written so that the name is known: an import, or the name behind the thing's title. */
  alsoEdits: TextEdit[];
  /** It is in a file that is not imported yet. */
  elsewhere: boolean;
}

/** Finds the things that can be named at a node: the nearest first, last those that an import would bring. */
export class Nameables {
  constructor(private readonly services: JourneyServices) {}

  /** Things of some kinds. */
  of(node: AstNode, wanted: readonly Kind[]): Nameable[] {
    const document = AstUtils.getDocument(node);
    const visible = this.services.references.ScopeProvider.visible(node, wanted)
      .map((description) => ({ name: description.name, thing: this.thingOf(description) }))
      .filter(
        (found): found is { name: string; thing: Declaration } => found.thing !== undefined && found.thing !== node,
      )
      .map((found) => ({ ...found, alsoEdits: nameEdits(found.thing, document), elsewhere: false }))
      .toArray();
    return [...inFileOrder(visible), ...this.importable(document, wanted, visible)];
  }

  private importable(document: LangiumDocument, wanted: readonly Kind[], visible: readonly Nameable[]): Nameable[] {
    const shared = wanted.filter(isShared);
    const known = new Set(visible.map(({ name, thing }) => `${kindOf(thing)} ${name}`));
    const base = this.services.shared.workspace.WorkspaceManager.firstFolder;
    const imported = new Set([document.uri, ...importsOf(document, base).map(({ uri }) => uri)].map(String));
    const found: Nameable[] = [];
    for (const other of this.services.shared.workspace.LangiumDocuments.all) {
      if (imported.has(other.uri.toString()) || isBuiltin(other)) continue;
      const edit = importEdit(document, other.uri, this.services);
      if (!edit) continue;
      for (const kind of shared) {
        for (const [name, [thing]] of namesOfSpace(other.parseResult.value as JourneyFile).get(kind) ?? []) {
          if (!thing || known.has(`${kind} ${name}`)) continue;
          known.add(`${kind} ${name}`);
          found.push({ name, thing, alsoEdits: [edit], elsewhere: true });
        }
      }
    }
    return found;
  }

  private thingOf({ node, documentUri, path }: AstNodeDescription): Declaration | undefined {
    const document = node ? undefined : this.services.shared.workspace.LangiumDocuments.getDocument(documentUri);
    const root = document?.parseResult.value;
    const thing = node ?? (root && this.services.workspace.AstNodeLocator.getAstNode(root, path));
    return declares(thing) ? thing : undefined;
  }
}

/** Things of one kind and name space in the order in which they are written; the nearest name space stays first. */
function inFileOrder(found: Nameable[]): Nameable[] {
  const groups = [...new Set(found.map(groupOf))];
  const offset = ({ thing }: Nameable): number => thing.$cstNode?.offset ?? 0;
  return groups.flatMap((group) =>
    found.filter((each) => groupOf(each) === group).sort((a, b) => offset(a) - offset(b)),
  );

  function groupOf({ thing }: Nameable): string {
    const space = spaceOf(thing);
    return `${kindOf(thing)} ${AstUtils.getDocument(thing).uri} ${space.$cstNode?.offset}`;
  }
}

/** Words that take several names, separated by commas. */
const lists: ReadonlySet<string> = new Set(['persona', 'for', 'from', 'by', 'solves', 'serves', 'moves']);

/** Names for the cursor's place, without those that stand there already. */
export function nameOffers(place: LaterInLine, wanted: readonly Kind[], nameables: Nameables): Offer[] {
  const listed = new Set(place.operands.filter(isMention).map((mention) => mention.target.$refText));
  const comma =
    lists.has(place.clause?.word ?? place.line.word) && place.following.length > 0 && !isTyping(place) ? ',' : '';
  return likely(place, wanted, nameables)
    .filter(({ name }) => !listed.has(name))
    .map((nameable) => nameOffer(nameable, wanted.length > 1))
    .map((offer) => (comma ? { ...offer, text: `${offer.label}${comma}` } : { ...offer, span: valueSpan(place) }));
}

/** What can be named at a place and makes sense there, the likeliest first. */
function likely({ line, clause }: LaterInLine, wanted: readonly Kind[], nameables: Nameables): Nameable[] {
  const found = nameables.of(line, wanted);
  const word = clause?.word ?? line.word;
  if (word === 'for') return concerned(line, found);
  if (word === 'next') return byWay(line, found).filter(({ thing }) => !leadsToItself(line, thing));
  const block = parentOf(line);
  const others = block?.lines.filter((other) => other !== line) ?? [];
  const fresh = found.filter(
    (each) => !leadsToItself(line, each.thing) && (clause || !isThere(word, each, block, others)),
  );
  return word === 'solves' ? byNeed(line, fresh) : fresh;
}

/** The personas whom a line can be for, in the order of the map; those for whom another line speaks come last. */
function concerned(line: Line, personas: readonly Nameable[]): Nameable[] {
  const inScope = personasInScope(parentOf(line));
  if (!inScope) return [...personas];
  const felt = line.word === 'then' ? feltAbove(line, inScope) : undefined;
  const spoken = spokenFor(line);
  return inOrderOf(inScope, personas)
    .filter(({ name }) => inScope.includes(name) && (felt?.has(name) ?? true))
    .sort((a, b) => Number(spoken.has(a.name)) - Number(spoken.has(b.name)));
}

/** Whether the cursor stands in or behind a word, which is then replaced. */
function isTyping({ span }: LaterInLine): boolean {
  return span.end > span.start;
}

/** What a new value replaces: the word at the cursor, or the value that follows where the cursor stands before it. */
export function valueSpan(place: LaterInLine): Span {
  const next = isTyping(place) ? undefined : place.following[0];
  return { start: place.span.start, end: next?.$cstNode?.end ?? place.span.end };
}

function nameOffer({ name, thing, alsoEdits, elsewhere }: Nameable, saysKind: boolean): Offer {
  const title = titleOf(thing).replace(/\s+/g, ' ');
  const detail = elsewhere ? `${title} (import ${UriUtils.basename(AstUtils.getDocument(thing).uri)})` : title;
  return {
    label: name,
    kind: kinds.Reference,
    detail: saysKind ? `${kindOf(thing)}: ${detail}` : detail,
    aside: title === name ? undefined : title,
    documentation: cardOf(thing),
    filter: `${name} ${title}`,
    alsoEdits,
  };
}

/** Emotion words with face and value; those of the author's own first. */
export function emotionOffers(place: LaterInLine, nameables: Nameables): Offer[] {
  const number = place.following.find(isNumeral)?.$cstNode;
  const span = { start: place.span.start, end: number?.end ?? valueSpan(place).end };
  return nameables.of(place.line, ['emotion']).map(({ name, thing, alsoEdits }): Offer => {
    const { value, emoji } = readEmotion(thing).value ?? {};
    const written = value === undefined ? '' : signed(value);
    return {
      label: name,
      kind: kinds.EnumMember,
      text: written ? `${name} ${written}` : name,
      detail: [emoji, written].filter(Boolean).join(' '),
      aside: [emoji, written].filter(Boolean).join(' '),
      filter: name,
      span,
      alsoEdits,
    };
  });
}

/** A thing that has only a title gets its name written behind it, so that a new title does not break the reference. */
function nameEdits(thing: Declaration, document: LangiumDocument): TextEdit[] {
  const title = titleOperand(thing)?.$cstNode;
  const name = nameOf(thing);
  if (writtenName(thing) || !title || !name || AstUtils.getDocument(thing).uri.toString() !== document.uri.toString())
    return [];
  return [TextEdit.insert(title.range.end, ` as ${name}`)];
}
