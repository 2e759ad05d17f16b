import { CstUtils, isCompositeCstNode, isLeafCstNode, type ValidationAcceptor } from 'langium';
import type { BlockWords } from '../block-words.js';
import { isJourney, isUnknown, type JourneyFile, type Line } from '../generated/ast.js';
import { anyOf, nearest } from '../messages.js';
import { blockOf } from '../scope.js';
import { report, wordRange } from './report.js';

/** What people write who know other tools, and what the language calls it. */
const synonyms: Readonly<Record<string, string>> = {
  row: 'lane',
  swimlane: 'lane',
  comfort: 'trait',
  skill: 'trait',
  action: 'does',
  actions: 'does',
  activity: 'does',
  actor: 'persona',
  customer: 'persona',
  user: 'persona',
  channels: 'channel',
  doing: 'does',
  emotion: 'feels',
  emotions: 'feels',
  feel: 'feels',
  feeling: 'feels',
  mood: 'feels',
  fear: 'pain',
  fears: 'pain',
  frustration: 'pain',
  frustrations: 'pain',
  painpoint: 'pain',
  problem: 'pain',
  pains: 'pain',
  gains: 'gain',
  idea: 'opportunity',
  improvement: 'opportunity',
  solution: 'opportunity',
  kpi: 'metric',
  measure: 'metric',
  phase: 'stage',
  step: 'touchpoint',
  task: 'touchpoint',
  thinking: 'thinks',
  thought: 'thinks',
  thoughts: 'thinks',
  saying: 'says',
  duration: 'takes',
  time: 'takes',
  wait: 'waits',
  description: 'note',
  summary: 'scenario',
  needs: 'need',
  goals: 'goal',
  objectives: 'objective',
  tag: 'tags',
  url: 'link',
  photo: 'image',
  picture: 'image',
  avatar: 'image',
  job: 'role',
  back: 'backstage',
  front: 'frontstage',
  system: 'support',
};

/** What people call the map of how it should be. */
const toBe: ReadonlySet<string> = new Set(['to-be', 'tobe', 'future', 'target-state', 'improved', 'answers']);

/** Lines that the block they stand in does not know. */
export function checkUnknownWords(lines: readonly Line[], words: BlockWords, accept: ValidationAcceptor): void {
  for (const line of lines) {
    if (isUnknown(line)) report(accept, 'unknown-word', messageFor(line, words), line, { range: wordRange(line) });
    else if (opensNothing(line, words)) report(accept, 'unknown-word', noBlock(line), line);
    else checkUnknownWords(line.lines, words, accept);
  }
}

/** Whether a file is one of the other project whose files end in `.journey`: journeys of `step`s, which we do not have. */
export function looksForeign(file: JourneyFile): boolean {
  const steps = file.lines.filter(isJourney).flatMap((journey) => journey.lines.filter((line) => line.word === 'step'));
  const ours = file.lines.filter(isJourney).some((journey) => journey.lines.some((line) => !isUnknown(line)));
  return steps.length > 0 && !ours;
}

function messageFor(line: Line, words: BlockWords): string {
  const block = blockOf(line);
  const written = line.word;
  const place = block === 'top' ? 'the top level of a file' : `${/^[aeiou]/.test(block) ? 'an' : 'a'} ${block}`;
  if (!/^[\p{L}_]/u.test(written)) {
    return `A line starts with a word that says what it is, such as ${anyOf(exampleWords(block, words))}.`;
  }
  if (!words.has(block)) return noBlock(line.$container as Line);
  const homes = [...words].filter(([, known]) => known.has(written)).map(([name]) => name);
  if (homes.length > 0) {
    const where = homes.map((home) => (home === 'top' ? 'the top level' : `\`${home}\``));
    return `\`${written}\` does not stand in ${place}; it belongs in ${where.slice(0, 4).join(', ')}.`;
  }
  if (block === 'journey' && toBe.has(written.toLowerCase())) {
    return `\`${written}\` is no fact of a journey. It is the to-be map that says which one it answers: \`improves\` and the name of this journey, in its own file.`;
  }
  const known = words.get(block) ?? new Set<string>();
  const synonym = synonyms[written.toLowerCase()];
  const guess = synonym && known.has(synonym) ? synonym : nearest(written, known);
  const offer = guess ? `Did you mean \`${guess}\`?` : 'Or was this written for a newer version?';
  const own =
    block === 'persona'
      ? ` For a field of your own write \`${written}: "…"\`.`
      : block === 'touchpoint' || block === 'stage'
        ? ` For a lane of your own write \`${written}: "…"\`, with a colon, and declare \`lane "Its title" as ${written}\` at the top.`
        : '';
  return `\`${written}\` is no ${block === 'top' ? 'line of' : 'fact of'} ${place}. ${offer}${own}`;
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
