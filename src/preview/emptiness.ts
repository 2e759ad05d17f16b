import type { PlainMap, PlainStage } from '../map/model.js';
import type { Tab } from '../protocol/preview-state.js';
import type { MapProblem } from '../protocol/server.js';

/** What stands where no picture is. */
export interface Emptiness {
  title: string;
  text: string;
  action:
    | 'newMap'
    | 'showSource'
    | 'goToProblem'
    | 'tryAgain'
    | 'goToJourney'
    | 'addStage'
    | 'addTouchpoint'
    | 'showAll';
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

/** Stages of which nothing is said yet but their titles. */
function noTouchpoints(): Emptiness {
  return {
    title: 'No touchpoint yet',
    text: 'Touchpoints say what happens in a stage.',
    action: 'addTouchpoint',
    label: '+ Add a Touchpoint',
    beside: true,
  };
}

/** What may be said of a stage without saying what happens in it. */
const aside: ReadonlySet<string> = new Set(['for', 'by', 'tags']);

function isBare(stage: PlainStage): boolean {
  return Object.entries(stage).every(([key, facts]) => !Array.isArray(facts) || facts.length === 0 || aside.has(key));
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

/**
 * Why there is no picture, and the one thing to do about it.
 * @param inEditor whether a new map can be made from here
 */
export function emptiness(
  fileName: string,
  empty: boolean,
  problems: readonly MapProblem[],
  inEditor: boolean,
): Emptiness {
  const first = problems.find(({ severity }) => severity === 'error');
  if (empty) {
    return {
      title: 'An empty file',
      text: inEditor
        ? `${fileName} holds nothing yet. Start from a template and change its words; the map follows as you type.`
        : `${fileName} holds nothing yet. Begin with a line such as \`journey "Buys a ticket" {\`; \`journeymap init first.journey\` writes a map from a template, to copy from. What is saved is drawn here.`,
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

/**
 * What stands where the map, or a part of it, cannot be seen.
 * @param map the one that is shown
 * @param rest of the map, without what is hidden
 * @param canEdit whether the text can be changed from here now
 */
export function whatIsMissing(
  shown: {
    fileName: string;
    empty: boolean;
    problems: readonly MapProblem[];
    tab: Tab;
    canEdit: boolean;
    inEditor: boolean;
  },
  map: PlainMap | undefined,
  rest: PlainMap | undefined,
): Emptiness | null {
  const { fileName, empty, problems, tab, canEdit, inEditor } = shown;
  if (!map) return emptiness(fileName, empty, problems, inEditor);
  const nothing = emptyView(tab, map);
  if (nothing) return nothing;
  if (map.stages.length === 0) return noStages(map.title, tab === 'map' && canEdit);
  if (rest?.stages.length === 0) return everythingHidden();
  return tab === 'map' && canEdit && map.stages.every(isBare) ? noTouchpoints() : null;
}
