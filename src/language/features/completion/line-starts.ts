import { AstUtils } from 'langium';
import type { BlockWords } from '../../block-words.js';
import { isJourney, isLane, isTouchpoint, type Lane, type Line } from '../../generated/ast.js';
import { mayRepeat } from '../../values/repeatable.js';
import { nouns } from '../../vocabulary.js';
import { forNames, parentOf, personasInScope } from '../../whose.js';
import { documentedWords, lineDoc } from '../../word-docs.js';
import { codeBlock } from '../markdown.js';
import { kinds, type Offer } from './items.js';
import type { Nameables } from './names.js';
import type { LineStart } from './place.js';
import { isThere } from './sense.js';
import { kindsAt } from './shapes.js';
import { lineSnippet } from './snippets.js';
import { unitOf } from './units.js';

/** The words that may start a line at a place, in the order in which maps are mostly written, and own lanes. */
export function lineStartOffers(place: LineStart, words: BlockWords, nameables: Nameables, today: string): Offer[] {
  const { block, siblings } = place;
  const legal = block === undefined ? undefined : words.get(block);
  if (!legal || block === undefined) return [];
  const present = new Set([...siblings, ...(place.owner?.clauses ?? [])].map(({ word }) => word as string));
  const whose = personasInScope(place.owner) ?? [];
  const node = place.owner ?? place.document.parseResult.value;
  const unit = unitOf(place.owner);
  const ownMap = place.owner && AstUtils.getContainerOfType(place.owner, isJourney);
  const isKnown = (word: string): boolean =>
    nameables
      .of(node, kindsAt({ block, line: word }))
      .some((each) => each.thing !== ownMap && !isThere(word, each, place.owner, siblings));
  const offers = inLikelyOrder(documentedWords(block), place)
    .filter((word) => legal.has(word) && (mayRepeat(block, word) || !present.has(word)))
    .filter((word) => makesSense(word, place, present, whose))
    .map((word): Offer => {
      const doc = lineDoc(block, word);
      const label = word === 'then' ? 'then feels' : word;
      const snippet = lineSnippet(block, word, whose, () => isKnown(word), { today, unit });
      return {
        label,
        kind: nouns.has(word) ? kinds.Class : kinds.Keyword,
        ...(place.alone ? { text: snippet.text, snippet: true, more: snippet.more } : {}),
        detail: doc?.text,
        documentation: doc && codeBlock(doc.example),
      };
    });
  return (block === 'stage' || block === 'touchpoint') && startsTextLine(place)
    ? [...offers, ...laneOffers(place, legal, nameables)]
    : offers;
}

/** What goes on as above comes first: the next stage below a stage; imports come first only above everything else. */
function inLikelyOrder(words: readonly string[], { block, siblings, span }: LineStart): string[] {
  const above = siblings.filter((line) => (line.$cstNode?.offset ?? 0) < span.start);
  const previous = above.at(-1)?.word;
  const first = previous === 'stage' || previous === 'touchpoint' ? previous : undefined;
  const last = block === 'top' && above.some(({ word }) => word !== 'import') ? 'import' : undefined;
  const rank = (word: string): number => (word === first ? 0 : word === last ? 2 : 1);
  return [...words].sort((a, b) => rank(a) - rank(b));
}

function makesSense(word: string, place: LineStart, present: ReadonlySet<string>, whose: readonly string[]): boolean {
  if (word === 'online' || word === 'offline') return !present.has('online') && !present.has('offline');
  const feelings = place.siblings.filter((line) => line.word === 'feels');
  if (word === 'then') return feelings.some((line) => (line.$cstNode?.offset ?? 0) < place.span.start);
  if (word === 'feels') return !everybodyFeels([...feelings, ...feelingsOnOtherLevel(place)], whose);
  return true;
}

/** A persona feels on the stage or in its touchpoints, not on both. */
function feelingsOnOtherLevel({ owner, siblings }: LineStart): Line[] {
  const stage = owner && parentOf(owner);
  const others = owner?.word === 'touchpoint' && stage?.word === 'stage' ? [stage] : siblings.filter(isTouchpoint);
  return others.flatMap((line) => line.lines.filter((fact) => fact.word === 'feels'));
}

/** Whether each persona feels something here already, so that one more feeling would be given twice. */
function everybodyFeels(feelings: readonly Line[], whose: readonly string[]): boolean {
  if (feelings.length === 0) return false;
  const felt = new Set(feelings.flatMap(forNames));
  const forAll = feelings.some((feeling) => forNames(feeling).length === 0);
  return forAll || whose.every((name) => felt.has(name));
}

/** A name with a colon is read as one only at the start of a line of the text, not behind a brace. */
function startsTextLine({ document, span }: LineStart): boolean {
  const before = document.textDocument.getText().slice(0, span.start);
  return /(?:^|[\r\n])\s*$/.test(before);
}

/** Rows of one's own: `messaging: "…"`. */
function laneOffers(place: LineStart, words: ReadonlySet<string>, nameables: Nameables): Offer[] {
  const used = new Set(
    place.siblings.flatMap((line) => (line.$type === 'LaneText' ? line.$cstNode?.text.split(':')[0] : [])),
  );
  return nameables
    .of(place.owner ?? place.document.parseResult.value, ['lane'])
    .filter(({ name, thing }) => isLane(thing) && !words.has(name) && !used.has(name))
    .map(({ name, thing, alsoEdits }) => ({
      label: `${name}:`,
      kind: kinds.Field,
      ...(place.alone ? { text: `${`${name}:`.padEnd(11)} "$1"`, snippet: true } : {}),
      detail: titleOfLane(thing as Lane),
      alsoEdits,
    }));
}

function titleOfLane(lane: Lane): string {
  const [title] = lane.operands;
  return title && 'value' in title ? title.value : AstUtils.getDocument(lane).uri.path;
}
