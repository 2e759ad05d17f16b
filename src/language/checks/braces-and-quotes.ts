import type { ValidationAcceptor } from 'langium';
import { AstUtils } from 'langium';
import type { Lexeme } from '../../edit/lexemes.js';
import { type BraceFlaw, everyLine, firstWord, type LineTree, type SourceLine } from '../../edit/line-tree.js';
import type { JourneyFile } from '../generated/ast.js';
import { lineTreeOf } from '../source-lines.js';
import { shorten } from '../values/reading.js';
import type { CheckId } from './registry.js';
import { report } from './report.js';

/** Braces that are missing or too many, texts that do not end, quotes of the wrong kind. */
export function checkBracesAndQuotes(file: JourneyFile, accept: ValidationAcceptor): void {
  const document = AstUtils.getDocument(file);
  const tree = lineTreeOf(document);
  const tell = (check: CheckId, message: string, at: Lexeme | undefined): void => {
    const end = document.textDocument.getText().length;
    const start = document.textDocument.positionAt(at ? at.start : end);
    report(accept, check, message, file, {
      range: { start, end: document.textDocument.positionAt(at ? at.end : end) },
    });
  };
  for (const flaw of tree.flaws.filter((each) => !isInOpenText(each, tree.source)))
    tell(codeOf(flaw), messageOf(flaw, tree), flaw.line?.lexemes[0] ?? flaw.at);
  for (const line of everyLine(tree.lines)) {
    let word = '';
    for (const lexeme of line.lexemes) {
      if (lexeme.kind === 'word') word = tree.source.slice(lexeme.start, lexeme.end);
      if (lexeme.flaw === 'unclosed') tell('string-open', unclosedMessage(word, line, lexeme, tree.source), lexeme);
      if (lexeme.flaw === 'curly')
        tell('curly-quotes', `Straight quotes are needed here: \`${`${word} "…"`.trim()}\`.`, lexeme);
    }
  }
}

/** Whether a brace is missing because it stands in a text that does not end, which is told there. */
function isInOpenText({ kind, line }: BraceFlaw, source: string): boolean {
  const last = line?.lexemes.at(-1);
  return kind === 'missing-open' && last?.flaw === 'unclosed' && source.slice(last.start, last.end).endsWith('{');
}

function codeOf(flaw: BraceFlaw): CheckId {
  const checks: Record<BraceFlaw['kind'], CheckId> = {
    'missing-open': 'brace-missing',
    'missing-close': 'block-closed',
    'stray-open': 'brace-stray',
    'stray-close': 'brace-stray',
  };
  return checks[flaw.kind];
}

function messageOf(flaw: BraceFlaw, tree: LineTree): string {
  const head = flaw.line && headOf(flaw.line, tree.source);
  switch (flaw.kind) {
    case 'missing-open':
      return `A \`{\` is missing at the end of this line; the lines below are read as part of ${head}.`;
    case 'missing-close':
      return `The \`}\` of ${head} is missing; it is read as ending before the next line that cannot stand in it.`;
    case 'stray-open':
      return 'This `{` opens nothing: a block starts behind a line such as `touchpoint "Its title" {`.';
    case 'stray-close':
      return 'This `}` closes nothing. Remove it, or add the line that opens its block.';
  }
}

function headOf(line: SourceLine, source: string): string {
  const title = line.lexemes.find((lexeme) => lexeme.kind === 'text');
  const word = firstWord(source, line);
  return title ? `${word} ${shorten(source.slice(title.start, title.end))}` : `this \`${word}\``;
}

function unclosedMessage(word: string, line: SourceLine, lexeme: Lexeme, source: string): string {
  const start = openingMissing(line, lexeme, source);
  if (start) {
    const text = source.slice(start.start, lexeme.start).trim();
    return `The quote that starts this text is missing: \`${firstWord(source, line)} "${shorten(text)}"\`.`;
  }
  const quotes = source.startsWith('"""', lexeme.start) ? '"""' : '"';
  return `This text does not end: close it with \`${quotes}\`, \`${`${word} ${quotes}…${quotes}`.trim()}\`.`;
}

/** The word before which a quote is missing, where a lone quote stands at the end of a line: `goal Pay less"`. */
export function openingMissing(line: SourceLine, quote: Lexeme, source: string): Lexeme | undefined {
  const [, second] = line.lexemes;
  const isLone = quote.end - quote.start === 1 && line.lexemes.at(-1) === quote;
  const isGlued = /\S/.test(source[quote.start - 1] ?? ' ');
  const others = line.lexemes.filter((each) => each !== quote);
  return isLone && isGlued && second !== quote && others.every(({ kind }) => kind !== 'text') ? second : undefined;
}
