/** Whose feelings, and how they follow each other. */
import { AstUtils } from 'langium';
import { fact } from '../../../edit/line-text.js';
import { isJourney, isLine, type Line } from '../../generated/ast.js';
import { operandsOf } from '../../values/reading.js';
import { forNames, parentOf, personal, personasInScope, personasOnMap } from '../../whose.js';
import { Change } from './change.js';
import { type Fix, journeyOf, lineOf, type Mending } from './finding.js';

/** `for jamie` on a line, for each persona in scope and for all of them; and on the whole map at once. */
export const sayWhose: Mending = (finding) => {
  const line = lineOf(finding);
  const journey = line && journeyOf(line);
  if (!line || !journey) return [];
  const here = [...(personasInScope(parentOf(line)) ?? []), 'all'];
  const silent = AstUtils.streamAllContents(journey).filter(isLine).filter(lacksWhose).toArray();
  const stamp = (name: string, lines: readonly Line[]): Change => {
    const change = new Change();
    for (const each of lines) change.insert(finding.document, whoseOffset(each), ` for ${name}`);
    return change;
  };
  const onLine = here.map((name): Fix => ({ title: `Add \`for ${name}\``, change: stamp(name, [line]) }));
  if (silent.length < 2) return onLine;
  const onMap = [...personasOnMap(journey), 'all'].flatMap((name): Fix[] => {
    const lines = silent.filter((each) => name === 'all' || personasInScope(parentOf(each))?.includes(name));
    if (lines.length < 2) return [];
    return [
      {
        title: `Add \`for ${name}\` to all ${lines.length} lines of this map that do not say whose`,
        change: stamp(name, lines),
      },
    ];
  });
  return [...onLine, ...onMap];
};

/** `then feels` for a feeling that comes after the one above. */
export const feelThen: Mending = changeWord('then feels');

/** `feels` for a `then feels` that follows nothing. */
export const feelFirst: Mending = changeWord('feels');

function changeWord(word: string): Mending {
  return (finding) => {
    const line = lineOf(finding);
    const start = line?.$cstNode?.offset;
    const value = line && operandsOf(line)[0]?.$cstNode?.offset;
    if (start === undefined || value === undefined) return [];
    const change = new Change().replace(finding.document, start, value, fact(word, ''));
    return [{ title: `Change to \`${word}\``, change, preferred: true }];
  };
}

function lacksWhose(line: Line): boolean {
  if (!personal.has(line.word) || forNames(line).length > 0) return false;
  const experience = parentOf(line);
  if (!experience || isJourney(experience) || !isExperience(experience)) return false;
  if (line.clauses.some(({ word }) => word === 'for')) return false;
  return (personasInScope(experience)?.length ?? 0) > 1;
}

function isExperience(line: Line): boolean {
  return line.word === 'stage' || line.word === 'touchpoint';
}

/** Behind the value, before the first clause. */
function whoseOffset(line: Line): number {
  return line.operands.at(-1)?.$cstNode?.end ?? (line.$cstNode?.offset ?? 0) + line.word.length;
}
