import { markOf } from '../map/evidence.js';
import type { PlainMap, PlainStage } from '../map/model.js';
import { type MapView, personaFilter } from '../map/view.js';
import { type Context, contextOf } from './context.js';
import { curveInWords } from './curve-in-words.js';
import { asideOf, type Clauses } from './facts.js';
import { labelsFor } from './labels/index.js';
import { curveLane, separateLanes } from './lanes/index.js';
import { isStage, type Place } from './lanes/lane.js';
import { entriesOfJourney, entriesOfLane, type Words } from './table-words.js';

/** A map as a table: the same content as the picture, in words alone, for those who do not see it. */
export interface MapTable {
  title: string;
  /** BCP 47, as written. */
  language?: string;
  /** How many stages and touchpoints. */
  counts: string;
  /** The emotion curve as sentences, one a persona. */
  curve: string[];
  /** Groups of columns. */
  stages: TableStage[];
  /** From left to right. */
  columns: TableColumn[];
  /** One a lane that holds anything, in the order of the picture. */
  rows: TableRow[];
  /** What belongs to the journey as a whole: its goal, its personas, its sources. */
  journey: TableSection[];
}

export interface TableStage {
  id: string;
  /** Empty for touchpoints without a stage. */
  title: string;
  /** How many columns it spans, at least one. */
  columns: number;
}

export interface TableColumn {
  /** Of the touchpoint, or of the stage where the column holds what is said of the stage itself. */
  id: string;
  title: string;
  /** Place in `stages`. */
  stage: number;
  /** Whether it holds what is said of the stage itself. */
  whole: boolean;
}

export interface TableRow {
  /** The word of the language that its facts begin with, or `own:` and the name of an own lane. */
  key: string;
  title: string;
  /** One a column; an empty list where nothing is said. */
  cells: TableEntry[][];
}

export interface TableSection {
  title: string;
  entries: TableEntry[];
}

/** One fact. */
export interface TableEntry {
  /** Of the thing that it tells of. */
  id: string;
  text: string;
  /** What else is said of it, each for itself: whose it is, how severe, why, how well supported. */
  notes: string[];
}

/**
 * The content of a map as a table.
 * @param view what of the map is shown, as in the picture; folded stages are shown whole, a table has no need to fold
 */
export function tableOf(whole: PlainMap, view: Pick<MapView, 'lanes' | 'personas'> = {}): MapTable {
  const map = personaFilter(view.personas)(whole);
  const labels = labelsFor(map.language);
  const context = contextOf(map, whole);
  const words = wordsIn(context);
  const lanes = separateLanes(map, labels, view.lanes);
  const entriesOf = (key: string, place: Place) => entriesOfLane(key, place, words);
  const stages = map.stages.map((stage) => {
    const ownFacts = lanes.some(({ key }) => entriesOf(key, stage).length > 0);
    return { stage, ownFacts: ownFacts || stage.touchpoints.length === 0 };
  });
  const places = stages.flatMap(({ stage, ownFacts }): Place[] => [...(ownFacts ? [stage] : []), ...stage.touchpoints]);
  const rows = lanes
    .map(({ key, title }) => ({ key, title, cells: places.map((place) => entriesOf(key, place)) }))
    .filter(({ cells }) => cells.some((cell) => cell.length > 0));
  const touchpoints = map.stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0);
  return {
    title: map.title,
    ...(map.language === undefined ? {} : { language: map.language }),
    counts: labels.counts(map.stages.filter(({ implicit }) => !implicit).length, touchpoints),
    curve: lanes.some(({ key }) => key === curveLane) ? curveInWords(map, labels) : [],
    stages: stages.map(({ stage, ownFacts }) => ({
      id: stage.id,
      title: stage.title,
      columns: stage.touchpoints.length + (ownFacts ? 1 : 0),
    })),
    columns: places.map((place) => columnOf(place, map.stages, labels.wholeStage)),
    rows,
    journey: entriesOfJourney(map, words),
  };
}

function columnOf(place: Place, stages: readonly PlainStage[], wholeStage: string): TableColumn {
  const whole = isStage(place);
  const stage = stages.findIndex((each) => each === place || (!whole && each.touchpoints.includes(place)));
  return { id: place.id, title: whole ? wholeStage : place.title, stage, whole };
}

/** How the clauses of a fact are told. */
function wordsIn(context: Context): Words {
  const { labels } = context;
  const evidence = (from: readonly string[]): string => {
    const word = labels.confidence[markOf(from, context.confidence)];
    const cited = from.map(context.evidenceTitle).join(', ');
    return cited ? labels.named(word, cited) : word;
  };
  return {
    context,
    entry(id, text, fact: Clauses, ...more) {
      const whose = (fact.for ?? []).filter((name) => name !== 'all').map((name) => context.persona(name).title);
      const aside = asideOf(fact, context);
      const notes = [
        ...(whose.length > 0 ? [whose.join(', ')] : []),
        ...more.filter((note) => note !== undefined && note !== ''),
        ...(aside ? [aside] : []),
        ...(fact.from && fact.from.length > 0 ? [evidence(fact.from)] : []),
      ];
      return { id, text, notes: notes as string[] };
    },
  };
}
