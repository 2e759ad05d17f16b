/** Which unit of one text is which of another. */

import { pairJourneys } from '../../diff/journeys.js';
import { matchMaps } from '../../diff/matching/index.js';
import type { JourneyMap, Thing } from '../../map/model.js';
import { thingsOf } from '../../map/things.js';
import { isList, itemsOf, nameIn } from './clauses.js';
import type { MergeSide, SideName } from './model.js';
import type { Trio, Unit, Units } from './units.js';

/** A text with its units. */
export interface ReadSide extends MergeSide {
  units: Units;
}

/** Puts each unit of both sides into the trio of that of the base which it comes from. */
export function pairUnits(base: ReadSide, sides: Readonly<Record<SideName, ReadSide>>): void {
  const written = new Map(base.maps.map((map) => [map, writtenThings(map)]));
  const unitOf = unitsByStart(base);
  for (const name of ['ours', 'theirs'] as const) {
    const pairs = new Pairs(name);
    const { root } = sides[name].units;
    pairs.add(base.units.root, root);
    pairThings({ ...base, written, unitOf }, sides[name], pairs);
    pairs.within(base.units.root, root);
  }
}

/** A text with the things of its maps that are written in it. */
interface WrittenSide extends ReadSide {
  written: ReadonlyMap<JourneyMap, readonly Thing[]>;
  unitOf: (thing: Thing) => Unit | undefined;
}

/** The maps know again what was renamed, rewritten and moved. */
function pairThings({ maps, written, unitOf }: WrittenSide, side: ReadSide, pairs: Pairs): void {
  const newUnitOf = unitsByStart(side);
  for (const { before, after } of pairJourneys(maps, side.maps)) {
    if (!before || !after) continue;
    const matching = matchMaps(before, after);
    for (const thing of written.get(before) ?? []) {
      const other = matching.afterOf(thing as never) as Thing | undefined;
      if (!other || other.uri !== undefined) continue;
      const [old, unit] = [unitOf(thing), newUnitOf(other)];
      if (old && unit && isOfKind(old, unit)) pairs.add(old, unit);
    }
  }
}

/** A persona that another file declares now stands where it is mentioned, and a stage in no block where its touchpoint does. */
function isOfKind({ meaning: one }: Unit, { meaning: other }: Unit): boolean {
  return one?.declares?.kind === other?.declares?.kind;
}

/** What is written on lines of its own in the file of a map. A stage that is only implied stands where its first touchpoint does. */
function writtenThings(map: JourneyMap): Thing[] {
  return thingsOf(map).filter((thing) => thing.uri === undefined && !('implicit' in thing));
}

