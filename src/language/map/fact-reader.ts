import { type AstNode, AstUtils, type CstNode, isCompositeCstNode, type LangiumDocument, UriUtils } from 'langium';
import type * as model from '../../map/model.js';
import {
  type Clause,
  type Declaration,
  isDeclaration,
  isMention,
  isText,
  isUnknown,
  type Line,
  type Mention,
} from '../generated/ast.js';
import { resolvePath } from '../imports.js';
import { declares, nameOf, titleOf } from '../naming.js';
import { isRelativePath, pathFrom } from '../paths.js';
import { blockOf } from '../scope.js';
import { clauseReader, lineReader } from '../values/forms.js';
import { type Holder, operandsOf, wordsOf } from '../values/reading.js';

const none: readonly [] = [];

/** What a noun with a text declares, or with a name refers to. */
interface Referent {
  /** What is referred to, where it can be resolved. */
  thing?: Declaration;
  name: string;
  text: string;
  repeated: { repeated?: true };
}

/** Reads lines and clauses of one journey into the facts of its map, and gives them their ids. */
export class FactReader {
  /** Everything that a name referred to so far, by the name that was written. */
  readonly cited = new Map<Declaration, string>();
  /** Where it was referred to, in the order of reading. */
  readonly citations: Mention[] = [];
  private readonly ids = new Map<string, number>();
  private readonly lines = new Map<Line, Map<string, Line[]>>();
  private readonly readings = new Map<Line, unknown>();

  constructor(private readonly document: LangiumDocument) {}

  text(id: string, line: Line, word: string): model.TextFact | undefined {
    return this.texts(id, line, word)[0];
  }

  texts(id: string, line: Line, word: string): model.TextFact[] {
    return this.claims(id, line, word, (text: string) => ({ text }));
  }

  links(id: string, line: Line, word: string): model.LinkFact[] {
    return this.claims(id, line, word, (target: string) => ({ target }));
  }

  /**
   * A field with a path from the file of the journey, where it is written otherwise: in a file that this one imports, paths
   * start from another folder.
   */
  path<F extends string>(field: F, written: string | undefined, line: Line): { [K in F]?: string } {
    const document = AstUtils.getDocument(line);
    if (written === undefined || document === this.document || !isRelativePath(written)) return {};
    const folder = UriUtils.dirname(this.document.uri);
    const path = pathFrom(folder, resolvePath(UriUtils.dirname(document.uri), written));
    return path === undefined || path === written ? {} : ({ [field]: path } as { [K in F]?: string });
  }

  /** What a line such as `pain "…"` declares, or `pain jargon` refers to. */
  declaredOrRepeated(fact: Line): Referent[] {
    if (declares(fact)) return [{ name: nameOf(fact) ?? '', text: titleOf(fact), repeated: {} }];
    return operandsOf(fact)
      .filter(isMention)
      .map((mention) => {
        const thing = mention.target.ref;
        const name = mention.target.$refText;
        return { thing, name, text: thing ? titleOf(thing) : name, repeated: { repeated: true as const } };
      });
  }

  linesOf(line: Line, word: string): readonly Line[] {
    if (line.lines.length === 0) return none;
    let byWord = this.lines.get(line);
    if (!byWord) {
      byWord = new Map();
      for (const fact of line.lines) {
        if (isUnknown(fact)) continue;
        const same = byWord.get(fact.word);
        if (same) same.push(fact);
        else byWord.set(fact.word, [fact]);
      }
      this.lines.set(line, byWord);
    }
    return byWord.get(word) ?? none;
  }

  /** Where a noun says something: a line of its block, or a clause of its own line. */
  fields(line: Line, word: string): readonly Holder[] {
    const lines = this.linesOf(line, word);
    const clauses = clausesOf(line, word);
    return clauses.length === 0 ? lines : [...lines, ...clauses];
  }

  value<T>(line: Line, word: string): T | undefined {
    const holder = this.fields(line, word)[0];
    return holder && this.valueOf<T>(line, holder);
  }

  values<T>(line: Line, word: string): T[] {
    return this.fields(line, word).flatMap((holder) => this.valueOf<T>(line, holder) ?? []);
  }

  valueOf<T>(line: Line, holder: Holder): T | undefined {
    if (holder.$type !== 'Clause') return this.read<T>(holder as Line);
    return clauseReader(line.word, blockOf(line), holder.word)(holder).value as T | undefined;
  }

  read<T>(fact: Line): T | undefined {
    if (!this.readings.has(fact)) this.readings.set(fact, lineReader(blockOf(fact), fact)(fact).value);
    return this.readings.get(fact) as T | undefined;
  }

  clauseText(fact: Line, word: string): string | undefined {
    return fact.clauses.find((clause) => clause.word === word)?.operands.find(isText)?.value;
  }

  tags(line: Line): string[] {
    return this.values<string[]>(line, 'tags').flat();
  }

