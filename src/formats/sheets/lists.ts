import type {
  Evidence,
  Metric,
  Opportunity,
  Pain,
  Persona,
  PlainMap,
  PlainStage,
  PlainTouchpoint,
  SourceFree,
} from '../../map/model.js';
import { type Cell, column, dayCell, type Sheet, sheetOf } from './sheet.js';
import { sheetWords, whose } from './words.js';

/** Something of a map with where it stands. */
interface Placed<T> {
  item: SourceFree<T>;
  /** `Stage › Touchpoint` of where it is, first where it is declared; none for what belongs to the journey. */
  places: readonly string[];
}

/** The sheets beside the grid, one a kind of thing; those of which the map has nothing are left out. */
export function listSheets(map: PlainMap): Sheet[] {
  const sheets = [journey(map), pains(map), opportunities(map), metrics(map), personas(map), evidence(map)];
  return sheets.filter(({ rows }) => rows.length > 0);
}

function journey(map: PlainMap): Sheet {
  const { team, facts } = sheetWords(map);
  const one = (fact: Parameters<typeof facts>[0][number] | undefined) => (fact ? facts([fact]) : []);
  const said: [string, Cell | readonly string[]][] = [
    ['Journey', map.title],
    ['Scenario', one(map.scenario)],
    ['Goal', one(map.goal)],
    ['Expects', facts(map.expects)],
    ['Starts', one(map.starts)],
    ['Ends', one(map.ends)],
    ['State', map.state],
    ['Owner', map.owner && team(map.owner)],
    ['Reviewed', dayCell(map.reviewed?.date)],
    ['Improves', map.improvesTitle ?? map.improves],
    ['Objectives', map.objectives.map(({ title }) => title)],
    ['Notes', [...facts(map.notes), ...map.unknown.map(({ text }) => text)]],
    ['Tags', map.tags],
  ];
  const filled = said.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return sheetOf('Journey', filled, [column('What', 16, ([what]) => what), column('Says', 80, ([, value]) => value)]);
}

function pains(map: PlainMap): Sheet {
  const { persona, evidence } = sheetWords(map);
  const kinds = [
    { kind: 'pain', of: 'pains' },
    { kind: 'gain', of: 'gains' },
  ] as const;
  const all = kinds.flatMap(({ kind, of }) => [
    ...map.personas.flatMap((owner) => owner[of].map((item) => ({ kind, item, places: [owner.title] }))),
    ...placed<Pain>(map, (place) => place[of]).map((each) => ({ kind, ...each })),
  ]);
  return sheetOf('Pains and gains', all, [
    column('What', 60, ({ item }) => item.text),
    column('Kind', 10, ({ kind }) => kind),
    column('Where', 40, ({ places }) => places),
    column('Severity', 12, ({ item }) => item.severity),
    column('For', 18, ({ item }) => whose(item, persona)),
    column('Because', 40, ({ item }) => item.because),
    column('Evidence', 28, ({ item }) => (item.from ?? []).map(evidence)),
    column('Resolved', 12, ({ item }) => dayCell(item.resolved)),
  ]);
}

function opportunities(map: PlainMap): Sheet {
  const { team, persona } = sheetWords(map);
  const titles = titlesOf(map);
  const named = (kind: keyof typeof titles, names: readonly string[]) =>
    names.map((name) => titles[kind].get(name) ?? name);
  const own = map.opportunities.map((item) => ({ item, places: [] }));
  return sheetOf(
    'Opportunities',
    [...own, ...placed<Opportunity>(map, (place) => place.opportunities)],
    [
      column('Opportunity', 60, ({ item }) => item.title),
      column('Where', 40, ({ places }) => places),
      column('Impact', 10, ({ item }) => item.impact),
      column('Effort', 10, ({ item }) => item.effort),
      column('Status', 12, ({ item }) => item.status),
      column('Owner', 18, ({ item }) => item.owner && team(item.owner)),
      column('Ticket', 14, ({ item }) => item.ticket),
      column('Solves', 40, ({ item }) => named('pains', item.solves)),
      column('Serves', 32, ({ item }) => named('objectives', item.serves)),
      column('Moves', 28, ({ item }) => named('metrics', item.moves)),
      column('For', 18, ({ item }) => whose(item, persona)),
      column('Because', 40, ({ item }) => item.because),
      column('Links', 40, ({ item }) => item.links.map(({ target }) => target)),
      column('Tags', 16, ({ item }) => item.tags),
    ],
  );
}

