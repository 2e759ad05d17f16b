import { CstUtils, isCompositeCstNode, isLeafCstNode, type ValidationAcceptor } from 'langium';
import type { BlockWords } from '../block-words.js';
import { insteadOf, synonymOf } from '../foreign-words.js';
import { isUnknown, type JourneyFile, type Line } from '../generated/ast.js';
import type { JourneyServices } from '../journey-module.js';
import { behind, offer, type Remark, remark } from '../mend.js';
import { anyOf, nearest } from '../messages.js';
import { blockOf } from '../scope.js';
import { foreignComment } from '../values/punctuation.js';
import { asWritten, shorten } from '../values/reading.js';
import { nouns } from '../vocabulary.js';
import { adviceFor, clauseFor } from './advice.js';
import { report, wordRange } from './report.js';

/** What people call the map of how it should be. */
const toBe: ReadonlySet<string> = new Set(['to-be', 'tobe', 'future', 'target-state', 'improved', 'answers']);

/** Finds the lanes that can be filled at a line, by name. */
type LanesAt = (line: Line) => ReadonlySet<string>;

/** Lines that the block they stand in does not know. */
export function checkUnknownWords(
  file: JourneyFile,
  words: BlockWords,
  services: JourneyServices,
  accept: ValidationAcceptor,
): void {
  const lanesAt: LanesAt = (line) => {
    const lanes = services.references.ScopeProvider.visible(line, ['lane']);
    return new Set(lanes.map(({ name }) => name));
  };
  checkLines(file.lines);

  function checkLines(lines: readonly Line[]): void {
    let commentedUntil = 0;
    for (const line of lines) {
      if ((line.$cstNode?.offset ?? 0) < commentedUntil) continue;
      if (isUnknown(line)) {
        const { message, mends } = remarkOn(line, words, lanesAt);
        report(accept, 'unknown-word', message, line, { range: wordRange(line), mends });
        commentedUntil = endOfForeignComment(line);
      } else if (opensNothing(line, words)) report(accept, 'unknown-word', noBlock(line), line);
      else checkLines(line.lines);
    }
  }
}

function remarkOn(line: Line, words: BlockWords, lanesAt: LanesAt): Remark {
  const block = blockOf(line);
  const written = line.word;
  const rest = asWritten([...line.operands, ...line.clauses]);
  const known = words.get(block);
  const mark = markInstead(written, rest, block, known);
  if (mark) return mark;
  if (!/^[\p{L}_]/u.test(written)) {
    return remark(`A line starts with a word that says what it is, such as ${anyOf(exampleWords(block, words))}.`);
  }
  if (!known) return remark(noBlock(line.$container as Line));
  const colon = /^:\s*(.*)$/s.exec(rest);
  if (colon) {
    const word = known.has(written) ? written : synonymIn(written, known);
    if (word) {
      const message = `\`${word}\` takes no colon: write \`${withValue(word, colon[1] ?? '')}\`.`;
      return remark(message, { mend: 'remove-colon', word });
    }
  }
  if (/^<?-+>|^=+>/.test(rest)) {
    return remark(
      'Where it goes on is said in the touchpoint that it starts from: `next compare`, or `next compare when "…"`.',
    );
  }
  if (lanesAt(line).has(written) && (block === 'touchpoint' || block === 'stage')) {
    return remark(`Add the colon: \`${written}: ${rest || '"…"'}\`.`, { mend: 'add-colon', to: 'row' });
  }
  const lane = nearest(written, lanesAt(line));
  if (lane && (block === 'touchpoint' || block === 'stage') && !synonymIn(written, known) && !nearest(written, known)) {
    return behind(`\`${written}\` is no fact of ${placeOf(block)}.`, offer(`${lane}:`));
  }
  const clause = clauseFor(block, written);
  if (clause) return remark(`\`${written}\` does not stand in ${placeOf(block)}. ${clause}`);
  const better = insteadOf(block, written);
  if (better && known.has(better)) return behind(`\`${written}\` is no fact of ${placeOf(block)}.`, offer(better));
  const advice = adviceFor(block, written, rest.replace(/^:\s*/, ''));
  if (advice) return remark(`\`${written}\` is no word of ${placeOf(block)}. ${advice}`);
  const homes = [...words].filter(([, inside]) => inside.has(written)).map(([name]) => name);
  if (homes.length > 0) return remark(misplaced(written, block, homes));
  if (block === 'journey' && toBe.has(written.toLowerCase())) {
    return remark(
      `\`${written}\` is no fact of a journey. It is the to-be map that says which one it answers: \`improves\` and the name of this journey, in its own file.`,
    );
  }
  const sentence = `\`${written}\` is no ${block === 'top' ? 'line of' : 'fact of'} ${placeOf(block)}.`;
  return behind(sentence, wayOut(line, rest, known, words));
}

function placeOf(block: string): string {
  if (block === 'top') return 'the top level of a file';
  if (block === 'evidence') return 'evidence';
  return `${/^[aeiou]/.test(block) ? 'an' : 'a'} ${block}`;
}

