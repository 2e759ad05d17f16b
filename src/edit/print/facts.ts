/** Facts as lines: what they say, and the clauses that tell whose they are, why, when and by what evidence. */
import type { ThingKind } from '../../diff/things.js';
import type { BlueprintItem, Claim, Pain, SourceFree, TextFact } from '../../map/model.js';
import type { PrintedLine } from './blocks.js';
import type { NamesOfFile } from './names.js';
import { text, word } from './values.js';

export type PlainClaim = SourceFree<Claim>;

/** Writes the facts of one map with the names that they have in its file. */
export class FactWriter {
  constructor(
    readonly names: NamesOfFile,
    /** Place of the map in the file. */
    readonly index: number,
  ) {}

  /** A clause with names behind it, or nothing. */
  clause(clause: string, kind: ThingKind, names: readonly string[] | undefined): string {
    return names && names.length > 0 ? ` ${clause} ${this.list(kind, names)}` : '';
  }

  /** Names of a kind with commas between them. */
  list(kind: ThingKind, names: readonly string[]): string {
    return names.map((name) => (name === 'all' && kind === 'persona' ? name : this.refer(kind, name))).join(', ');
  }

  refer(kind: ThingKind, name: string): string {
    return this.names.refer(this.index, [kind], name);
  }

  /** The name of a thing of the map. */
  nameOf(kind: ThingKind, thing: { name: string }): string {
    return this.names.nameOf(this.index, kind, thing);
  }

  /** What any fact may say beside its own words, as clauses behind them. */
  claim({ for: whose, when, because, from, by }: PlainClaim): string {
    const condition = when === undefined ? '' : ` when ${text(when)}`;
    const reason = because === undefined ? '' : ` because ${text(because)}`;
    const names = [this.clause('for', 'persona', whose), condition, reason, this.clause('from', 'evidence', from)];
    return `${names.join('')}${this.clause('by', 'team', by)}`;
  }

  fact<T extends PlainClaim>(word: string, said: T | undefined, write: (said: T) => string): PrintedLine[] {
    return said ? [{ word, rest: `${write(said)}${this.claim(said)}` }] : [];
  }

  facts<T extends PlainClaim>(word: string, said: readonly T[], write: (said: T) => string): PrintedLine[] {
    return said.flatMap((one) => this.fact(word, one, write));
  }

  text(word: string, said: SourceFree<TextFact> | undefined): PrintedLine[] {
    return this.fact(word, said, (fact) => text(fact.text));
  }

  texts(word: string, said: readonly SourceFree<TextFact>[]): PrintedLine[] {
    return said.flatMap((fact) => this.text(word, fact));
  }

  /** A title with the name behind it, where that is not what the title would give or others refer to it. */
  titled(kind: ThingKind, thing: { name: string }, title: string, isPinned = false): string {
    const name = this.nameOf(kind, thing);
    const pins = isPinned || this.names.isPinned(this.index, kind, thing, title);
    return pins ? `${text(title)} as ${name}` : text(title);
  }

  /** A title and name where a thing is declared, its name alone where it is shown again. */
  noun(kind: ThingKind, thing: { name: string }, title: string): string {
    return this.names.isDeclaration(thing) ? this.titled(kind, thing, title) : this.refer(kind, thing.name);
  }

  pains(kind: 'pain' | 'gain', pains: readonly SourceFree<Pain>[]): PrintedLine[] {
    return this.facts(kind, pains, (pain) => {
      const declared = this.names.isDeclaration(pain) ? undefined : this.names.declaration(this.index, kind, pain.name);
      const severity = pain.severity && pain.severity !== declared?.severity ? ` severity ${word(pain.severity)}` : '';
      const resolved = pain.resolved && pain.resolved !== declared?.resolved ? ` resolved ${word(pain.resolved)}` : '';
      return `${this.noun(kind, pain, pain.text)}${severity}${resolved}`;
    });
  }

  items(
    kind: 'sees' | 'frontstage' | 'backstage' | 'support',
    items: readonly SourceFree<BlueprintItem>[],
  ): PrintedLine[] {
    return items.flatMap(({ fails, ...item }, index) => {
      const because = fails === undefined ? item.because : fails || undefined;
      const failing = fails === undefined ? '' : ' fails';
      const said = items[index] as SourceFree<BlueprintItem>;
      return [{ word: kind, rest: `${this.noun(kind, said, item.text)}${failing}${this.reasonFirst(item, because)}` }];
    });
  }

  /** The clauses of a fact with its reason before all others, since that belongs to `fails`. */
  private reasonFirst(said: PlainClaim, because: string | undefined): string {
    const reason = because === undefined ? '' : ` because ${text(because)}`;
    return `${reason}${this.claim({ ...said, because: undefined })}`;
  }
}
