import type { PlainMap } from '../map/model.js';
import type { MapsMessage, ShowMessage } from '../protocol/preview.js';
import type { Tab } from '../protocol/preview-state.js';
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

/** What stands where no picture is. */
export interface Emptiness {
  title: string;
  text: string;
  action: 'newMap' | 'showSource' | 'goToProblem' | 'tryAgain' | 'goToJourney' | 'addStage' | 'showAll';
  label: string;
  /** There is something to see; this only adds to it. */
  beside?: boolean;
}

/**
 * A journey in which nothing happens yet; its header is drawn.
 * @param canAdd whether a stage can be added here, else one is written into the text
 */
export function noStages(title: string, canAdd: boolean): Emptiness {
  const empty = { title: 'No stage yet', beside: true };
  if (canAdd) return { ...empty, text: 'A journey goes in stages.', action: 'addStage', label: '+ Add a Stage' };
  return {
    ...empty,
    text: `A journey goes in stages. Begin with a line such as \`stage "Compares offers" {\` within "${title}".`,
    action: 'goToJourney',
    label: 'Go to the Journey',
  };
}

/** A view that has nothing to show of a map. */
export function emptyView(tab: Tab, map: PlainMap): Emptiness | null {
  const places = map.stages.flatMap((stage) => [stage, ...stage.touchpoints]);
  const go = { action: 'goToJourney', label: 'Go to the Journey' } as const;
  if (tab === 'curve' && !places.some(({ feels, targets }) => feels.length + targets.length > 0)) {
    return {
      title: 'Nobody feels anything yet',
      text: 'The curve shows what people feel from touchpoint to touchpoint. Write it into one, such as `feels frustrated -2`.',
      ...go,
    };
  }
  if (tab === 'priorities' && ![map, ...places].some(({ opportunities }) => opportunities.length > 0)) {
    return {
      title: 'No opportunities yet',
      text: 'Opportunities stand here by impact and effort. Write one where it helps, such as `opportunity "Show the full price" impact 4 effort 2`.',
      ...go,
    };
  }
  if (tab === 'personas' && map.personas.length === 0) {
    return {
      title: 'Nobody is on this map yet',
      text: 'Say who goes through the journey, such as `persona "Jamie"`.',
      ...go,
    };
  }
  return null;
}

/** Nothing happens to those who are shown. */
export function everythingHidden(): Emptiness {
  return {
    title: 'Nothing is left to show',
    text: 'Every stage of this map is about people who are hidden.',
    action: 'showAll',
    label: 'Show Everything',
  };
}

/** What went wrong on the way to the first picture. */
export function failure(reason: string): Emptiness {
  return { title: 'The map could not be read', text: reason, action: 'tryAgain', label: 'Try Again' };
}

/** Why there is no picture, and the one thing to do about it. */
export function emptiness(fileName: string, empty: boolean, problems: readonly MapProblem[]): Emptiness {
  const first = problems.find(({ severity }) => severity === 'error');
  if (empty) {
    return {
      title: 'An empty file',
      text: `${fileName} holds nothing yet. Start from a template and change its words; the map follows as you type.`,
      action: 'newMap',
      label: 'Start from a Template…',
    };
  }
  if (first) {
    const line = first.range.start.line + 1;
    return {
      title: 'Nothing can be drawn yet',
      text: `Line ${line}: ${first.message}`,
      action: 'goToProblem',
      label: `Go to Line ${line}`,
    };
  }
  return {
    title: 'No journey in this file',
    text: `${fileName} holds no line such as \`journey "Buys a ticket" {\`. People, teams and channels that other files import are drawn in those.`,
    action: 'showSource',
    label: 'Show Source',
  };
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