/** The way out for a word that nobody knows here. */
function wayOut(line: Line, rest: string, known: ReadonlySet<string>, words: BlockWords): Remark {
  const block = blockOf(line);
  const written = line.word;
  const guess = synonymIn(written, known) ?? nearest(written, known);
  if (guess && nouns.has(guess) && line.operands.length === 0 && line.lines.length > 0) {
    return remark(`Each \`${guess} "Its title" {\` stands in it by itself, without a list around them.`);
  }
  const elsewhere = guess ? undefined : synonymOf(written);
  const home = elsewhere && [...words].find(([, inside]) => inside.has(elsewhere))?.[0];
  if (home && block !== 'persona') return remark(`It is called \`${elsewhere}\` and stands in ${placeOf(home)}.`);
  const meant = guess ? offer(guess) : remark('Or was this written for a newer version?');
  const value = rest.replace(/^:\s*/, '');
  const isValue = value.startsWith('"') || /^(?:\p{Sc} ?)?[+-]?\d+(?:\.\d+)?(?: ?(?:%|\p{Sc}|\p{L}+))?$/u.test(value);
  const text = isValue ? value : `"${value || '…'}"`;
  const own = shorten(text, 60);
  if (block === 'persona') {
    const field = `${meant.message} For a field of your own write \`${written}: ${own}\`.`;
    const colon = line.operands.length > 0 ? [{ mend: 'add-colon', to: 'field' } as const] : [];
    return remark(field, ...meant.mends, ...colon);
  }
  if (guess) return meant;
  if (block === 'touchpoint' || block === 'stage') {
    return remark(
      `${meant.message} For a lane of your own write \`${written}: "…"\`, with a colon, and declare \`lane "Its title" as ${written}\` at the top.`,
    );
  }
  if (rest.startsWith(':') && !guess) {
    return remark(
      `A field of your own stands in a persona only. Keep this one as a comment: \`// ${written}: ${shorten(value.replaceAll('"', ''), 60)}\`.`,
    );
  }
  if (block === 'journey') return remark(`${meant.message} For what has no word here write \`note "…"\`.`);
  return remark(`${meant.message} It takes ${anyOf([...known].filter((word) => word !== 'by' && word !== 'when'))}.`);
}

function synonymIn(word: string, known: ReadonlySet<string>): string | undefined {
  const synonym = synonymOf(word);
  return synonym !== undefined && known.has(synonym) ? synonym : undefined;
}

/** A line of a word with what was written behind it; a noun's title is told where nothing was. */
function withValue(word: string, rest: string): string {
  const value = shorten(rest, 60);
  if (value) return `${word} ${value}`;
  return nouns.has(word) ? `${word} "Its title" {` : `${word} "…"`;
}

function misplaced(written: string, block: string, homes: readonly string[]): string {
  const blocks = homes.filter((home) => home !== 'top').slice(0, 4);
  const inside = blocks.length > 0 ? `into ${/^[aeiou]/.test(blocks[0] ?? '') ? 'an' : 'a'} ${anyOf(blocks)}` : '';
  const where = [homes.includes('top') ? 'to the top level' : '', inside].filter(Boolean).join(', or ');
  return `\`${written}\` does not stand in ${placeOf(block)}; move it ${where}.`;
}

/** What is most likely listed in a block; in others it is what somebody does. */
const listed: Readonly<Record<string, string>> = { top: 'persona', persona: 'goal', journey: 'expects', stage: 'goal' };

/** Marks of other languages at the start of a line. */
function markInstead(
  written: string,
  rest: string,
  block: string,
  known: ReadonlySet<string> | undefined,
): Remark | undefined {
  if (foreignComment.test(written)) {
    return remark(`A comment starts with \`//\`, not with \`${comment(written)}\`.`, { mend: 'comment' });
  }
  if (/^;+$/.test(written)) return remark('A line ends without `;`. Remove it.', { mend: 'unmark' });
  const [, number] = /^\d+$/.test(written) ? (/^([.)])/.exec(rest) ?? []) : [];
  if (/^[-*•+]$/.test(written) || number) {
    const mark = `${written}${number ?? ''}`;
    const fact = shorten((number ? rest.slice(1) : rest).trim().replace(/^([\p{L}_-]+):/u, '$1'), 60);
    const [first = ''] = fact.split(' ');
    const isFact = (known?.has(first) ?? false) && fact !== first;
    const text = fact.replaceAll('"', '') || '…';
    const example = isFact ? fact : `${listed[block] ?? 'does'} "${text}"`;
    return remark(`A line is one fact, without \`${mark}\` before it: \`${example}\`.`, {
      mend: 'unmark',
      length: mark.length,
    });
  }
  return undefined;
}

function comment(written: string): string {
  return /^(?:#|\/\*|<!--|--|%%|;;)/.exec(written)?.[0] ?? written;
}

/** Where a comment of several lines in the form of another language ends; 0 where there is none. */
function endOfForeignComment(line: Line): number {
  const close = line.word.startsWith('/*') ? '*/' : line.word.startsWith('<!--') ? '-->' : undefined;
  const cst = line.$cstNode;
  if (!close || !cst) return 0;
  const end = cst.root.fullText.indexOf(close, cst.offset);
  return end < 0 ? 0 : end + close.length;
}

/** Whether a line has braces with nothing in them, and no block that could ever stand there. */
function opensNothing(line: Line, words: BlockWords): boolean {
  if (words.has(line.word) || line.lines.length > 0 || !isCompositeCstNode(line.$cstNode)) return false;
  return line.$cstNode.content.some((part) => isLeafCstNode(part) && part.tokenType.name === '{');
}

function noBlock(line: Line): string {
  const word = line.$cstNode && CstUtils.flattenCst(line.$cstNode).head()?.text;
  return `\`${word ?? line.word}\` takes no block; what stands in it is kept but not shown. Remove the braces.`;
}

function exampleWords(block: string, words: BlockWords): string[] {
  return [...(words.get(block) ?? ['touchpoint', 'does', 'feels'])].slice(0, 3);
}
