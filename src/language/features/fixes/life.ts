/** When a map was looked at. */

import { fact } from '../../../edit/line-text.js';
import { isNumeral } from '../../generated/ast.js';
import { operandsOf } from '../../values/reading.js';
import { Change } from './change.js';
import { journeyOf, lineOf, type Mending } from './finding.js';
import { writeFact } from './writing.js';

/** Sets the day of the last review to today, or writes it. */
export const reviewToday: Mending = (finding) => {
  const line = lineOf(finding);
  const journey = line && journeyOf(line);
  if (!journey) return [];
  const today = finding.services.shared.environment.Clock.today();
  const title = `Set \`reviewed\` to today, ${today}`;
  const reviewed = journey.lines.find((each) => each.word === 'reviewed');
  if (!reviewed) {
    return [
      {
        title,
        change: writeFact(journey, fact('reviewed', today), [
          'persona',
          'scenario',
          'goal',
          'expects',
          'starts',
          'ends',
          'state',
          'owner',
        ]),
      },
    ];
  }
  const date = operandsOf(reviewed).find(isNumeral)?.$cstNode;
  const change = date
    ? new Change().replace(finding.document, date.offset, date.end, today)
    : new Change().insert(finding.document, (reviewed.$cstNode?.offset ?? 0) + reviewed.word.length, ` ${today}`);
  return [{ title, change, preferred: true }];
};
