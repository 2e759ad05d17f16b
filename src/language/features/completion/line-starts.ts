import { AstUtils } from 'langium';
import type { BlockWords } from '../../block-words.js';
import { mayRepeat } from '../../checks/values.js';
import { isLane, type Lane, type Line } from '../../generated/ast.js';
import type { Kind } from '../../vocabulary.js';
import { nouns } from '../../vocabulary.js';
import { codeBlock } from '../markdown.js';
import { documentedWords, lineDoc } from '../word-docs.js';
import { kinds, type Offer } from './items.js';
import type { Nameables } from './names.js';
import { forNames, personasInScope } from './personas.js';
import type { LineStart } from './place.js';
import { kindsAt } from './shapes.js';
import { lineSnippet } from './snippets.js';

/** The words that may start a line at a place, in the order in which maps are mostly written, and own lanes. */
export function lineStartOffers(place: LineStart, words: BlockWords, nameables: Nameables, today: string): Offer[] {
  const { block, siblings } = place;
  const legal = block === undefined ? undefined : words.get(block);
  if (!legal || block === undefined) return [];
  const present = new Set([...siblings, ...(place.owner?.clauses ?? [])].map(({ word }) => word as string));
  const whose = personasInScope(place.owner) ?? [];
  const node = place.owner ?? place.document.parseResult.value;
  const isKnown = (wanted: readonly Kind[]): boolean => wanted.length > 0 && nameables.of(node, wanted).length > 0;
  const offers = documentedWords(block)
    .filter((word) => legal.has(word) && (mayRepeat(block, word) || !present.has(word)))
    .filter((word) => makesSense(word, present, siblings, whose))
    .map((word): Offer => {
      const doc = lineDoc(block, word);
      const label = word === 'then' ? 'then feels' : word;
      const snippet = lineSnippet(block, word, whose, isKnown(kindsAt({ block, line: word })), today);
      return {
        label,
        kind: nouns.has(word) ? kinds.Class : kinds.Keyword,
        ...(place.alone ? { text: snippet.text, snippet: true, more: snippet.more } : {}),
        detail: doc?.text,
        documentation: doc && codeBlock(doc.example),
      };
    });
  return block === 'stage' || block === 'touchpoint' ? [...offers, ...laneOffers(place, legal, nameables)] : offers;
}

function makesSense(
  word: string,
  present: ReadonlySet<string>,
  siblings: readonly Line[],
  whose: readonly string[],
): boolean {
  if (word === 'online' || word === 'offline') return !present.has('online') && !present.has('offline');
  if (word === 'then') return present.has('feels');
  if (word === 'feels') return !everybodyFeels(siblings, whose);
  return true;
}

/** Whether each persona feels something here already, so that one more feeling would be given twice. */
function everybodyFeels(siblings: readonly Line[], whose: readonly string[]): boolean {
  const feelings = siblings.filter(({ word }) => word === 'feels');
  if (feelings.length === 0) return false;
  const felt = new Set(feelings.flatMap(forNames));
  const forAll = feelings.some((feeling) => forNames(feeling).length === 0);
  return forAll || whose.every((name) => felt.has(name));
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
