/** What a business measures, aims for and may do. */
import type { Metric, Objective, Opportunity, SourceFree } from '../../map/model.js';
import { block, type PrintedLine } from './blocks.js';
import type { FactWriter } from './facts.js';
import { number, quantity, text, word, words } from './values.js';

export function objectives(writer: FactWriter, objectives: readonly SourceFree<Objective>[]): PrintedLine[] {
  return writer.facts('objective', objectives, (objective) => writer.noun('objective', objective, objective.title));
}

export function opportunities(writer: FactWriter, opportunities: readonly SourceFree<Opportunity>[]): PrintedLine[] {
  return opportunities.map((opportunity) => {
    const rest = `${writer.noun('opportunity', opportunity, opportunity.title)}${writer.claim(opportunity)}`;
    const isDeclared = writer.names.isDeclaration(opportunity);
    return block('opportunity', rest, isDeclared ? opportunityFacts(writer, opportunity) : []);
  });
}

function opportunityFacts(writer: FactWriter, opportunity: SourceFree<Opportunity>): PrintedLine[] {
  const { impact, effort, owner, status, ticket, links, tags } = opportunity;
  return [
    ...opportunity.solves.map((name) => ({ word: 'solves', rest: writer.refer('pain', name) })),
    ...opportunity.serves.map((name) => ({ word: 'serves', rest: writer.refer('objective', name) })),
    ...said('impact', impact, number),
    ...said('effort', effort, number),
    ...said('owner', owner, (name) => writer.refer('team', name)),
    ...said('status', status, word),
    ...said('ticket', ticket, text),
    ...opportunity.moves.map((name) => ({ word: 'moves', rest: writer.refer('metric', name) })),
    ...links.map(({ target }) => ({ word: 'link', rest: text(target) })),
    ...(tags.length > 0 ? [{ word: 'tags', rest: words(tags) }] : []),
  ];
}

export function metrics(writer: FactWriter, metrics: readonly SourceFree<Metric>[]): PrintedLine[] {
  return metrics.map((metric) => {
    const isDeclared = writer.names.isDeclaration(metric);
    const head = writer.noun('metric', metric, metric.title);
    const facts = isDeclared ? metricFacts(writer, metric) : [];
    const [first, ...more] = facts;
    // A value alone needs no block.
    const isLine = first?.word === 'now' && more.length === 0;
    return isLine ? { word: 'metric', rest: `${head} now ${first.rest}` } : block('metric', head, facts);
  });
}

/** What is said of a metric where it is declared. */
export function metricFacts(writer: FactWriter, metric: SourceFree<Metric>): PrintedLine[] {
  const { kind, baseline, now, target, data } = metric;
  return [
    ...said('kind', kind, word),
    ...said('baseline', baseline, quantity),
    ...now.map(({ value, on, from }) => ({
      word: 'now',
      rest: `${quantity(value)}${on === undefined ? '' : ` on ${word(on)}`}${writer.clause('from', 'evidence', from)}`,
    })),
    ...said('target', target, quantity),
    ...said(
      'data',
      data,
      ({ file, column }) => `${text(metric.dataPath ?? file)}${column === undefined ? '' : ` column ${text(column)}`}`,
    ),
    ...said('for', metric.for, (names) => writer.list('persona', names)),
    ...said('from', metric.from, (names) => writer.list('evidence', names)),
  ];
}

function said<T>(keyword: string, value: T | undefined, write: (value: T) => string): PrintedLine[] {
  return value === undefined ? [] : [{ word: keyword, rest: write(value) }];
}
