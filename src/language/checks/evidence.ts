import type { ValidationAcceptor } from 'langium';
import { addDays, addMonths, parseDate } from '../../map/dates.js';
import type { Limits } from '../../map/insights/insight.js';
import { isEvidence, type JourneyFile, type Line } from '../generated/ast.js';
import { declares, nameOf } from '../naming.js';
import { readDate } from '../values/dates.js';
import { wordsOf } from '../values/reading.js';
import { fieldsOf } from './metrics.js';
import { report } from './report.js';

/** What is to be said about a piece of evidence itself, where it is declared. */
export function checkEvidence(
  line: Line,
  { today, limitsOfAge }: { today: string; limitsOfAge: Limits },
  accept: ValidationAcceptor,
): void {
  if (!isEvidence(line) || !declares(line) || nameOf(line) === 'assumption') return;
  const unsaid = confidenceMissing(line);
  if (unsaid) report(accept, 'evidence-confidence-missing', unsaid, line);
  const [written] = fieldsOf(line, 'date');
  const date = written && readDate(written).value;
  if (!written || (date !== undefined && date.length < 7)) {
    const message = 'Say from which month this evidence is, such as `date 2026-05`.';
    report(accept, 'evidence-period-vague', message, written ?? line);
  }
  const last = date === undefined ? undefined : lastDayOf(date);
  if (written && last !== undefined && addMonths(last, limitsOfAge.max) < today) {
    const message = `This evidence is older than ${limitsOfAge.max} months. Look again, or cite something newer.`;
    report(accept, 'evidence-old', message, written);
  }
}

/**
 * What is open about the strength of a piece of evidence. Where a file never says how strong evidence is, its kind decides,
 * which is right so often that only market research is asked about: it is rarely about one's own customers.
 */
function confidenceMissing(line: Line): string | undefined {
  if (saysConfidence(line)) return undefined;
  const isMarket = fieldsOf(line, 'kind').some(({ operands: [kind] }) => kind && wordsOf(kind) === 'market');
  const counts = isMarket ? 'reasoned' : 'validated';
  const other = isMarket ? 'validated' : 'reasoned';
  const way = `Write \`confidence ${counts}\` if that is right, else \`confidence ${other}\`.`;
  if (isMarket) return `Market research counts as ${counts}, since it is seldom about your own customers. ${way}`;
  const others = (line.$container as JourneyFile | Line).lines.filter((each) => isEvidence(each) && each !== line);
  if (!others.some(saysConfidence)) return undefined;
  return `Other evidence here says how strong it is; this counts as ${counts}. ${way}`;
}

function saysConfidence(line: Line): boolean {
  return fieldsOf(line, 'confidence').length > 0;
}

/** The last day that a date can mean. */
function lastDayOf(text: string): string | undefined {
  const date = parseDate(text);
  if (!date || date.day !== undefined) return date && text;
  const first = `${text.slice(0, 4)}-${String(date.month ?? 12).padStart(2, '0')}-01`;
  return addDays(addMonths(first, 1), -1);
}
