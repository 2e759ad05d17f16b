/** Merging files of maps by what they say. */
import { URI } from 'langium';
import { isBroken } from '../../edit/changes/index.js';
import { firstConflictOfAnySize } from '../../edit/conflict-markers.js';
import { lineEndOf } from '../../edit/line-text.js';
import { everyLine, type LineTree } from '../../edit/line-tree.js';
import { type Merged, type MergeOptions, type MergeSide, merge } from '../../edit/merge/index.js';
import type { JourneyFile } from '../generated/ast.js';
import type { createJourneyServices } from '../journey-module.js';
import { mapsOf } from '../map/maps-of.js';
import { lineTreeOf } from '../source-lines.js';
import { lineMeanings } from './line-meanings.js';

/** The texts of a file: the one that two people began with, and what each of them made of it. */
export interface MergeTexts {
  base: string;
  ours: string;
  theirs: string;
}

/** Why texts cannot be merged by what they say. */
export interface MergeRefusal {
  /** Which of the texts it is. */
  side: keyof MergeTexts;
  refused: string;
}

/**
 * Merges the texts of a file. Names from other files mean the same on both sides, so nothing else is read.
 * @returns the text with what could not be merged marked in it, and where that is; or why a text cannot be merged so, and
 * then nothing of it is lost by merging the texts line by line, as git does
 */
export async function mergeTexts(
  texts: MergeTexts,
  services: ReturnType<typeof createJourneyServices>,
  options?: MergeOptions,
): Promise<Merged | MergeRefusal> {
  const { base, ours, theirs } = texts;
  if (ours === theirs || theirs === base) return { text: ours, conflicts: [] };
  if (ours === base) return { text: theirs, conflicts: [] };
  const read: Partial<Record<keyof MergeTexts, MergeSide>> = {};
  for (const side of ['base', 'ours', 'theirs'] as const) {
    const answer = await readMergeSide(texts[side].replace(/\r\n?/g, '\n'), services);
    if (typeof answer === 'string') return { side, refused: answer };
    read[side] = answer;
  }
  const merged = merge(read as Record<keyof MergeTexts, MergeSide>, options);
  const lineEnd = lineEndOf(lineEndOf(ours) === lineEndOf(base) ? theirs : ours);
  return lineEnd === '\n' ? merged : { ...merged, text: merged.text.replaceAll('\n', lineEnd) };
}

/**
 * A text as a merge needs it.
 * @param text with line feeds alone at its line ends
 * @returns why it cannot be merged, where that is so
 */
export async function readMergeSide(
  text: string,
  { shared, journey }: ReturnType<typeof createJourneyServices>,
): Promise<MergeSide | string> {
  const uri = URI.parse('merge:/map.journey');
  const document = shared.workspace.LangiumDocumentFactory.fromString<JourneyFile>(text, uri);
  const tree = lineTreeOf(document);
  const why = whyUnclear(tree);
  if (why !== undefined) return why;
  await journey.references.Linker.link(document);
  return { tree, maps: mapsOf(document, journey), meanings: lineMeanings(document) };
}

/** Blocks in blocks, of which no map has half as many; what walks through them has no room for any number. */
const deepest = 100;

/** Why it cannot be told for sure what belongs to what in a text; undefined where it can. */
export function whyUnclear(tree: LineTree): string | undefined {
  let depth = 0;
  for (let level = tree.lines; level.length > 0; level = level.flatMap(({ children = [] }) => children)) {
    const [first] = level[0]?.lexemes ?? [];
    if (++depth > deepest) return `Around line ${lineOf(tree.source, first?.start ?? 0)} the blocks are too deep.`;
  }
  const conflict = firstConflictOfAnySize(tree.source);
  if (conflict !== undefined) return `Line ${conflict} begins a conflict that is not solved yet.`;
  if (!isBroken(tree)) return undefined;
  const [flaw] = tree.flaws;
  const unclosed = [...everyLine(tree.lines)].flatMap(
    ({ lexemes }) => lexemes.find(({ flaw }) => flaw === 'unclosed') ?? [],
  );
  const at = (flaw ? (flaw.at ?? flaw.line?.lexemes[0]) : unclosed[0])?.start ?? tree.source.length;
  return `Around line ${lineOf(tree.source, at)} a ${flaw ? 'brace' : 'quotation mark'} is missing or too many.`;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
