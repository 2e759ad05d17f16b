import type { Range } from '../../map/model.js';
import { wordsOf } from './clauses.js';
import { Fates } from './fates.js';
import type { Conflict, ConflictSide, Merged, MergeOptions, MergeSide, SideName } from './model.js';
import { followNames } from './names.js';
import { mergeOrder } from './order.js';
import type { ReadSide } from './pairing.js';
import { indentationIn, mergePieces } from './pieces.js';
import { toldTwice } from './rivals.js';
import { clashTitle, conflictTitle, rivalTitle } from './titles.js';
import { ToldChanges } from './told.js';
import { otherSide, readTrios, type Trios, trioOf } from './trios.js';
import { readUnits, type Trio, type Unit } from './units.js';
import { MergeWriter, positionsIn } from './writer.js';

/** The three texts of a merge. */
export interface MergeSides {
  base: MergeSide;
  ours: MergeSide;
  theirs: MergeSide;
}

/**
 * Merges two texts that went their own way from a base, by what their lines mean: who edits, moves or renames something
 * does not contradict who does something else to it. What contradicts each other is marked, each version in full.
 */
export function merge({ base, ours, theirs }: MergeSides, options: MergeOptions = {}): Merged {
  const sides = { base: readSide(base), ours: readSide(ours), theirs: readSide(theirs) };
  const trios = readTrios(sides.base, sides.ours, sides.theirs);
  const clashing = followNames(Object.values(sides), trios);
  return new Merge(trios, clashing, new Fates(sides, trios), new ToldChanges(sides), new MergeWriter(options)).run();
}

function readSide(side: MergeSide): ReadSide {
  return { ...side, units: readUnits(side) };
}

class Merge {
  private readonly conflicts: (Omit<Conflict, 'range'> & { start: number; end: number })[] = [];

  constructor(
    private readonly trios: Trios,
    private readonly clashing: ReadonlySet<Trio>,
    private readonly fates: Fates,
    private readonly told: ToldChanges,
    private readonly writer: MergeWriter,
  ) {}

  run(): Merged {
    const { root } = this.trios;
    const { above, tail } = mergePieces(root, { isFirst: true, hasUnits: false });
    this.writer.lead('', above);
    this.block(root, this.standingIn(root));
    this.writer.end(tail);
    const { text } = this.writer;
    const position = positionsIn(text);
    const conflicts = this.conflicts.map(({ start, end, ...rest }) => ({
      range: { start: position(start), end: position(end) },
      ...rest,
    }));
    return { text, conflicts };
  }

  private block(block: Trio, standing: readonly Trio[]): void {
    const { rivals, repeated } = toldTwice(standing.filter((trio) => this.fates.of(trio).kind === 'merged'));
    for (const [index, trio] of standing.filter((each) => !repeated.has(each)).entries()) {
      const fate = this.fates.of(trio);
      if (rivals.has(trio)) this.rival(trio);
      else if (fate.kind === 'merged') this.merged(trio, index === 0);
      else if (fate.kind === 'parted') this.contested(trio, this.isIn(block, trio.ours) ? 'ours' : 'theirs');
      else if (fate.kind !== 'gone') this.contested(trio, fate.side);
    }
  }

  private standingIn(block: Trio): Trio[] {
    const [ours, theirs] = [this.fates.standingIn(block, 'ours'), this.fates.standingIn(block, 'theirs')];
    return ours.length + theirs.length === 0 ? [] : mergeOrder((block.base?.units ?? []).map(trioOf), ours, theirs);
  }

  private isIn(block: Trio, unit: Unit | undefined): boolean {
    return unit?.parent !== undefined && trioOf(unit.parent) === block;
  }

  private merged(trio: Trio, isFirst: boolean): void {
    const standing = this.standingIn(trio);
    const hasUnits = standing.length > 0;
    const { gap, above, words, behind, tail, close } = mergePieces(trio, { isFirst, hasUnits });
    if (words === undefined || this.clashing.has(trio)) this.contradicted(trio, gap, above, behind);
    else {
      this.writer.lead(gap, above);
      this.writer.line(words, behind);
    }
    this.block(trio, standing);
    if (close !== '') this.writer.close(tail, close);
  }

