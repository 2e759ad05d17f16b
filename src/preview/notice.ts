import type { MapsMessage, ShowMessage } from '../protocol/preview.js';
import type { MapProblem } from '../protocol/server.js';

/** What the strip at the bottom says. */
export interface Notice {
  /** `Line 12`, absent where there is no line to go to. */
  place?: string;
  message: string;
  /** `and 2 more`. */
  more?: string;
  /** The picture is older than the text. */
  stale: boolean;
  action: 'goToProblem' | 'tryAgain';
}

/** What is wrong with the text, or null when nothing is. Warnings show on their cards alone. */
export function problemNotice(problems: readonly MapProblem[], stale: boolean): Notice | null {
  const [first, ...others] = problems.filter(({ severity }) => severity === 'error');
  if (!first) return null;
  return {
    place: `Line ${first.range.start.line + 1}`,
    message: first.message,
    ...(others.length > 0 ? { more: `and ${others.length} more` } : {}),
    stale,
    action: 'goToProblem',
  };
}

/** What went wrong on the way to the next picture. */
export function failureNotice(reason: string): Notice {
  return { message: `The map could not be read: ${reason}`, stale: true, action: 'tryAgain' };
}

/** What a failure says of itself. */
export function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}

/** Why the text cannot be changed from the picture, as a sentence; undefined where it can. */
export function whyNotEditable(
  wanted: Pick<ShowMessage, 'document' | 'editable'> | undefined,
  shown: Pick<MapsMessage, 'document' | 'broken' | 'maps' | 'problems'> | undefined,
): string | undefined {
  if (!wanted || wanted.document !== shown?.document) return 'The picture is not that of the text yet.';
  if (!wanted.editable) return 'This file can only be read.';
  const isStale = shown.maps.length === 0;
  if (!shown.broken && !isStale) return undefined;
  const error = shown.problems.find(({ severity }) => severity === 'error');
  const where = error ? `line ${error.range.start.line + 1} of the text` : 'the text';
  return `Mend ${where} first; then the map can be changed here again.`;
}
