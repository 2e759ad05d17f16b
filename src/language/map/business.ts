import type * as model from '../../map/model.js';
import type { Clause, Line } from '../generated/ast.js';
import type { Holder } from '../values/reading.js';
import { type FactReader, lineOf } from './fact-reader.js';

export function objectives(reader: FactReader, id: string, line: Line): model.Objective[] {
  return reader.linesOf(line, 'objective').flatMap((fact) =>
    reader.declaredOrRepeated(fact).map(({ name, text }) => ({
      ...reader.claim(reader.unique(`${id}/objective:${name}`), fact),
      name,
      title: text,
    })),
  );
}

export function opportunities(reader: FactReader, id: string, line: Line): model.Opportunity[] {
  return reader.linesOf(line, 'opportunity').flatMap((fact) =>
    reader.declaredOrRepeated(fact).map(({ thing, name, text }) => {
      const source = thing ?? fact;
      const own = reader.unique(`${id}/opportunity:${name}`);
      const links = reader.fields(source, 'link').flatMap((holder) => {
        const target = reader.valueOf<string>(source, holder);
        return target === undefined ? [] : [{ ...reader.thing(reader.ordinal(own, 'link'), lineOf(holder)), target }];
      });
      return {
        ...reader.claim(own, fact),
        name,
        title: text,
        solves: reader.names(source, 'solves'),
        serves: reader.names(source, 'serves'),
        moves: reader.names(source, 'moves'),
        impact: reader.value<number>(source, 'impact'),
        effort: reader.value<number>(source, 'effort'),
        owner: reader.names(source, 'owner')[0],
        status: reader.value<model.Opportunity['status']>(source, 'status'),
        ticket: reader.value<string>(source, 'ticket'),
        links,
        tags: reader.tags(source),
      };
    }),
  );
}

export function metrics(reader: FactReader, id: string, line: Line): model.Metric[] {
  return reader.linesOf(line, 'metric').flatMap((fact) =>
    reader.declaredOrRepeated(fact).map(({ thing, name, text, repeated }) => {
      const own = reader.unique(`${id}/metric:${name}`);
      return { ...metric(reader, own, thing ?? fact), ...reader.thing(own, fact), ...repeated, name, title: text };
    }),
  );
}

function metric(reader: FactReader, id: string, line: Line): Omit<model.Metric, keyof model.Named> {
  const nows = reader.fields(line, 'now');
  const behindNows = new Set<Holder>(nows.flatMap(clausesBehindNow));
  const now = nows.flatMap((holder, index): model.MetricValue[] => {
    const value = reader.valueOf<model.Quantity>(line, holder);
    const behind = clausesBehindNow(holder);
    const on = behind.find(({ word }) => word === 'on');
    const from = behind.filter(({ word }) => word === 'from').flatMap((clause) => reader.mentioned(clause));
    const date = on && reader.valueOf<string>(line, on);
    const cited = from.length > 0 ? { from } : {};
    return value ? [{ ...reader.thing(`${id}/now:${index + 1}`, holder), ...cited, value, on: date }] : [];
  });
  const data = reader.fields(line, 'data')[0];
  const file = data && reader.valueOf<string>(line, data);
  const whose = reader.names(line, 'for');
  const from = reader
    .fields(line, 'from')
    .filter((holder) => !behindNows.has(holder))
    .flatMap((holder) => reader.mentioned(holder));
  return {
    kind: reader.value<string>(line, 'kind'),
    baseline: reader.value<model.Quantity>(line, 'baseline'),
    now: now.sort((left, right) =>
      (left.on ?? '') < (right.on ?? '') ? -1 : (left.on ?? '') > (right.on ?? '') ? 1 : 0,
    ),
    target: reader.value<model.Quantity>(line, 'target'),
    ...(file && data ? { data: { file, column: reader.clauseText(lineOf(data), 'column') } } : {}),
    ...reader.path('dataPath', file, line),
    ...(whose.length > 0 ? { for: whose } : {}),
    ...(from.length > 0 ? { from } : {}),
  };
}

/** In a one-line metric `on` and `from` directly behind a `now` belong to it, elsewhere to the metric. */
function clausesBehindNow(now: Holder): Clause[] {
  if (now.$type !== 'Clause') return (now as Line).clauses;
  const { clauses } = lineOf(now);
  const behind = clauses.slice(clauses.indexOf(now as Clause) + 1);
  const end = behind.findIndex(({ word }) => word !== 'on' && word !== 'from');
  return end < 0 ? behind : behind.slice(0, end);
}
