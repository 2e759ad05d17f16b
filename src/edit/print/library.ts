/** What facts refer to, declared at the top of the file. */
import { builtinChannels } from '../../map/builtin-things.js';
import type { ChannelUse, Evidence, Lane, Metric, Persona, PlainMap, SourceFree, Team } from '../../map/model.js';
import { block, type PrintedLine } from './blocks.js';
import { metricFacts } from './business.js';
import type { FactWriter } from './facts.js';
import { number, quantity, text, word } from './values.js';

/** A map with the writer of its facts. */
export interface WrittenMap {
  map: PlainMap;
  writer: FactWriter;
}

/** Everything that the maps of a file refer to and that stands in none of them, each once. */
export function library(maps: readonly WrittenMap[]): PrintedLine[] {
  const each = <T extends object>(
    things: (map: PlainMap) => readonly T[],
    write: (writer: FactWriter, thing: T) => PrintedLine[],
  ) =>
    maps.flatMap(({ map, writer }) =>
      things(map).flatMap((thing) => (writer.names.isDeclaration(thing) ? write(writer, thing) : [])),
    );
  return [
    ...each((map) => map.lanes, lane),
    ...each(channelsOf, channel),
    ...each((map) => map.teams, team),
    ...each((map) => map.evidence, evidence),
    ...sharedMetrics(maps),
    ...each((map) => map.personas, persona),
  ];
}

function lane(writer: FactWriter, lane: SourceFree<Lane>): PrintedLine[] {
  const role = lane.role === undefined ? '' : ` role ${word(lane.role)}`;
  return [{ word: 'lane', rest: `${writer.titled('lane', lane, lane.title, true)}${role}` }];
}

function team(writer: FactWriter, team: SourceFree<Team>): PrintedLine[] {
  return [{ word: 'team', rest: writer.titled('team', team, team.title, true) }];
}

function channelsOf(map: PlainMap): SourceFree<ChannelUse>[] {
  return map.stages.flatMap((stage) => [stage, ...stage.touchpoints]).flatMap(({ channels }) => channels);
}

function channel(writer: FactWriter, channel: SourceFree<ChannelUse>): PrintedLine[] {
  const { name, title, online, icon } = channel;
  const builtin = builtinChannels.find((known) => known.name === name);
  if (builtin?.title === title && builtin.online === online && builtin.icon === icon) return [];
  const place = online === undefined ? '' : online ? ' online' : ' offline';
  const drawn = icon === undefined ? '' : ` icon ${word(icon)}`;
  return [{ word: 'channel', rest: `${writer.titled('channel', channel, title, true)}${place}${drawn}` }];
}

function evidence(writer: FactWriter, evidence: SourceFree<Evidence>): PrintedLine[] {
  const { kind, date, sample, quote, confidence } = evidence;
  const link = evidence.linkPath ?? evidence.link;
  const usual = kind === 'market' ? 'reasoned' : 'validated';
  const lines: [string, string | undefined][] = [
    ['kind', kind && word(kind)],
    ['date', date && word(date)],
    ['sample', sample === undefined ? undefined : number(sample)],
    ['link', link === undefined ? undefined : text(link)],
    ['quote', quote === undefined ? undefined : text(quote)],
    ['confidence', confidence === 'assumed' || confidence === usual ? undefined : word(confidence)],
  ];
  const said = lines.flatMap(([keyword, rest]) => (rest === undefined ? [] : [{ word: keyword, rest }]));
  if (evidence.name === 'assumption' && evidence.title === 'Assumption' && said.length === 0) return [];
  return [block('evidence', writer.titled('evidence', evidence, evidence.title, true), said)];
}

/** Metrics that every journey only refers to, each once. */
function sharedMetrics(maps: readonly WrittenMap[]): PrintedLine[] {
  const written = new Set<string>();
  return maps.flatMap(({ map, writer }) =>
    metricsOf(map).flatMap((metric) => {
      const name = writer.names.nameOf(writer.index, 'metric', metric);
      const isDeclared =
        writer.names.isDeclaration(metric) || writer.names.declaration(writer.index, 'metric', metric.name);
      // What shows nothing but its name is declared nowhere.
      if (isDeclared || written.has(name) || metric.title === metric.name) return [];
      written.add(name);
      return [block('metric', `${text(metric.title)} as ${name}`, metricFacts(writer, metric))];
    }),
  );
}

function metricsOf(map: PlainMap): SourceFree<Metric>[] {
  return [map, ...map.stages.flatMap((stage) => [stage, ...stage.touchpoints])].flatMap(({ metrics }) => metrics);
}

function persona(writer: FactWriter, persona: SourceFree<Persona>): PrintedLine[] {
  const { share, color, from } = persona;
  const image = persona.imagePath ?? persona.image;
  const lines = [
    ...writer.text('role', persona.role),
    ...writer.text('quote', persona.quote),
    ...writer.texts('goal', persona.goals),
    ...writer.texts('need', persona.needs),
    ...writer.pains('pain', persona.pains),
    ...writer.pains('gain', persona.gains),
    ...writer.facts(
      'trait',
      persona.traits,
      ({ title, value, of }) => `${text(title)} ${number(value)} of ${number(of)}`,
    ),
    ...(share === undefined ? [] : [{ word: 'share', rest: quantity(share) }]),
    ...(image === undefined ? [] : [{ word: 'image', rest: text(image) }]),
    ...(color === undefined ? [] : [{ word: 'color', rest: /^#[0-9a-f]{6}$/i.test(color) ? color : text(color) }]),
    ...(from && from.length > 0 ? [{ word: 'from', rest: writer.list('evidence', from) }] : []),
    ...persona.own.flatMap((own) => writer.fact(`${ownField(own.name)}:`, own, ({ value }) => quantity(value))),
  ];
  return [block('persona', writer.titled('persona', persona, persona.title, true), lines)];
}

function ownField(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}\p{M}_-]*$/u.test(name) ? name : `_${name.replace(/[^\p{L}\p{N}\p{M}_-]+/gu, '-')}`;
}
