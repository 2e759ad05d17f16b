import type { Duration, Metric, Opportunity, Pain, PlainMap, SourceFree, TextFact } from '../map/model.js';
import type { Context } from './context.js';
import type { Clauses } from './facts.js';
import {
  channelTitle,
  chosenWord,
  evidenceTitle,
  writtenDate,
  writtenDuration,
  writtenEmotion,
  writtenNumber,
} from './labels/index.js';
import { curveLane, laneName, touchpointLane } from './lanes/index.js';
import { isStage, type Place } from './lanes/lane.js';
import type { TableEntry, TableSection } from './table.js';

/** Makes entries of facts. */
export interface Words {
  readonly context: Context;
  /** @param more what is said between whose it is and why */
  entry(id: string, text: string, fact: Clauses, ...more: (string | undefined)[]): TableEntry;
}

type Facts = readonly SourceFree<TextFact>[];

/** What a place has in a lane. */
export function entriesOfLane(key: string, place: Place, words: Words): TableEntry[] {
  const { labels } = words.context;
  const told = (facts: Facts, of = (text: string) => text) =>
    facts.map((fact) => words.entry(fact.id, of(fact.text), fact));
  switch (key) {
    case touchpointLane:
      return cardEntries(place, words);
    case 'image':
      return place.images.map((image) => words.entry(image.id, image.target, image));
    case 'does':
      return told(place.does);
    case 'thinks':
      return [...told(place.thinks), ...told(place.says, labels.quoted)];
    case curveLane:
      return [
        ...place.feels.map((feeling) => words.entry(feeling.id, writtenEmotion(feeling, labels), feeling)),
        ...place.targets.map((feeling) =>
          words.entry(feeling.id, labels.named(labels.signs.target, writtenEmotion(feeling, labels)), feeling),
        ),
      ];
    case 'pain':
      return place.pains.map((pain) => painEntry(pain, words));
    case 'gain':
      return place.gains.map((gain) => painEntry(gain, words));
    case 'opportunity':
      return place.opportunities.map((item) => opportunityEntry(item, words));
    case 'metric':
      return place.metrics.map((metric) => metricEntry(metric, words));
    case 'objective':
      return isStage(place) ? place.objectives.map((item) => words.entry(item.id, item.title, item)) : [];
    case 'note':
      return [
        ...told(place.notes),
        ...place.links.map((link) => words.entry(link.id, link.target, link)),
        ...(place.tags.length > 0
          ? [words.entry(place.id, labels.named(labels.header.tags, place.tags.join(', ')), {})]
          : []),
        ...place.unknown.map((line) => words.entry(line.id, line.text, {})),
      ];
    case 'sees':
    case 'frontstage':
    case 'backstage':
    case 'support':
      return place[key].map(({ fails, ...item }) => words.entry(item.id, item.text, item, failing(fails, words)));
    default:
      return told(place.own.filter(({ lane }) => lane === laneName({ key })));
  }
}

function failing(reason: string | undefined, { context: { labels } }: Words): string | undefined {
  return reason ? labels.named(labels.signs.fails, reason) : reason === undefined ? undefined : labels.signs.fails;
}

/** What the card of a touchpoint shows beside its title. */
function cardEntries(place: Place, words: Words): TableEntry[] {
  const { context } = words;
  const { labels } = context;
  const time = (duration: SourceFree<Duration>, of = (text: string) => text) =>
    words.entry(duration.id, of(writtenDuration(duration, labels)), duration);
  const entries = [
    ...place.channels.map((use) => words.entry(use.id, channelTitle(use, labels), use)),
    ...place.moments.map((moment) => words.entry(moment.id, labels.moments[moment.kind], moment)),
    ...place.takes.map((duration) => time(duration)),
    ...place.waits.map((duration) => time(duration, labels.waits)),
  ];
  if (isStage(place)) {
    if (place.goal)
      entries.push(words.entry(place.goal.id, labels.named(labels.header.goal, place.goal.text), place.goal));
    if (place.owner !== undefined)
      entries.push(words.entry(place.id, labels.named(labels.header.owner, context.teamTitle(place.owner)), {}));
  }
  if (place.for.length > 0 || place.by.length > 0) {
    const whose = place.for.filter((name) => name !== 'all').map((name) => context.persona(name).title);
    const by = place.by.map(context.teamTitle).join(', ');
    const text = [...whose, ...(by ? [labels.by(by)] : [])].join(', ');
    if (text) entries.push(words.entry(place.id, text, {}));
  }
  if (place.optional) entries.push(words.entry(place.id, labels.optional, {}));
  if (place.repeats) {
    const { id, min, max, until } = place.repeats;
    entries.push(words.entry(id, labels.repeats(min, max), {}, until === undefined ? undefined : labels.until(until)));
  }
  for (const next of place.next) entries.push(words.entry(next.id, `→ ${next.title ?? next.to}`, next));
  if (place.opens) entries.push(words.entry(place.opens.id, `↗ ${place.opens.title ?? place.opens.to}`, place.opens));
  return entries;
}

function painEntry(pain: SourceFree<Pain>, words: Words): TableEntry {
  const { labels } = words.context;
  return words.entry(
    pain.id,
    pain.text,
    pain,
    pain.severity && labels.severities[pain.severity],
    pain.resolved === undefined ? undefined : labels.resolved(writtenDate(pain.resolved, labels)),
    pain.repeated ? labels.alsoHere : undefined,
  );
}

