import {
  boolean,
  count,
  listOf,
  number,
  object,
  ref,
  type Schema,
  said,
  string,
  strings,
} from '../../map/json-schema.js';

/** What a file of maps says of itself, so that another JSON is not taken for one. */
export const jsonFormat = 'journeymap';

/** Grows when programs that read such files have to be changed for it. */
export const jsonVersion = 1;

const oneOf = (...words: string[]): Schema => ({ enum: words });
const id = said('Unique within the map, and stable under edits elsewhere.', string);
const name = said('Made of its title, or written after `as`; others refer to it by this.', string);
const title = string;
const date = said('ISO date, possibly without day or month.', string);
const personas = said('Names of personas; `all` for everybody.', strings);
const evidence = said('Names of evidence; absent means assumed.', strings);
const teams = said('Names of teams.', strings);
const facts = listOf(ref('fact'));

/** What any fact may carry. */
const clauses = {
  'for?': personas,
  'from?': evidence,
  'by?': teams,
  'because?': string,
  'when?': string,
};
/** A fact with fields of its own. */
const fact = (fields: Record<string, Schema>, description?: string): Schema =>
  object({ id, ...fields, ...clauses }, description);

/** What stages and touchpoints have in common. */
const experience = {
  id,
  name,
  title,
  for: said('Names of the personas that go through it; empty for all of the map.', strings),
  by: teams,
  optional: boolean,
  channels: listOf(ref('channel')),
  sees: listOf(ref('blueprintItem')),
  does: facts,
  thinks: facts,
  says: facts,
  feels: listOf(ref('feeling')),
  targets: said('How it should at least feel.', listOf(ref('feeling'))),
  pains: listOf(ref('pain')),
  gains: listOf(ref('pain')),
  moments: listOf(fact({ kind: oneOf('truth', 'delight', 'handoff') })),
  takes: listOf(ref('duration')),
  waits: listOf(ref('duration')),
  'repeats?': fact({ 'min?': number, 'max?': number, 'until?': string }),
  next: said(
    'Where it goes on; `target` is an id of this map or the name of another journey.',
    listOf(fact({ to: string, 'target?': string, 'title?': string })),
  ),
  'opens?': fact({ to: string, 'title?': string }, 'Another journey, by its name or path.'),
  frontstage: listOf(ref('blueprintItem')),
  backstage: listOf(ref('blueprintItem')),
  support: listOf(ref('blueprintItem')),
  images: listOf(ref('link')),
  links: listOf(ref('link')),
  notes: facts,
  tags: strings,
  own: said('Texts on lanes of the author’s own.', listOf(fact({ text: string, lane: string }))),
  opportunities: listOf(ref('opportunity')),
  metrics: listOf(ref('metric')),
  unknown: listOf(ref('unknownLine')),
};

const journey = object(
  {
    id,
    name,
    title,
    personas: listOf(ref('persona')),
    teams: listOf(object({ id, name, title })),
    evidence: listOf(ref('evidence')),
    lanes: said(
      'Lanes of the author’s own, and built-in ones that are named otherwise.',
      listOf(object({ id, name, title, 'role?': oneOf('sees', 'frontstage', 'backstage', 'support') })),
    ),
    'scenario?': ref('fact'),
    'goal?': ref('fact'),
    expects: facts,
    'starts?': ref('fact'),
    'ends?': ref('fact'),
    'state?': oneOf('current', 'future'),
    'owner?': said('Name of a team.', string),
    'reviewed?': fact({
      date: string,
      'every?': object({ count, unit: oneOf('day', 'week', 'month', 'quarter', 'year') }),
    }),
    watches: strings,
    tags: strings,
    'language?': said('BCP 47, as written.', string),
    'improves?': said('Name of the journey as it is today.', string),
    'improvesTitle?': string,
    objectives: listOf(ref('objective')),
    stages: listOf(ref('stage')),
    opportunities: listOf(ref('opportunity')),
    metrics: listOf(ref('metric')),
    notes: facts,
    unknown: listOf(ref('unknownLine')),
  },
  'A journey with everything that it refers to, wherever that is written.',
);