  /** Names behind a word, in the block and in clauses, each once; what they refer to goes into the map's library. */
  names(line: Line, word: string): string[] {
    const holders = this.fields(line, word);
    return holders.length === 0 ? [] : [...new Set(holders.flatMap((holder) => this.mentioned(holder)))];
  }

  /** Names behind one word; what they refer to goes into the map's library. */
  mentioned(holder: Holder): string[] {
    return operandsOf(holder).flatMap((operand) => {
      if (isMention(operand)) {
        this.cite(operand);
        return [operand.target.$refText];
      }
      return wordsOf(operand) === 'all' && holder.word === 'for' ? ['all'] : [];
    });
  }

  /** What a name refers to goes into the map's library. */
  cite(mention: Mention): void {
    this.citations.push(mention);
    if (mention.target.ref) this.cited.set(mention.target.ref, mention.target.$refText);
  }

  claims<V, T extends object>(
    id: string,
    line: Line,
    word: string,
    make: (value: V, fact: Line) => T,
  ): (model.Claim & T)[] {
    const holders = this.fields(line, word);
    // Most facts say nothing of most words.
    if (holders.length === 0) return [];
    return holders.flatMap((holder) => {
      const value = this.valueOf<V>(line, holder);
      if (value === undefined) return [];
      const own = this.ordinal(id, word);
      const claim = holder.$type === 'Clause' ? this.thing(own, holder) : this.claim(own, holder as Line);
      return [{ ...claim, ...make(value, lineOf(holder)) }];
    });
  }

  claim(id: string, fact: Line): model.Claim {
    const claim: model.Claim = this.thing(id, fact);
    for (const line of fact.lines) this.support(claim, fact, line);
    for (const clause of fact.clauses) this.support(claim, fact, clause);
    return claim;
  }

  /** Adds to a claim what a line or clause says about it: whose it is, and why and when it holds. */
  private support(claim: model.Claim, fact: Line, holder: Holder): void {
    switch (holder.word) {
      case 'for':
      case 'from':
      case 'by':
        claim[holder.word] = added(claim[holder.word], this.mentioned(holder));
        break;
      case 'because':
      case 'when':
        claim[holder.word] ??= this.valueOf<string>(fact, holder);
    }
  }

  /** Lines that this version does not know, and known ones whose value cannot be read, as they stand. */
  unknown(id: string, line: Line): model.UnknownLine[] {
    return line.lines
      .filter((fact) => isUnknown(fact) || (isDeclaration(fact) ? saysNothing(fact) : this.read(fact) === undefined))
      .map((fact) => ({ ...this.thing(this.ordinal(id, 'line'), fact), text: fact.$cstNode?.text ?? '' }));
  }

  named(id: string, thing: Line & Declaration): model.Named {
    return { ...this.thing(id, thing), name: nameOf(thing) ?? '', title: titleOf(thing) };
  }

  thing(id: string, node: AstNode): model.Thing {
    const range = rangeOf(node.$cstNode);
    const document = AstUtils.getDocument(node);
    return document === this.document ? { id, range } : { id, range, uri: document.uri.toString() };
  }

  ordinal(owner: string, word: string): string {
    const counter = `${owner}/${word}:`;
    const count = (this.ids.get(counter) ?? 0) + 1;
    this.ids.set(counter, count);
    return `${counter}${count}`;
  }

  /** The id, made unique where two things of one kind have the same name (which is an error, but is drawn). */
  unique(id: string): string {
    const count = (this.ids.get(id) ?? 0) + 1;
    this.ids.set(id, count);
    return count === 1 ? id : `${id}~${count}`;
  }
}

function clausesOf(line: Line, word: string): readonly Clause[] {
  return line.clauses.length === 0 ? none : line.clauses.filter((clause) => clause.word === word);
}

/**
 * Where a node stands. Langium's own range stays behind at the node and at all that it begins and ends with; a map is read
 * of every file of the workspace, and of most of them only once.
 */
function rangeOf(node: CstNode | undefined): model.Range {
  if (!node) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  let [first, last] = [node, node];
  while (isCompositeCstNode(first) && first.content[0]) first = first.content[0];
  while (isCompositeCstNode(last) && last.content.length > 0) last = last.content[last.content.length - 1] as CstNode;
  return { start: first.range.start, end: last.range.end };
}

/** The line that a value stands on. */
export function lineOf(holder: Holder): Line {
  return holder.$type === 'Clause' ? (holder as { $container: Line }).$container : (holder as Line);
}

/** Names with others behind them, each once; undefined where there are none. */
function added(names: string[] | undefined, more: readonly string[]): string[] | undefined {
  return more.length === 0 ? names : [...new Set([...(names ?? []), ...more])];
}

/** A noun with neither a title nor a name behind it. */
function saysNothing(line: Line): boolean {
  return !declares(line) && !line.operands.some(isMention);
}
