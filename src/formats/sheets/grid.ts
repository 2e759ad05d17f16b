import type { Pain, PlainMap, PlainStage, PlainTouchpoint, SourceFree } from '../../map/model.js';
import { headingOfLane } from '../import/grid/headings.js';
import { type ColumnOf, cellOf, column, type Sheet, sheetOf } from './sheet.js';
import {
  durationText,
  feelingText,
  lastFeelings,
  repeatsText,
  type SheetWords,
  sheetWords,
  whose,
  withNotes,
} from './words.js';

/** A line of the grid: a touchpoint in its stage, or the stage alone with what is said of it as a whole. */
interface Place {
  stage: PlainStage;
  /** Of the touchpoint; empty where the line is the stage's own. */
  touchpoint: string;
  facts: PlainStage | PlainTouchpoint;
}

/**
 * A map as a grid: a row for each touchpoint, in its order, with what is felt there as numbers, one column a persona. What
 * is said of a stage as a whole stands in a row without a touchpoint.
 */
export function gridSheet(map: PlainMap): Sheet {
  const columns = gridColumns(sheetWords(map));
  const [, , ...facts] = columns;
  const says = (place: Place) => facts.some(({ of }) => cellOf(of(place)) !== undefined);
  const places = map.stages.flatMap((stage, at) => {
    const whole = { stage, touchpoint: '', facts: stage };
    const touchpoints = stage.touchpoints.map((facts) => ({ stage, touchpoint: facts.title, facts }));
    // By a row of its own a stage is told from the one above that is called the same.
    const isNamesake = at > 0 && cellOf(map.stages[at - 1]?.title) === cellOf(stage.title);
    return touchpoints.length === 0 || isNamesake || says(whole) ? [whole, ...touchpoints] : touchpoints;
  });
  return sheetOf('Map', places, columns);
}

function gridColumns(words: SheetWords): ColumnOf<Place>[] {
  const { map, persona, team, facts } = words;
  const of = (title: string, width: number, read: (place: PlainStage | PlainTouchpoint) => readonly string[]) =>
    column<Place>(title, width, ({ facts }) => read(facts));
  const felt = new Map(lastFeelings(map).map(({ persona: name, values }) => [name, values]));
  const people = new Set([...map.personas.map(({ name }) => name), ...felt.keys()]);
  // Everybody has a column, since it is there that a reader of the table learns who is who.
  const everybody = [...people].map((name) => ({
    ...column<Place>(name ? `Feels: ${persona(name)}` : 'Feels', 12, ({ facts }) => felt.get(name)?.get(facts.id)),
    isKept: true,
  }));
  const own = map.lanes.map(({ name, title }) =>
    of(headingOfLane(title), 32, ({ own }) => facts(own.filter(({ lane }) => lane === name))),
  );
  const pains = (list: readonly SourceFree<Pain>[]) =>
    list.map((pain) =>
      withNotes(pain.text, whose(pain, persona), pain.severity, pain.resolved && `resolved ${pain.resolved}`),
    );
  return [
    { ...column<Place>('Stage', 22, ({ stage }) => stage.title), isKept: true },
    { ...column<Place>('Touchpoint', 32, ({ touchpoint }) => touchpoint), isKept: true },
    column('Goal', 32, ({ facts }) => ('goal' in facts && facts.goal ? facts.goal.text : undefined)),
    of('For', 16, ({ for: names }) => names.filter((name) => name !== 'all').map(persona)),
    of('Channels', 16, ({ channels }) => channels.map((use) => withNotes(use.title, whose(use, persona)))),
    of('Does', 40, ({ does }) => facts(does)),
    of('Thinks', 40, ({ thinks }) => facts(thinks)),
    of('Says', 40, ({ says }) => facts(says)),
    ...everybody,
    of('Feelings', 28, (facts) =>
      isInNumbers(facts, felt)
        ? []
        : facts.feels.map((each) =>
            withNotes(`${each.then ? 'then ' : ''}${feelingText(each)}`, whose(each, persona), each.when),
          ),
    ),
    of('Should feel', 22, ({ targets }) => targets.map((each) => withNotes(feelingText(each), whose(each, persona)))),
    of('Pains', 40, (place) => pains(place.pains)),
    of('Gains', 40, (place) => pains(place.gains)),
    of('Opportunities', 40, ({ opportunities }) => opportunities.map(({ title }) => title)),
    of('Metrics', 28, ({ metrics }) =>
      metrics.map((metric) => [metric.title, metric.now.at(-1)?.value.text].filter(Boolean).join(': ')),
    ),
    column('Objectives', 32, ({ facts }) => ('objectives' in facts ? facts.objectives.map(({ title }) => title) : [])),
    of('Moments', 14, ({ moments }) => moments.map(({ kind }) => kind)),
    of('Takes', 14, ({ takes }) => takes.map((each) => withNotes(durationText(each), whose(each, persona)))),
    of('Waits', 14, ({ waits }) => waits.map((each) => withNotes(durationText(each), whose(each, persona)))),
    ...(['sees', 'frontstage', 'backstage', 'support'] as const).map((lane) =>
      of(titleOfLane(map, lane), 32, (place) =>
        place[lane].map((item) => withNotes(item.text, item.fails && `fails: ${item.fails}`)),
      ),
    ),
    ...own,
    of('Next', 24, ({ next }) => next.map((each) => withNotes(each.title ?? each.to, each.when))),
    of('By', 16, ({ by }) => by.map(team)),
    column('Owner', 16, ({ facts }) => ('owner' in facts && facts.owner !== undefined ? team(facts.owner) : undefined)),
    of('Notes', 40, ({ optional, repeats, notes, unknown }) => [
      ...(optional ? ['Optional'] : []),
      ...(repeats ? [withNotes(repeatsText(repeats), whose(repeats, persona), repeats.when)] : []),
      ...facts(notes),
      ...unknown.map(({ text }) => text),
    ]),
    of('Links', 40, ({ links }) => links.map(({ target }) => target)),
    of('Tags', 16, ({ tags }) => tags),
  ];
}

/**
 * Whether the columns of numbers say all that is felt at a place. Where no number of the map has a sign nobody could tell
 * their scale, and the feelings are written beside them.
 */
function isInNumbers({ id, feels }: PlainStage | PlainTouchpoint, felt: ReadonlyMap<string, Numbers>): boolean {
  const columns = [...felt.values()];
  if (!columns.some((numbers) => [...numbers.values()].some((value) => value < 0))) return false;
  return feels.every(({ word, when, then, value, for: whose }) => {
    if (word !== undefined || when !== undefined || then) return false;
    const isOfAll = !whose || whose.includes('all');
    const numbers = isOfAll
      ? columns.flatMap((column) => column.get(id) ?? [])
      : whose.map((name) => felt.get(name)?.get(id));
    return numbers.length > 0 && numbers.every((number) => number === value);
  });
}

/** Values by the ids of their places. */
type Numbers = ReadonlyMap<string, number>;

const laneTitles = { sees: 'Sees', frontstage: 'Frontstage', backstage: 'Backstage', support: 'Support' } as const;

/** As the author named it. */
function titleOfLane({ lanes }: PlainMap, lane: keyof typeof laneTitles): string {
  return lanes.find(({ name }) => name === lane)?.title || laneTitles[lane];
}