  /** With what the other side says of the same persona it would be told twice. */
  private rival(trio: Trio): void {
    const { base, ours, theirs } = trio;
    const unit = (ours ?? theirs) as Unit;
    const version = (side: SideName): string =>
      trio[side] ? indentationIn(unit.gap) + this.verbatim(trio[side], side, new Set()) : '';
    const versions = {
      base: base ? indentationIn(unit.gap) + textOf(base) : '',
      ours: version('ours'),
      theirs: version('theirs'),
    };
    this.conflict(trio, unit, this.writer.contradiction(unit.gap, versions), rivalTitle(unit));
  }

  /** Both sides changed the same words. */
  private contradicted(trio: Trio, gap: string, above: string, behind: string): void {
    const indentation = indentationIn(gap);
    const comments = above.trimEnd();
    if (comments !== '') this.writer.comments(gap, comments);
    const lineOf = (unit: Unit | undefined): string => (unit ? indentation + wordsOf(unit) + behind : '');
    const lines = { ours: lineOf(trio.ours), base: lineOf(trio.base), theirs: lineOf(trio.theirs) };
    const unit = trio.ours as Unit;
    const title = this.clashing.has(trio) ? clashTitle(unit) : undefined;
    this.conflict(trio, unit, this.writer.contradiction(comments === '' ? gap : '\n', lines), title);
  }

  /** It stands here as one side has it; the other one took it out, put it elsewhere or has something else of its name. */
  private contested(trio: Trio, side: SideName): void {
    const unit = trio[side] as Unit;
    const base = trio.base ? indentationIn(trio.base.gap) + textOf(trio.base) : '';
    this.conflict(trio, unit, this.writer.contradiction(unit.gap, { base, ...this.versions(trio, side) }));
  }

  /** What stands here as one side has it, and what either side has outside of it of all that the other one put into it. */
  private versions(contested: Trio, side: SideName): Record<SideName, string> {
    const other = otherSide(side);
    const texts: Record<SideName, string[]> = { ours: [], theirs: [] };
    const written = { ours: new Set<Trio>(), theirs: new Set<Trio>() };
    const shownElsewhere = new Set<Trio>();
    if (contested[other]) this.verbatim(contested[other], other, shownElsewhere);
    const write = (trio: Trio, name: SideName): void => {
      const unit = trio[name];
      if (!unit || written[name].has(trio) || (name === other && shownElsewhere.has(trio))) return;
      texts[name].push(indentationIn(unit.gap) + this.verbatim(unit, name, written[name]));
    };
    write(contested, side);
    let count = 0;
    while (count < written.ours.size + written.theirs.size) {
      count = written.ours.size + written.theirs.size;
      for (const name of [other, side]) for (const trio of written[otherSide(name)]) write(trio, name);
    }
    return { ours: texts.ours.join('\n'), theirs: texts.theirs.join('\n') };
  }

  /** A unit as one side has it, without what stands elsewhere in the end. */
  private verbatim(unit: Unit, side: SideName, written: Set<Trio>): string {
    const trio = trioOf(unit);
    written.add(trio);
    const inner = this.fates
      .standingIn(trio, side)
      .map((held) => (held[side] as Unit).gap + this.verbatim(held[side] as Unit, side, written));
    return unit.above + wordsOf(unit) + unit.behind + inner.join('') + unit.tail + unit.close;
  }

  private conflict(trio: Trio, unit: Unit, place: { start: number; end: number }, title?: string): void {
    const sides = Object.entries(trio).flatMap(([name, each]) => (each ? [[name, sideOf(each)]] : []));
    const fate = this.fates.of(trio);
    const rangeOf = (each: Unit | undefined) =>
      each && (fate.kind === 'merged' ? rangeOfWords(each) : sideOf(each).range);
    const changesOf = (side: SideName) => this.told.at(side, rangeOf(trio.base), rangeOf(trio[side]));
    const changes = { ours: changesOf('ours'), theirs: changesOf('theirs') };
    this.conflicts.push({
      ...place,
      title: title ?? conflictTitle(unit, fate, trio.base !== undefined),
      changes,
      ...Object.fromEntries(sides),
    });
  }
}

function textOf({ source, start, end }: Unit): string {
  return source.slice(start, end);
}

function sideOf(unit: Unit): ConflictSide {
  return { text: textOf(unit), range: rangeBetween(unit.source, unit.start, unit.end) };
}

function rangeOfWords({ source, start, above, words }: Unit): Range {
  return rangeBetween(source, start + above.length, start + above.length + words.length);
}

function rangeBetween(source: string, start: number, end: number): Range {
  const position = positionsIn(source);
  return { start: position(start), end: position(end) };
}
