import { type AstNode, AstUtils, type URI } from 'langium';
import { isClause, isLine, isMention, type Line, type Operand } from '../../src/language/generated/ast.js';
import type { createJourneyServices } from '../../src/language/journey-module.js';
import { mapsOf } from '../../src/language/map/maps-of.js';
import type { Thing } from '../../src/map/model.js';

/** One fact as it is understood, by the line that it starts in and the line that its owner starts in. */
export interface Fact {
  /** Zero-based. */
  line: number;
  /** `#word` for a line of the syntax tree, else the place in the map, such as `pains`. */
  kind: string;
  /** Line of what the fact belongs to, -1 outside of everything. */
  owner: number;
  /** Everything the fact says, references as written. */
  says: string;
  /** Whether it is shown of a thing that is declared elsewhere. */
  isResolved?: true;
  /** Names of the things that it is or refers to. */
  names: string[];
}

/** Every fact of a text that stands where a file stands: of its syntax tree, and of the maps that are built from it. */
export async function factsOf(
  text: string,
  at: URI,
  { shared, journey }: ReturnType<typeof createJourneyServices>,
): Promise<Fact[]> {
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, at);
  await journey.references.Linker.link(document);
  const lines = AstUtils.streamAllContents(document.parseResult.value).filter(isLine).map(lineFact);
  return [...lines, ...mapsOf(document, journey).flatMap((map) => [...mapFacts(map, { kind: 'maps', owner: -1 })])];
}

function lineFact(line: Line): Fact {
  const owner = line.$container;
  return {
    line: lineOf(line),
    kind: `#${line.$type} ${line.word}`,
    owner: isLine(owner) ? lineOf(owner) : -1,
    says: [
      ...line.operands.map(written),
      ...line.clauses.filter(isClause).map((clause) => [clause.word, ...clause.operands.map(written)].join(' ')),
    ].join(' | '),
    names: [],
  };
}

function lineOf(node: AstNode): number {
  return node.$cstNode?.range.start.line ?? -1;
}

function written(operand: Operand): string {
  return isMention(operand) ? `(${operand.target.$refText})` : `${operand.$type}:${operand.value}`;
}

/** Fields of a map that come from the thing that a fact refers to, by the list that the fact stands in. */
const fromElsewhere: Readonly<Record<string, readonly string[]>> = {
  channels: ['title', 'icon', 'online'],
  next: ['target', 'title'],
  opens: ['title'],
  feels: ['value', 'emoji'],
  targets: ['value', 'emoji'],
  objectives: ['title'],
  opportunities: ['title'],
  metrics: ['title', 'kind', 'baseline', 'target', 'data', 'for', 'from'],
  pains: ['text', 'severity', 'resolved'],
  gains: ['text', 'severity', 'resolved'],
  sees: ['text'],
  frontstage: ['text'],
  backstage: ['text'],
  support: ['text'],
};

/** Where in a map something stands. */
interface Place {
  kind: string;
  owner: number;
}

/** Lists of what a map uses of the library; their lines are compared in the syntax tree, since none is the map's own. */
const library = new Set(['teams', 'evidence', 'lanes']);

function* mapFacts(value: unknown, place: Place): Generator<Fact> {
  if (Array.isArray(value)) {
    for (const item of value) yield* mapFacts(item, place);
    return;
  }
  if (!isThing(value) || value.uri) return;
  if (place.kind === 'personas') yield* personaFacts(value, place);
  else yield* thingFacts(value, place);
}

function* thingFacts(thing: Thing, place: Place): Generator<Fact> {
  yield* ownFacts(thing, place);
  if ('repeated' in thing) return;
  const owner = thing.range.start.line;
  for (const [kind, part] of Object.entries(thing)) if (!library.has(kind)) yield* mapFacts(part, { kind, owner });
}

/** A map shows what is said of a persona where she is declared: all of it hangs on the line that puts her on the map. */
function* personaFacts(persona: Thing, place: Place): Generator<Fact> {
  const names = namesOf(persona);
  for (const fact of thingFacts(persona, place)) yield { ...fact, isResolved: true, names: [...fact.names, ...names] };
}

/** What a thing says besides the things that it owns, a fact for each of its fields. */
function* ownFacts(thing: Thing, { kind, owner }: Place): Generator<Fact> {
  const refers = 'repeated' in thing || alwaysRefer.has(kind);
  const place = { line: thing.range.start.line, owner, names: namesOf(thing) };
  yield { ...place, kind, says: '' };
  for (const [field, value] of Object.entries(thing)) {
    if (field === 'id' || field === 'range' || field === 'uri' || value === undefined || holdsThings(value)) continue;
    const isResolved = (refers && fromElsewhere[kind]?.includes(field)) || field === 'improvesTitle';
    const says = JSON.stringify(kind === 'next' ? lastName(value) : inAnyOrder(value));
    const fact = { ...place, kind: `${kind}.${field}`, says };
    yield isResolved ? { ...fact, isResolved } : fact;
  }
}

/** A place in the journey by its own name, without those of the blocks around it. */
function lastName(value: unknown): unknown {
  return typeof value === 'string' ? value.slice(value.lastIndexOf('/') + 1) : value;
}

/** Names and tags keep the order of the file, which a moved line changes without changing what it says. */
function inAnyOrder(value: unknown): unknown {
  return Array.isArray(value) ? [...value].sort() : value;
}

/** Lists in a map whose things mostly name another thing. */
const alwaysRefer = new Set(['channels', 'next', 'opens', 'feels', 'targets']);

/** The names that a thing holds, ids and lines that could not be read among them. */
function namesOf(thing: Thing): string[] {
  return Object.entries(thing).flatMap(([field, value]) =>
    ['name', 'to', 'word', 'text', 'improves'].includes(field)
      ? (String(value).match(/[\p{L}\p{N}\p{M}_-]+/gu) ?? [])
      : [],
  );
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && 'id' in value && 'range' in value;
}

/** An empty list may be one of things, and says nothing either way. */
function holdsThings(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isThing) : isThing(value);
}
