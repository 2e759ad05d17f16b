import type { LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Lexeme } from '../../edit/lexemes.js';
import { everyLine, firstWord, type LineTree, type SourceLine } from '../../edit/line-tree.js';
import { lineTreeOf } from '../source-lines.js';

/** Folds blocks, texts of several lines, runs of comments, imports, and `// #region`. Reads lines, so broken files fold too. */
export class JourneyFoldingProvider implements FoldingRangeProvider {
  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    const tree = lineTreeOf(document);
    const lineAt = (offset: number): number => document.textDocument.positionAt(offset).line;
    const lines = [...everyLine(tree.lines)];
    const ranges = [
      ...lines.flatMap((line) => blockRange(line, lineAt)),
      ...lines.flatMap((line) => textRanges(line, lineAt)),
      ...commentRanges(tree, lines, lineAt),
      ...importRanges(tree, lineAt),
    ];
    return ranges.filter(({ startLine, endLine }) => endLine > startLine);
  }
}

type LineAt = (offset: number) => number;

/** From the line's first word to the line before its closing brace, which stays in sight. */
function blockRange(line: SourceLine, lineAt: LineAt): FoldingRange[] {
  if (!line.children) return [];
  const start = lineAt(startOf(line));
  const end = line.close ? lineAt(line.close.start) - 1 : lineAt(endOf(line));
  return [FoldingRange.create(start, end)];
}

function textRanges(line: SourceLine, lineAt: LineAt): FoldingRange[] {
  const texts = line.lexemes.filter(({ kind }) => kind === 'block-text');
  return texts.map(({ start, end }) => FoldingRange.create(lineAt(start), lineAt(end)));
}

function commentRanges(tree: LineTree, lines: readonly SourceLine[], lineAt: LineAt): FoldingRange[] {
  const comments = [...lines.flatMap((line) => line.comments), ...tree.loose].sort((a, b) => a.start - b.start);
  const ranges: FoldingRange[] = [];
  const regions: number[] = [];
  let run: { start: number; end: number } | undefined;
  const endRun = (): void => {
    if (run) ranges.push(FoldingRange.create(run.start, run.end, undefined, undefined, FoldingRangeKind.Comment));
    run = undefined;
  };
  for (const comment of comments) {
    const line = lineAt(comment.start);
    const marker = regionMarker(tree.source, comment);
    if (marker === 'start') regions.push(line);
    const opened = marker === 'end' ? regions.pop() : undefined;
    if (opened !== undefined) {
      ranges.push(FoldingRange.create(opened, line, undefined, undefined, FoldingRangeKind.Region));
    }
    if (marker || run?.end !== line - 1) endRun();
    if (!marker) run = { start: run?.start ?? line, end: line };
  }
  endRun();
  return ranges;
}

function regionMarker(source: string, { start, end }: Lexeme): 'start' | 'end' | undefined {
  const marker = /^\/\/\s*#(end)?region\b/.exec(source.slice(start, end));
  return marker ? (marker[1] ? 'end' : 'start') : undefined;
}

function importRanges(tree: LineTree, lineAt: LineAt): FoldingRange[] {
  const imports = tree.lines.filter((line) => firstWord(tree.source, line) === 'import');
  const [first, last] = [imports[0], imports[imports.length - 1]];
  if (!first || !last) return [];
  const between = tree.lines.slice(tree.lines.indexOf(first), tree.lines.indexOf(last) + 1);
  if (between.length !== imports.length) return [];
  return [
    FoldingRange.create(lineAt(startOf(first)), lineAt(endOf(last)), undefined, undefined, FoldingRangeKind.Imports),
  ];
}

function startOf(line: SourceLine): number {
  return line.lexemes[0]?.start ?? 0;
}

/** Where a line and all that stands in its block ends. */
function endOf(line: SourceLine): number {
  if (line.close) return line.close.end;
  const last = line.children?.[line.children.length - 1];
  return last ? endOf(last) : (line.lexemes[line.lexemes.length - 1]?.end ?? 0);
}
