/** Files in the form of another program, which are told once and not line by line. */

import { synonymOf } from '../foreign-words.js';
import { isJourney, isNumeral, isPlain, isUnknown, type JourneyFile, type Line } from '../generated/ast.js';

const start =
  'A map starts so: `journey "Buy a plan" {`, in it `stage "Compare" {`, in that `touchpoint "Reads the bill" {`';

/** Says what a file looks like that is no map; undefined where at least one line of it could be one of a map's. */
export function foreignFile(file: JourneyFile): string | undefined {
  if (hasSteps(file)) {
    return 'This looks like a file of another program that also uses `.journey`: it has `step`s, where a map has stages and touchpoints. Close it, or run `journeymap init` for a map of your own.';
  }
  const [first] = file.lines;
  if (!first || file.lines.some(isOurs)) return undefined;
  const source = first.$cstNode?.root.fullText ?? '';
  if (isMermaid(file)) {
    return `This looks like a Mermaid diagram. ${start} and \`feels happy +1\`: its \`section\` is a stage, its tasks are touchpoints, and scores from 1 to 5 become feelings from -2 to +2.`;
  }
  if (/^\s*(?:\{\s*(?:"|\}|$)|\[\s*(?:\{|"))/.test(source))
    return `This looks like JSON. ${start}, each fact on a line of its own.`;
  if (/^(?:Feature|Scenario|Rule|Background)$/.test(first.word) && isFollowedByColon(first)) {
    return `This looks like a Gherkin feature. ${start}; what somebody does in it is \`does "…"\`, how it feels \`feels calm +1\`.`;
  }
  if (file.lines.filter(isFollowedByColon).length > 1 || (isFollowedByColon(first) && file.lines.some(isListed))) {
    return `This looks like YAML. ${start}; facts have no colon, texts have quotes, and blocks have braces.`;
  }
  if (/^#+ /m.test(source) && file.lines.every((line) => /^(?:#+|[-*•]|\d+\.?)$/.test(line.word))) {
    return `This looks like Markdown. ${start}; a comment starts with \`//\`.`;
  }
  return undefined;
}

/** Whether a file is one of the other project whose files end in `.journey`: journeys of `step`s, which we do not have. */
function hasSteps(file: JourneyFile): boolean {
  const journeys = file.lines.filter(isJourney);
  const steps = journeys.flatMap(({ lines }) => lines.filter((line) => line.word === 'step'));
  const isTheirs = (line: Line): boolean => isUnknown(line) && (line.word === 'step' || !synonymOf(line.word));
  return steps.length > 0 && journeys.every(({ lines }) => lines.every(isTheirs));
}

function isOurs(line: Line): boolean {
  return !isUnknown(line) && (line.operands.length > 0 || line.lines.some((fact) => !isUnknown(fact)));
}

/** `journey` alone, with sections, or with tasks of which each has a score. */
function isMermaid(file: JourneyFile): boolean {
  const [first] = file.lines;
  if (first?.word !== 'journey' || first.operands.length > 0) return false;
  const below = [...first.lines, ...file.lines.slice(1)];
  return below.some((line) => line.word === 'section' || line.operands.some((each) => isNumeral(each)));
}

function isFollowedByColon(line: Line): boolean {
  const [first] = line.operands;
  return isUnknown(line) && isPlain(first) && first.value.startsWith(':');
}

function isListed(line: Line): boolean {
  return isUnknown(line) && line.word === '-';
}
