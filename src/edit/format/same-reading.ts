import type { Lexeme } from '../lexemes.js';
import type { LineTree, SourceLine } from '../line-tree.js';
import { textOf } from '../texts.js';

/**
 * Whether two texts say the same with other white space: the same lines in the same blocks with the same comments above,
 * and the same braces missing. Where braces are missing, indentation tells what was meant, so this is no matter of course.
 */
export function sameReading(one: LineTree, other: LineTree): boolean {
  return (
    sameLines(one, one.lines, other, other.lines) &&
    one.flaws.length === other.flaws.length &&
    one.flaws.every(({ kind }, index) => kind === other.flaws[index]?.kind) &&
    sameLexemes(one, one.loose, other, other.loose)
  );
}

function sameLines(
  one: LineTree,
  ones: readonly SourceLine[],
  other: LineTree,
  others: readonly SourceLine[],
): boolean {
  return (
    ones.length === others.length &&
    ones.every((line, index) => {
      const twin = others[index] as SourceLine;
      return (
        sameLexemes(one, line.lexemes, other, twin.lexemes) &&
        sameLexemes(one, line.comments, other, twin.comments) &&
        sameLexemes(one, line.trailing ? [line.trailing] : [], other, twin.trailing ? [twin.trailing] : []) &&
        !line.open === !twin.open &&
        !line.close === !twin.close &&
        !line.children === !twin.children &&
        sameLines(one, line.children ?? [], other, twin.children ?? [])
      );
    })
  );
}

function sameLexemes(one: LineTree, ones: readonly Lexeme[], other: LineTree, others: readonly Lexeme[]): boolean {
  return (
    ones.length === others.length &&
    ones.every((lexeme, index) => {
      const twin = others[index] as Lexeme;
      return (
        lexeme.kind === twin.kind && lexeme.flaw === twin.flaw && said(one.source, lexeme) === said(other.source, twin)
      );
    })
  );
}

/** What a lexeme says whatever white space surrounds it. */
function said(source: string, { kind, start, end }: Lexeme): string {
  const written = source.slice(start, end);
  if (kind === 'block-text') return textOf(written);
  return kind === 'comment' ? written.trimEnd() : written;
}
