/** Random maps for properties of the picture: any fact anywhere, texts of all lengths and scripts. */
import fc from 'fast-check';
import type { PlainMap } from '../../../src/map/model.js';
import {
  channel,
  feeling,
  item,
  journey,
  metric,
  opportunity,
  pain,
  persona,
  quantity,
  said,
  stage,
  touchpoint,
} from '../../fixtures/maps.js';

const words = ['a', 'bill', 'frustrated', 'compares', 'plans', 'the', 'Donaudampfschifffahrtsgesellschaft', '20', 'GB'];
const rare = [
  '价格太高了',
  'مرحبا',
  'שלום',
  '👩‍👩‍👧',
  '🇩🇪',
  'naïve',
  'é̀',
  'https://example.org/a/long/path',
  'ΑΒΓ',
  'Žluťoučký',
  '<b>&"\'',
];

const text: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: fc.constantFrom(...rare) }),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(' '));
const long = fc.tuple(text, fc.integer({ min: 20, max: 200 })).map(([part, times]) => `${part} `.repeat(times));
const anyText = fc.oneof(
  { weight: 12, arbitrary: text },
  { weight: 1, arbitrary: long },
  { weight: 1, arbitrary: fc.constant('') },
);

const few = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 2) => fc.array(arbitrary, { maxLength });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const names = (...lists: string[][]) => fc.constantFrom<string[]>(...lists);
const whose = maybe(names(['jamie'], ['omar'], ['all'], ['jamie', 'omar'], ['stranger']));
const from = maybe(names(['interviews'], ['report'], ['nowhere']));
const clauses = fc.record({
  for: whose,
  from,
  because: maybe(text),
  when: maybe(text),
  by: maybe(names(['web'])),
});
const value = fc.integer({ min: -4, max: 4 }).map((half) => half / 2);

const facts = few(fc.tuple(anyText, clauses).map(([words, more]) => said(words, more)));
const items = few(
  fc.tuple(anyText, clauses, maybe(text)).map(([words, more, fails]) => item(words, { ...more, fails })),
);
const pains = few(
  fc
    .tuple(
      anyText,
      clauses,
      maybe(fc.constantFrom('low', 'medium', 'high', 'critical')),
      maybe(fc.constant('2026-05')),
      maybe(fc.constant(true)),
    )
    .map(([words, more, severity, resolved, repeated]) => pain('p', words, { ...more, severity, resolved, repeated })),
);
const feelings = few(
  fc
    .tuple(text, value, clauses, maybe(fc.constant(true)))
    .map(([word, at, more, then]) => feeling(word, at, { ...more, then })),
  4,
);
const quantities = maybe(
  fc.tuple(text, maybe(fc.integer({ min: -20, max: 200 }))).map(([words, number]) => quantity(words, number, '%')),
);
const metrics = few(
  fc
    .tuple(
      anyText,
      quantities,
      quantities,
      few(fc.tuple(quantities, from).map(([q, f]) => ({ id: '', value: q ?? quantity('?'), from: f, on: '2026' }))),
    )
    .map(([title, baseline, target, now]) => metric('m', title, { baseline, target, now })),
  1,
);
const opportunities = few(
  fc
    .record({
      impact: maybe(fc.integer({ min: 1, max: 5 })),
      effort: maybe(fc.integer({ min: 1, max: 5 })),
      owner: maybe(text),
      status: maybe(fc.constantFrom('idea' as const, 'planned' as const, 'done' as const, 'dismissed' as const)),
      ticket: maybe(text),
      solves: names([], ['p']),
      because: maybe(text),
      for: whose,
      tags: few(text),
      links: few(fc.constant({ id: '', target: 'https://example.org/some/where' }), 1),
    })
    .chain((more) => anyText.map((title) => opportunity('o', title, more))),
  1,
);
const durations = few(
  fc
    .tuple(fc.constantFrom('min' as const, 'day' as const), clauses)
    .map(([unit, more]) => ({ id: '', min: 2, max: 5, unit, ...more })),
);

const experience = fc.record({
  for: names([], [], ['jamie'], ['omar']),
  by: names([], ['web']),
  optional: fc.boolean(),
  channels: few(anyText.map((title) => channel('web', title))),
  sees: items,
  does: facts,
  thinks: facts,
  says: facts,
  feels: feelings,
  targets: feelings,
  pains,
  gains: pains,
  moments: few(
    fc.constantFrom('truth' as const, 'delight' as const, 'handoff' as const).map((kind) => ({ id: '', kind })),
  ),
  takes: durations,
  waits: durations,
  repeats: maybe(text.map((until) => ({ id: '', min: 1, max: 3, until }))),
  next: few(
    fc.tuple(text, clauses).map(([to, more]) => ({ id: '', to, ...more })),
    1,
  ),
  opens: maybe(anyText.map((to) => ({ id: '', to }))),
  frontstage: items,
  backstage: items,
  support: items,
  images: few(fc.constant({ id: '', target: 'images/some.png' }), 1),
  links: few(fc.constant({ id: '', target: 'https://example.org/x' }), 1),
  notes: facts,
  tags: few(text),
  own: few(
    fc.tuple(anyText, fc.constantFrom('wish', 'screen')).map(([words, lane]) => ({ ...said(words), lane })),
    1,
  ),
  opportunities,
  metrics,
  unknown: few(
    anyText.map((line) => ({ id: '', text: line })),
    1,
  ),
});

const touchpoints = fc.array(fc.tuple(anyText, experience), { maxLength: 4 });
const stages = fc.array(fc.tuple(anyText, experience, maybe(text), touchpoints, fc.boolean()), { maxLength: 4 });

export const maps: fc.Arbitrary<PlainMap> = fc
  .tuple(
    anyText,
    stages,
    fc.constantFrom(0, 1, 2, 3),
    fc.record({
      scenario: maybe(anyText.map((words) => said(words))),
      goal: maybe(anyText.map((words) => said(words))),
      expects: facts,
      owner: maybe(text),
      opportunities,
      metrics,
      notes: facts,
      objectives: few(anyText.map((title) => ({ id: '', name: 'o', title }))),
    }),
    anyText,
  )
  .map(([title, list, people, more, role]) =>
    journey('m', title, {
      ...more,
      personas: ['jamie', 'omar', 'third']
        .slice(0, people)
        .map((name) => persona(name, name, { role: said(role), quote: said(title) })),
      lanes: [{ id: '', name: 'screen', title: 'On screen', role: 'sees' }],
      evidence: [
        { id: '', name: 'interviews', title: 'Interviews', confidence: 'validated' },
        { id: '', name: 'report', title: 'Report', confidence: 'reasoned' },
      ],
      stages: list.map(([name, facts, goal, points, implicit], i) =>
        stage(`s${i}`, name, {
          ...facts,
          implicit: implicit && i === 0 ? true : undefined,
          goal: goal === undefined || (implicit && i === 0) ? undefined : said(goal),
          touchpoints: points.map(([words, own], j) => touchpoint(`t${i}-${j}`, words, own)),
        }),
      ),
    }),
  );
