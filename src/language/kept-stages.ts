/**
 * What is typed changes one stage of a journey and leaves the others as they were, so these need not be parsed again: their
 * syntax trees move from the text before into the new one. Only where all braces are there, since a missing one lets
 * lines far away mean something else.
 */
import { type CstNode, isCompositeCstNode, isLeafCstNode, type ParseResult } from 'langium';
import { firstWord, type LineTree, type SourceLine } from '../edit/line-tree.js';
import { isJourney, isStage, type Journey, type JourneyFile, type Line } from './generated/ast.js';
import type { JourneyLexingReport } from './lexer.js';

/** Stages that are the same in the text before and the new one, by their lines in the new one. */
export type KeptStages = ReadonlyMap<SourceLine, Line>;

const none: KeptStages = new Map();

/** Finds the stages of a text that stand unchanged in the one before. */
export function keptStages(text: string, report: JourneyLexingReport, before: ParseResult<JourneyFile>): KeptStages {
  const textBefore = before.value.$cstNode?.root.fullText;
  if (textBefore === undefined || !report.isWhole || !(before.lexerReport as JourneyLexingReport).isWhole) return none;
  const { start, end } = differenceOf(textBefore, text);
  const shift = text.length - textBefore.length;
  const known = new Map<number, Line>();
  for (const stage of before.value.lines.filter(isJourney).flatMap(stagesOf)) {
    if (stage.$cstNode) known.set(stage.$cstNode.offset, stage);
  }
  const kept = new Map<SourceLine, Line>();
  for (const line of stageLines(report.tree)) {
    const from = startOf(line);
    const to = line.close?.end;
    if (!line.open || to === undefined) continue;
    // Behind what was changed a stage keeps its columns from the next line on.
    const isBehind = from >= end && text.slice(end, from).includes('\n');
    if (to > start && !isBehind) continue;
    const moved = to > start ? shift : 0;
    const stage = known.get(from - moved);
    if (stage?.$cstNode?.end === to - moved) kept.set(line, stage);
  }
  return kept;
}

/** Puts stages that were left out of a text when it was parsed back into its syntax tree, and takes them from the one before. */
export function takeOver(text: string, { lines }: LineTree, file: JourneyFile, kept: KeptStages): void {
  if (kept.size === 0) return;
  const journeys = new Map(file.lines.filter(isJourney).map((journey) => [journey.$cstNode?.offset, journey]));
  for (const line of lines) {
    const journey = journeys.get(startOf(line));
    if (journey) complete(journey, line.children ?? [], kept);
  }
  let line = 0;
  let counted = 0;
  for (const [source, { $cstNode: node }] of kept) {
    if (!node) continue;
    const start = startOf(source);
    line += lineEnds(text, counted, start);
    counted = start;
    const shift = { offset: start - node.offset, lines: line - node.range.start.line };
    if (shift.offset !== 0 || shift.lines !== 0) move(node, shift);
  }
}

function complete(journey: Journey, sources: readonly SourceLine[], kept: KeptStages): void {
  const parsed = journey.lines;
  const { $cstNode: node } = journey;
  if (parsed.length === sources.length || !node || !isCompositeCstNode(node)) return;
  let next = 0;
  journey.lines = sources.flatMap((source) => kept.get(source) ?? parsed[next++] ?? []);
  journey.lines.forEach((line, index) => {
    Object.assign(line, { $container: journey, $containerIndex: index });
  });
  // Its lines stand in front of its closing brace.
  const head = node.content.slice(0, -1 - parsed.length);
  const children = journey.lines.flatMap(({ $cstNode }) => $cstNode ?? []);
  for (const child of children) Object.assign(child, { container: node });
  Object.assign(node, { content: [...head, ...children, ...node.content.slice(-1)] });
}

/** Langium's nodes know their places by themselves, and have no way to be told others. */
interface Placed {
  _offset: number;
  _startLine: number;
  _endLine: number;
}

function move(node: CstNode, shift: { offset: number; lines: number }): void {
  if (isCompositeCstNode(node)) {
    Object.assign(node, { _rangeCache: undefined });
    for (const child of node.content) move(child, shift);
  } else if (isLeafCstNode(node)) {
    const leaf = node as unknown as Placed;
    leaf._offset += shift.offset;
    leaf._startLine += shift.lines;
    leaf._endLine += shift.lines;
  }
}

function stagesOf({ lines }: Journey): Line[] {
  return lines.filter(isStage);
}

function stageLines({ source, lines }: LineTree): SourceLine[] {
  const ofWord = (word: string, among: readonly SourceLine[]) =>
    among.filter((line) => firstWord(source, line) === word);
  return ofWord('journey', lines).flatMap(({ children }) => ofWord('stage', children ?? []));
}

function startOf({ lexemes }: SourceLine): number {
  return lexemes[0]?.start ?? 0;
}

/** Where a text differs from the one before: in front of `start` they are the same, and so they are from `end` on. */
function differenceOf(before: string, text: string): { start: number; end: number } {
  const shorter = Math.min(before.length, text.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === text.charCodeAt(start)) start++;
  let same = 0;
  const most = shorter - start;
  while (same < most && before.charCodeAt(before.length - 1 - same) === text.charCodeAt(text.length - 1 - same)) same++;
  return { start, end: text.length - same };
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}
