import { type AstNode, AstUtils, type CstNode, type NameProvider } from 'langium';
import { slugOf } from '../map/slug.js';
import {
  type Declaration,
  isDeclaration,
  isJourney,
  isPlain,
  isStage,
  isText,
  type Journey,
  type JourneyFile,
  type Line,
  type Operand,
} from './generated/ast.js';
import { journeyKinds, type Kind } from './vocabulary.js';

/** Where names are unique per kind: a journey, or what stands outside of journeys in a file. */
export type NameSpace = Journey | JourneyFile;

/** The things of one name space by kind and name; several under one name are duplicates. */
export type NamesOfSpace = ReadonlyMap<Kind, ReadonlyMap<string, readonly Declaration[]>>;

interface FileNames {
  ofThing: ReadonlyMap<Declaration, string>;
  ofSpace: ReadonlyMap<NameSpace, NamesOfSpace>;
}

/** Names are given per file in one go, since the slug of a title gives way to every written name. */
const namesOfFile = new WeakMap<JourneyFile, FileNames>();

/** The name of a thing: what is written after `as`, else the slug of its title. */
export function nameOf(thing: Declaration): string | undefined {
  return namesIn(fileOf(thing)).ofThing.get(thing);
}

/** The things that are declared in a journey, or in a file outside of its journeys. */
export function namesOfSpace(space: NameSpace): NamesOfSpace {
  return namesIn(isJourney(space) ? fileOf(space) : space).ofSpace.get(space) ?? new Map();
}

/** The name space that a node stands in. */
export function spaceOf(node: AstNode): NameSpace {
  return (!isJourney(node) && AstUtils.getContainerOfType(node.$container, isJourney)) || fileOf(node);
}

/** The kind of a thing is the word that declares it. */
export function kindOf(thing: Declaration): Kind {
  return thing.word as Kind;
}

/**
 * Whether a line declares a thing rather than referring to one: a noun with a text does, and so do stages, touchpoints,
 * journeys and whatever has a block, even while the title is still missing.
 */
export function declares(line: AstNode | undefined): line is Declaration {
  if (!isDeclaration(line)) return false;
  if (line.word === 'stage' || line.word === 'touchpoint' || line.word === 'journey') return true;
  if (line.operands.length === 0 && line.lines.length > 0) return true;
  return isText(line.operands[0]) || (line.word === 'emotion' && isPlain(line.operands[0]));
}

/** The operand that holds a thing's title. */
export function titleOperand(thing: Line): Operand | undefined {
  const first = thing.operands[0];
  return isText(first) || isPlain(first) ? first : undefined;
}

/** A thing's title, or its name where it has none. */
export function titleOf(thing: Declaration): string {
  const operand = titleOperand(thing);
  return operand && 'value' in operand ? operand.value : (nameOf(thing) ?? '');
}

/** The operand behind `as`, or the word of `emotion skeptical -1`. */
export function writtenName(thing: Line): (Operand & { value: string }) | undefined {
  const written = thing.clauses.find((clause) => clause.word === 'as')?.operands[0];
  if (isPlain(written)) return written;
  const first = thing.operands[0];
  return thing.word === 'emotion' && isPlain(first) ? first : undefined;
}

/** Names for Langium: `as`, the slug of the title otherwise. */
export class JourneyNameProvider implements NameProvider {
  getName(node: AstNode): string | undefined {
    return declares(node) ? nameOf(node) : undefined;
  }

  /** What a click on a thing's name hits, and what rename and go to definition show: the name, else the title. */
  getNameNode(node: AstNode): CstNode | undefined {
    return declares(node) ? (writtenName(node) ?? titleOperand(node))?.$cstNode : undefined;
  }
}

function fileOf(node: AstNode): JourneyFile {
  return AstUtils.findRootNode(node) as JourneyFile;
}

function namesIn(file: JourneyFile): FileNames {
  let names = namesOfFile.get(file);
  if (!names) {
    names = giveNames(file);
    namesOfFile.set(file, names);
  }
  return names;
}

function giveNames(file: JourneyFile): FileNames {
  const spaces = new Map<NameSpace, Map<Kind, Declaration[]>>();
  const collect = (lines: readonly Line[], space: NameSpace): void => {
    for (const line of lines) {
      if (declares(line)) {
        const kinds = at(spaces, space, () => new Map<Kind, Declaration[]>());
        at(kinds, kindOf(line), () => []).push(line);
      }
      if (line.lines.length > 0) collect(line.lines, isJourney(line) ? line : space);
    }
  };
  collect(file.lines, file);
  const ofThing = new Map<Declaration, string>();
  const ofSpace = new Map<NameSpace, NamesOfSpace>();
  for (const [space, kinds] of spaces) {
    const byKind = new Map<Kind, ReadonlyMap<string, readonly Declaration[]>>();
    for (const [kind, things] of kinds) byKind.set(kind, giveNamesOfKind(kind, things, ofThing));
    ofSpace.set(space, byKind);
  }
  return { ofThing, ofSpace };
}

function giveNamesOfKind(
  kind: Kind,
  things: Declaration[],
  ofThing: Map<Declaration, string>,
): Map<string, Declaration[]> {
  const byName = new Map<string, Declaration[]>();
  for (const thing of things) {
    const written = writtenName(thing)?.value;
    if (written === undefined) continue;
    at(byName, written, () => []).push(thing);
    ofThing.set(thing, written);
  }
  things.forEach((thing, index) => {
    if (ofThing.has(thing)) return;
    const slug = slugOf(titleText(thing)) || `${kind}-${index + 1}`;
    let name = slug;
    for (let count = 2; byName.has(name); count++) name = `${slug}-${count}`;
    byName.set(name, [thing]);
    ofThing.set(thing, name);
  });
  return byName;
}

function titleText(thing: Declaration): string {
  const operand = titleOperand(thing);
  return operand && 'value' in operand ? operand.value : '';
}

/** The id of a stage or touchpoint of a journey, or the name of a journey. */
export function pathOf(thing: Declaration): string {
  const container = thing.$container;
  const inside = isStage(container) || isJourney(container) ? `${pathOf(container)}/` : '';
  return `${inside}${nameOf(thing)}`;
}

/** Whether things of a kind can be shared between files. */
export function isShared(kind: Kind): boolean {
  return !journeyKinds.has(kind);
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