function opportunityEntry(item: SourceFree<Opportunity>, words: Words): TableEntry {
  const { labels, teamTitle, titleOf } = words.context;
  const score = (name: string, value: number | undefined) =>
    value === undefined ? undefined : labels.named(name, labels.outOf(writtenNumber(value, labels), '5'));
  const refers = (verb: string, kind: 'pain' | 'objective' | 'metric', names: readonly string[]) =>
    names.length > 0 ? labels.named(verb, names.map((name) => titleOf(kind, name)).join(', ')) : undefined;
  return words.entry(
    item.id,
    item.title,
    item,
    score(labels.impact, item.impact),
    score(labels.effort, item.effort),
    item.status && labels.statuses[item.status],
    item.owner === undefined ? undefined : teamTitle(item.owner),
    item.ticket,
    refers(labels.solves, 'pain', item.solves),
    refers(labels.serves, 'objective', item.serves),
    refers(labels.moves, 'metric', item.moves),
    ...item.links.map(({ target }) => target),
    item.tags.join(', '),
  );
}

function metricEntry(metric: SourceFree<Metric>, words: Words): TableEntry {
  const { labels } = words.context;
  const [now, ...earlier] = [...metric.now].reverse();
  const value = (of: NonNullable<typeof now>) =>
    of.on === undefined ? of.value.text : `${of.value.text} (${writtenDate(of.on, labels)})`;
  return words.entry(
    metric.id,
    now ? labels.named(metric.title, value(now)) : metric.title,
    metric,
    metric.kind === undefined ? undefined : chosenWord(labels.metricKinds, metric.kind),
    metric.baseline && labels.was(metric.baseline.text),
    metric.target && labels.aim(metric.target.text),
    ...earlier.map((each) => labels.was(value(each))),
  );
}

/** What belongs to the journey as a whole, without what has no entries. */
export function entriesOfJourney(map: PlainMap, words: Words): TableSection[] {
  const { context } = words;
  const { labels } = context;
  const told = (facts: Facts) => facts.map((fact) => words.entry(fact.id, fact.text, fact));
  const optional = (fact: Facts[number] | undefined) => (fact ? told([fact]) : []);
  const plain = (text: string | undefined) => (text ? [words.entry(map.id, text, {})] : []);
  const { header, lanes, strip } = labels;
  const sections: TableSection[] = [
    { title: labels.scenario, entries: optional(map.scenario) },
    { title: header.goal, entries: optional(map.goal) },
    { title: header.expects, entries: told(map.expects) },
    { title: header.starts, entries: optional(map.starts) },
    { title: header.ends, entries: optional(map.ends) },
    { title: header.state, entries: plain(map.state && labels.states[map.state]) },
    { title: header.owner, entries: plain(map.owner === undefined ? undefined : context.teamTitle(map.owner)) },
    {
      title: header.reviewed,
      entries: map.reviewed ? [words.entry(map.reviewed.id, writtenDate(map.reviewed.date, labels), map.reviewed)] : [],
    },
    { title: header.improves, entries: plain(map.improvesTitle ?? map.improves) },
    { title: header.tags, entries: plain(map.tags.join(', ')) },
    ...map.personas.map((persona) => personaSection(persona, words)),
    { title: lanes.objective, entries: map.objectives.map((item) => words.entry(item.id, item.title, item)) },
    { title: lanes.opportunity, entries: map.opportunities.map((item) => opportunityEntry(item, words)) },
    { title: lanes.metric, entries: map.metrics.map((metric) => metricEntry(metric, words)) },
    {
      title: lanes.note,
      entries: [...told(map.notes), ...map.unknown.map((line) => words.entry(line.id, line.text, {}))],
    },
    { title: strip.sources, entries: map.evidence.map((item) => sourceEntry(item, words)) },
    { title: strip.teams, entries: map.teams.map((team) => words.entry(team.id, team.title, {})) },
    { title: strip.watches, entries: map.watches.map((path) => words.entry(map.id, path, {})) },
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}

function personaSection(persona: PlainMap['personas'][number], words: Words): TableSection {
  const { labels } = words.context;
  const told = (facts: Facts) => facts.map((fact) => words.entry(fact.id, fact.text, fact));
  return {
    title: persona.title,
    entries: [
      ...(persona.role ? told([persona.role]) : []),
      ...(persona.quote ? [words.entry(persona.quote.id, labels.quoted(persona.quote.text), persona.quote)] : []),
      ...(persona.share ? [words.entry(persona.id, persona.share.text, {})] : []),
      ...persona.goals.map((goal) => words.entry(goal.id, labels.named(labels.header.goal, goal.text), goal)),
      ...told(persona.needs),
      ...[...persona.pains, ...persona.gains].map((pain) => painEntry(pain, words)),
      ...persona.traits.map((trait) =>
        words.entry(
          trait.id,
          labels.named(trait.title, labels.outOf(writtenNumber(trait.value, labels), writtenNumber(trait.of, labels))),
          trait,
        ),
      ),
      ...persona.own.map((field) => words.entry(field.id, labels.named(field.name, field.value.text), field)),
    ],
  };
}

function sourceEntry(evidence: PlainMap['evidence'][number], words: Words): TableEntry {
  const { labels } = words.context;
  return words.entry(
    evidence.id,
    evidenceTitle(evidence, labels),
    {},
    labels.confidence[evidence.confidence],
    evidence.kind === undefined ? undefined : chosenWord(labels.evidenceKinds, evidence.kind),
    evidence.date === undefined ? undefined : writtenDate(evidence.date, labels),
    evidence.sample === undefined ? undefined : labels.sample(writtenNumber(evidence.sample, labels)),
    evidence.quote === undefined ? undefined : labels.quoted(evidence.quote),
    evidence.link,
  );
}
