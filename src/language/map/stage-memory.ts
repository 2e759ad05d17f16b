/**
 * What is typed changes one stage of a journey, and the syntax trees of the others stay (kept-stages.ts): what was read of
 * these need not be read again, unless they moved or what they refer to has changed.
 */
import { type AstNode, AstUtils, type ReferenceInfo } from 'langium';
import type * as model from '../../map/model.js';
import { type Declaration, isJourney, isStage, isTouchpoint, type Line, type Mention } from '../generated/ast.js';
import { declares, nameOf, pathOf, titleOf } from '../naming.js';
import { referencesUnder } from '../references.js';
import type { FactReader } from './fact-reader.js';

/** A stage as it was read, and what that rested on. */
interface Reading {
  stage: model.Stage;
  references: readonly ReferenceInfo[];
  /** What was said by that which each of them refers to. */
  meanings: readonly string[];
  cited: readonly Mention[];
  /** What is declared in it, and the names that it had: one without a written name shares its title with others. */
  declared: readonly Declaration[];
  names: readonly (string | undefined)[];
}

const readings = new WeakMap<Line, Reading>();

/** Remembers the stages of open documents from one reading of a map to the next. */
export class StageMemory {
  /** What is referred to, is referred to often. */
  private readonly meanings = new Map<Declaration, string>();

  /**
   * The stage of a line: as it was read before, where that is what it would be again.
   * @param id of the stage
   */
  stage(line: Line, id: string, reader: FactReader, read: () => model.Stage): model.Stage {
    const known = readings.get(line);
    if (known?.stage.id === id && isInPlace(known.stage, line) && isNamedAlike(known) && this.meansTheSame(known)) {
      for (const mention of known.cited) reader.cite(mention);
      return known.stage;
    }
    const since = reader.citations.length;
    const stage = read();
    const references = referencesUnder(line);
    const meanings = references.map((reference) => this.meaningOf(reference));
    const cited = reader.citations.slice(since);
    readings.delete(line);
    // What is told of a thing that itself refers to others rests on more than what is compared.
    if (!cited.every((mention) => isUnder(line, mention))) return stage;
    const declared = declaredIn(line);
    readings.set(line, { stage, references, meanings, cited, declared, names: declared.map(nameOf) });
    return stage;
  }

  private meansTheSame({ references, meanings }: Reading): boolean {
    return references.every((reference, index) => this.meaningOf(reference) === meanings[index]);
  }

  private meaningOf({ reference }: ReferenceInfo): string {
    const thing = 'ref' in reference ? (reference.ref as Declaration | undefined) : undefined;
    if (!thing) return '';
    let meaning = this.meanings.get(thing);
    if (meaning === undefined) {
      meaning = describe(thing);
      this.meanings.set(thing, meaning);
    }
    return meaning;
  }
}

/** Of what has a place on the map a stage tells title and place, of all else it may tell whatever is written, and where. */
function describe(thing: Declaration): string {
  const uri = AstUtils.getDocument(thing).uri.toString();
  const hasPlace = isJourney(thing) || isStage(thing) || isTouchpoint(thing);
  const said = hasPlace ? [pathOf(thing), titleOf(thing)] : [thing.$cstNode?.text, thing.$cstNode?.range.start];
  return JSON.stringify([uri, thing.$type, ...said]);
}

function isInPlace({ range }: model.Stage, { $cstNode: node }: Line): boolean {
  const start = node?.range.start;
  return start?.line === range.start.line && start.character === range.start.character;
}

function isUnder(line: Line, node: AstNode): boolean {
  for (let at: AstNode | undefined = node; at; at = at.$container) if (at === line) return true;
  return false;
}

function isNamedAlike({ declared, names }: Reading): boolean {
  return declared.every((thing, index) => nameOf(thing) === names[index]);
}

function declaredIn({ lines }: Line): Declaration[] {
  return lines.flatMap((line) => [...(declares(line) ? [line] : []), ...declaredIn(line)]);
}