function unitsByStart({ units: { lines }, tree }: ReadSide): (thing: Thing) => Unit | undefined {
  const lineStarts = [0];
  for (let at = tree.source.indexOf('\n'); at >= 0; at = tree.source.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return ({ range: { start } }) => lines.get((lineStarts[start.line] ?? 0) + start.character);
}

/** Pairs units of the base, which have their trios, with those of a side. */
class Pairs {
  constructor(private readonly side: SideName) {}

  add(one: Unit, other: Unit): void {
    if (this.partnerOf(one) || other.trio) return;
    other.trio = one.trio as Trio;
    other.trio[this.side] = other;
  }

  private partnerOf({ trio }: Unit): Unit | undefined {
    return trio?.[this.side];
  }

  /** Pairs what stands in two blocks that are paired: the same lines, those with the same key or title, and those with the same word. */
  within(one: Unit, other: Unit): void {
    this.atEnds(one.units, other.units);
    for (const keyOf of [wholeOf, wordsWith, keyWith, titleWith]) this.byKey(one, other, keyOf);
    this.lists(one, other);
    this.lonely(one, other);
    for (const unit of one.units) {
      const partner = this.partnerOf(unit);
      if (partner && unit.units.length + partner.units.length > 0) this.within(unit, partner);
    }
  }

  /** Most of a block is as it was. */
  private atEnds(ones: readonly Unit[], others: readonly Unit[]): void {
    const least = Math.min(ones.length, others.length);
    let start = 0;
    while (start < least && this.addSame(ones[start] as Unit, others[start] as Unit)) start++;
    let end = 1;
    while (end <= least - start && this.addSame(ones.at(-end) as Unit, others.at(-end) as Unit)) end++;
  }

  private addSame(one: Unit, other: Unit): boolean {
    if (one.end - one.start !== other.end - other.start || wholeOf(one) !== wholeOf(other)) return false;
    this.add(one, other);
    return true;
  }

  private byKey(one: Unit, other: Unit, keyOf: (unit: Unit) => string | undefined): void {
    const left = this.left(one);
    if (left.length === 0) return;
    const right = grouped(this.free(other), keyOf);
    for (const unit of left) {
      const key = keyOf(unit);
      const partner = key === undefined ? undefined : right.get(key)?.shift();
      if (partner) this.add(unit, partner);
    }
  }

  /** Of the lists of one word those that have most names in common. */
  private lists(one: Unit, other: Unit): void {
    const lists = this.free(other).filter(isList);
    const alike = this.left(one)
      .filter((unit) => lists.length > 0 && isList(unit))
      .flatMap((unit) => lists.map((list) => ({ unit, list, common: namesInCommon(unit, list) })))
      .filter(({ common }) => common > 0);
    for (const { unit, list } of alike.sort((left, right) => right.common - left.common)) this.add(unit, list);
  }

  /** A fact whose word stands once on both sides was rewritten, and a list is another one; what has another key has to have something in common. */
  private lonely(one: Unit, other: Unit): void {
    const [left, right] = [this.left(one), this.free(other)].map((units) => grouped(units, firstWord));
    for (const [word, [unit, ...others]] of left ?? []) {
      const [partner, ...more] = right?.get(word) ?? [];
      if (word === '' || !unit || !partner || others.length + more.length > 0) continue;
      if (unit.meaning?.key === undefined || isList(unit) || shareLines(unit, partner)) this.add(unit, partner);
    }
  }

  private left({ units }: Unit): Unit[] {
    return units.filter((unit) => !this.partnerOf(unit));
  }

  private free({ units }: Unit): Unit[] {
    return units.filter((unit) => !unit.trio);
  }
}

function namesInCommon(one: Unit, other: Unit): number {
  if (firstWord(one) !== firstWord(other)) return 0;
  const names = new Set(itemsOf(one).map(nameIn));
  return itemsOf(other).filter((item) => names.has(nameIn(item))).length;
}

function shareLines(one: Unit, other: Unit): boolean {
  const lines = new Set(one.units.map(({ words }) => words));
  return other.units.some(({ words }) => words !== '' && lines.has(words));
}

function wholeOf({ source, start, end }: Unit): string {
  return source.slice(start, end);
}

function wordsWith({ words }: Unit): string | undefined {
  return words || undefined;
}

function keyWith({ meaning }: Unit): string | undefined {
  return meaning?.key;
}

/** Channels, emotions and sources are known by their titles too when they are called otherwise. */
function titleWith({ meaning, line, source }: Unit): string | undefined {
  const title = meaning?.declares && line?.lexemes.find(({ kind }) => kind === 'text');
  return title && `${meaning?.declares?.kind} ${source.slice(title.start, title.end)}`;
}

function firstWord({ words }: Unit): string {
  return /^\S+/.exec(words)?.[0] ?? '';
}

function grouped<K>(units: readonly Unit[], keyOf: (unit: Unit) => K): Map<K, Unit[]> {
  const groups = new Map<K, Unit[]>();
  for (const unit of units) {
    const group = groups.get(keyOf(unit));
    if (group) group.push(unit);
    else groups.set(keyOf(unit), [unit]);
  }
  return groups;
}