function metrics(map: PlainMap): Sheet {
  const { evidence } = sheetWords(map);
  const own = map.metrics.map((item) => ({ item, places: [] }));
  const numberOf = (value: Metric['baseline']): Cell => value?.number ?? value?.text;
  const now = ({ item }: Placed<Metric>) => item.now.at(-1);
  const all = [...own, ...placed<Metric>(map, (place) => place.metrics)];
  return sheetOf('Metrics', all, [
    column('Metric', 40, ({ item }) => item.title),
    column('Where', 40, ({ places }) => places),
    column('Kind', 14, ({ item }) => item.kind),
    column('Baseline', 12, ({ item }) => numberOf(item.baseline)),
    column('Now', 12, (each) => numberOf(now(each)?.value)),
    column('Target', 12, ({ item }) => numberOf(item.target)),
    column('Unit', 10, (each) => (now(each)?.value ?? each.item.baseline ?? each.item.target)?.unit),
    column('On', 12, (each) => dayCell(now(each)?.on)),
    column('Data', 28, ({ item }) => item.data?.file),
    column('Evidence', 28, ({ item }) => (item.from ?? []).map(evidence)),
  ]);
}

function personas(map: PlainMap): Sheet {
  const { facts } = sheetWords(map);
  type Row = SourceFree<Persona>;
  return sheetOf<Row>('Personas', map.personas, [
    column('Persona', 20, ({ title }) => title),
    column('Role', 40, ({ role }) => role?.text),
    column('Quote', 50, ({ quote }) => quote?.text),
    column('Share', 10, ({ share }) => share?.text),
    column('Goals', 40, ({ goals }) => facts(goals)),
    column('Needs', 40, ({ needs }) => facts(needs)),
    column('Traits', 28, ({ traits }) => traits.map(({ title, value, of }) => `${title}: ${value} of ${of}`)),
    column('More', 28, ({ own }) => own.map(({ name, value }) => `${name}: ${value.text}`)),
  ]);
}

function evidence(map: PlainMap): Sheet {
  return sheetOf<SourceFree<Evidence>>('Evidence', map.evidence, [
    column('Evidence', 40, ({ title }) => title),
    column('Kind', 14, ({ kind }) => kind),
    column('Date', 12, ({ date }) => dayCell(date)),
    column('Sample', 10, ({ sample }) => sample),
    column('Confidence', 14, ({ confidence }) => confidence),
    column('Quote', 50, ({ quote }) => quote),
    column('Link', 40, ({ link }) => link),
  ]);
}

/** What stages and touchpoints have, in the order of the map, each once with all places that it is at. */
function placed<T extends { name: string; repeated?: boolean }>(
  { stages }: PlainMap,
  listOf: (place: PlainStage | PlainTouchpoint) => readonly SourceFree<T>[],
): Placed<T>[] {
  const all = stages.flatMap((stage) =>
    [stage, ...stage.touchpoints].flatMap((place) => {
      const where = (place === stage ? [stage.title] : [stage.title, place.title]).filter(Boolean).join(' › ');
      return listOf(place).map((item) => ({ item, where, ...(item as { name: string; repeated?: boolean }) }));
    }),
  );
  const again = new Map<string, string[]>();
  for (const { name, repeated, where } of all) if (repeated) again.set(name, [...(again.get(name) ?? []), where]);
  return all.flatMap(({ item, name, repeated, where }) =>
    repeated ? [] : [{ item, places: [where, ...(again.get(name) ?? [])].filter(Boolean) }],
  );
}

/** Titles of what opportunities refer to, by name. */
function titlesOf(map: PlainMap) {
  const places = map.stages.flatMap((stage) => [stage, ...stage.touchpoints]);
  const pains = [...map.personas, ...places].flatMap((owner) => owner.pains);
  const objectives = [...map.objectives, ...map.stages.flatMap((stage) => stage.objectives)];
  const metrics = [...map.metrics, ...places.flatMap((place) => place.metrics)];
  return {
    pains: new Map(pains.map(({ name, text }) => [name, text])),
    objectives: new Map(objectives.map(({ name, title }) => [name, title])),
    metrics: new Map(metrics.map(({ name, title }) => [name, title])),
  };
}