/** The fields of a journey, in the order in which they are written. */
export const journeyFields = Object.keys(journey.properties as object);

const definitions = {
  journey,
  stage: object(
    {
      ...experience,
      'implicit?': said('Holds what stands in no stage, and has no title.', boolean),
      'goal?': ref('fact'),
      'owner?': said('Name of a team.', string),
      objectives: listOf(ref('objective')),
      touchpoints: listOf(ref('touchpoint')),
    },
    'A part of the journey.',
  ),
  touchpoint: object(experience, 'What a customer meets.'),
  fact: fact({ text: string }),
  quantity: object({ text: string, 'number?': number, 'unit?': string }, 'A value as written, and read.'),
  channel: fact({ name, title, 'icon?': string, 'online?': boolean }),
  feeling: fact({
    'word?': string,
    value: said('From -2 to +2.', number),
    'emoji?': string,
    'then?': said('Follows the one before it within the same touchpoint.', boolean),
  }),
  pain: fact(
    {
      name,
      text: string,
      'severity?': oneOf('low', 'medium', 'high', 'critical'),
      'resolved?': date,
      'repeated?': said('Declared elsewhere in the journey, and felt here too.', boolean),
    },
    'A pain or a gain.',
  ),
  blueprintItem: fact({ name, text: string, 'fails?': string, 'repeated?': boolean }),
  duration: fact({ min: number, max: number, unit: oneOf('s', 'min', 'hour', 'day', 'week', 'month', 'year') }),
  link: fact({ target: said('A URL, or a path relative to the file of the journey.', string) }),
  unknownLine: object({ id, text: string }, 'A line that the language does not know, as written.'),
  metric: object({
    id,
    name,
    title,
    'kind?': string,
    'baseline?': ref('quantity'),
    now: said('Newest last.', listOf(fact({ value: ref('quantity'), 'on?': date }))),
    'target?': ref('quantity'),
    'data?': object({
      file: said('A path relative to the file that the metric is written in.', string),
      'column?': string,
    }),
    'dataPath?': said('The file of `data` relative to the file of the journey, where it is written otherwise.', string),
    'from?': evidence,
    'for?': personas,
    'repeated?': boolean,
  }),
  opportunity: fact({
    name,
    title,
    solves: said('Names of pains.', strings),
    serves: said('Names of objectives.', strings),
    moves: said('Names of metrics.', strings),
    'impact?': said('1 to 5.', number),
    'effort?': said('1 to 5.', number),
    'owner?': said('Name of a team.', string),
    'status?': oneOf('idea', 'planned', 'doing', 'done', 'dismissed'),
    'ticket?': string,
    links: listOf(ref('link')),
    tags: strings,
  }),
  objective: fact({ name, title }),
  persona: object({
    id,
    name,
    title,
    'role?': ref('fact'),
    'quote?': ref('fact'),
    goals: facts,
    needs: facts,
    pains: listOf(ref('pain')),
    gains: listOf(ref('pain')),
    traits: listOf(fact({ title, value: number, of: number })),
    'share?': ref('quantity'),
    'image?': said('A URL, or a path relative to the file that the persona is written in.', string),
    'imagePath?': said('`image` relative to the file of the journey, where it is written otherwise.', string),
    'color?': string,
    'from?': evidence,
    own: listOf(fact({ name, value: ref('quantity') })),
  }),
  evidence: object({
    id,
    name,
    title,
    'kind?': string,
    'date?': date,
    'sample?': number,
    'link?': said('A URL, or a path relative to the file that the evidence is written in.', string),
    'linkPath?': said('`link` relative to the file of the journey, where it is written otherwise.', string),
    'quote?': string,
    confidence: oneOf('assumed', 'reasoned', 'validated'),
  }),
};

/** The JSON schema of what `journeymap export -o plan.json` writes. */
export function mapsSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Written by `npm run generate` from src/formats/json: change it there.',
    title: 'Journey maps',
    ...object({
      format: { const: jsonFormat },
      version: said('Grows when programs that read this have to be changed for it.', { const: jsonVersion }),
      journeys: listOf(ref('journey')),
    }),
    definitions,
  };
}
