import { AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import type { Feeling, JourneyMap, Stage } from '../../src/map/model.js';
import { drawMap, type ThemeName, toSvg } from '../../src/render/index.js';
import { brokenNames, errorsOf, mapsIn, openExample } from '../fixtures/documents.js';
import { corpusPaths, read } from '../fixtures/repository.js';

/** What a published map says, as far as it can be counted. */
interface Published {
  address: string;
  /** Titles of the personas. */
  personas: string[];
  /** Titles of the stages in order, each with the number of its touchpoints. */
  stages: Record<string, number>;
  /** For each stage whether what is felt there is good (+), bad (-) or neither (0), in order and whoever feels it. */
  signs: string[];
  /** Titles of the metrics with their targets, or with what they are now. */
  metrics: Record<string, string | undefined>;
  /** What the checks warn of and inform about, by line: what the published map left open. */
  findings: string[];
}

const published: Record<string, Published> = {
  'mobile-plan': {
    address: 'coursesidekick.com/information-systems/3742147',
    personas: ['Jamie'],
    stages: { Define: 2, Compare: 3, Negotiate: 2, Select: 2 },
    signs: ['++', '++-', '--', '++'],
    metrics: { 'Length of the call': '2 min' },
    findings: ['16 mostly-assumed', '16 owner-missing', '27 stage-without-evidence', '86 stage-without-evidence'],
  },
  'online-travel': {
    address: 'scribd.com/document/584763667',
    personas: ['The traveller'],
    stages: { Awareness: 2, Consideration: 2, Decision: 1, 'Delivery and use': 3, Loyalty: 2 },
    signs: ['00', '++', '-+', '-++', '++'],
    metrics: {
      'People reached': undefined,
      'New visitors': undefined,
      'Wish lists': undefined,
      'Cart value': undefined,
      Conversion: undefined,
      'Payments that succeed': undefined,
      'Grievances resolved': undefined,
      'Guests who stay': undefined,
      Reviews: undefined,
      Referrals: undefined,
    },
    findings: [
      '12 owner-missing',
      '12 scenario-missing',
      '20 metric-without-target',
      '35 metric-without-target',
      '36 metric-without-target',
      '37 metric-without-target',
      '38 metric-without-target',
      '59 severe-pain-without-opportunity',
      '61 metric-without-target',
      '66 metric-without-target',
      '87 metric-without-target',
      '88 metric-without-target',
      '89 metric-without-target',
    ],
  },
  'saas-onboarding': {
    address: 'aideamap.com/templates/journey-map-saas-onboarding',
    personas: [],
    stages: { 'Sign-up': 1, Welcome: 1, 'Set-up': 1, 'First use': 0, Aha: 0 },
    signs: ['+', '+', '-', '-', '+'],
    metrics: { 'Leave in the wizard': '30 %' },
    findings: [
      '7 no-moment-of-truth',
      '7 owner-missing',
      '7 persona-missing',
      '7 scenario-missing',
      '33 severe-pain-without-opportunity',
      '34 metric-without-target',
      '39 low-without-pain',
    ],
  },
  'platform-adoption': {
    address: 'github.com/eugenelim/agent-ready-repo',
    personas: ['The engineer', 'The champion'],
    stages: { Awareness: 1, 'Proof of value': 1, 'Live demo': 1, 'Roll-out': 1, Embedding: 1 },
    signs: ['0', '+', '--', '+0', '0'],
    metrics: {
      'First value, self-serve': '1 hour',
      'First value, enterprise': '2 weeks',
      'Ships a spec within 7 days': '80 %',
      'Still shipping after 30 days': '70 %',
      'Back to the old workflow': '15 %',
    },
    // What is to be is as good at every step: the champion's curve is flat.
    findings: ['10 flat-curve', '20 owner-missing', '87 no-moment-of-truth', '87 owner-missing', '87 scenario-missing'],
  },
  'quick-start': {
    address: 'github.com/rothnic/udd',
    personas: [],
    stages: { Discover: 1, 'Sign up': 1, 'First task': 1 },
    signs: ['+', '0+', '+'],
    metrics: { 'Confirmed within 1 hour': '70 %', 'Time to the first task': '5 min' },
    findings: [
      '5 goal-missing',
      '5 mostly-assumed',
      '5 no-moment-of-truth',
      '5 owner-missing',
      '5 persona-missing',
      '5 scenario-missing',
      '5 state-missing',
      '6 stage-without-evidence',
      '13 stage-without-evidence',
      '18 severe-pain-without-opportunity',
      '23 stage-without-evidence',
    ],
  },
  'roadmap-tool-buyer': {
    address: 'github.com/stlevy53/Product-Manager-Skills',
    personas: ['Manager Mike'],
    stages: { Awareness: 3, Consideration: 2, Decision: 1, Service: 2, Loyalty: 2 },
    signs: ['+', '-+', '-+', '+-', '++'],
    metrics: {
      'Impressions a month': '100 k',
      'Visitors a month': '5 k',
      'Demo requests a month': '100 requests',
      'Trial sign-ups a month': '50 sign-ups',
      'Trial to paid': '20 %',
      'Teams that are active': '70 %',
      'Customers who stay': '85 %',
      'Would recommend us': '50 points',
    },
    findings: [
      '22 no-moment-of-truth',
      '22 owner-missing',
      '32 objective-unserved',
      '56 objective-unserved',
      '75 objective-unserved',
      '89 objective-unserved',
      '108 objective-unserved',
    ],
  },
  'demand-and-capacity': {
    address: 'github.com/catenax-eV/catenax-ev.github.io/issues/64',
    personas: ['The customer', 'The supplier'],
    stages: { Demand: 3, Capacity: 4, Comparison: 4, Collaboration: 3 },
    signs: ['0+', '++', '++', '++'],
    metrics: {},
    findings: [
      '9 mostly-assumed',
      '9 no-moment-of-truth',
      '9 owner-missing',
      '9 scenario-missing',
      '15 stage-without-evidence',
      '27 stage-without-evidence',
      '41 stage-without-evidence',
      '55 stage-without-evidence',
    ],
  },
};

const pathOf = (name: string): string => `test/fixtures/corpus/${name}.journey`;
const mapsOf = async (name: string): Promise<JourneyMap[]> => mapsIn(await openExample(pathOf(name)));
const asItIs = async (name: string): Promise<JourneyMap> => (await mapsOf(name))[0] as JourneyMap;
const placesIn = (stage: Stage) => [stage, ...stage.touchpoints];
const signOf = ({ value }: Feeling): string => (value > 0 ? '+' : value < 0 ? '-' : '0');

test('every published map is retold', () => {
  expect(corpusPaths).toEqual(Object.keys(published).map(pathOf).sort());
});

describe.each(Object.entries(published))('%s', (name, says) => {
  test('names where it was published', () => {
    expect(read(pathOf(name)).match(/^\/\/ https:\/\/(\S+)/m)?.[1]).toBe(says.address);
  });

  test('marks what is guessed, or says so at the top', () => {
    expect(read(pathOf(name))).toMatch(/from assumption$|^\/\/.* guessed\.$/m);
  });

  test('is read without an error, and every name leads somewhere', async () => {
    const document = await openExample(pathOf(name));
    expect(errorsOf(document)).toEqual([]);
    expect(brokenNames(document)).toEqual([]);
    const unknown = AstUtils.streamAllContents(document.parseResult.value).filter((node) => node.$type === 'Unknown');
    expect(unknown.map((node) => node.$cstNode?.text).toArray()).toEqual([]);
  });

  test('is warned of what one expects, and told no more', async () => {
    const { diagnostics = [] } = await openExample(pathOf(name));
    const found = diagnostics
      .filter(({ severity = 1 }) => severity <= 3)
      .map(({ range, code }) => ({ line: range.start.line + 1, code: String(code) }))
      .sort((a, b) => a.line - b.line || (a.code < b.code ? -1 : 1));
    expect(found.map(({ line, code }) => `${line} ${code}`)).toEqual(says.findings);
  });

  test('has its personas, and its stages in order with their touchpoints', async () => {
    const map = await asItIs(name);
    expect(map.personas.map(({ title }) => title)).toEqual(says.personas);
    expect(map.stages.map(({ title, touchpoints }) => [title, touchpoints.length])).toEqual(
      Object.entries(says.stages),
    );
  });

  test('feels as published', async () => {
    const { stages } = await asItIs(name);
    const signs = stages.map((stage) => placesIn(stage).flatMap(({ feels }) => feels.map(signOf)));
    expect(signs.map((inStage) => inStage.join(''))).toEqual(says.signs);
  });

  test('has its metrics, with what they are or should be', async () => {
    const maps = await mapsOf(name);
    const metrics = maps.flatMap((map) => [
      ...map.metrics,
      ...map.stages.flatMap(placesIn).flatMap((place) => place.metrics),
    ]);
    const values = metrics.map(({ title, target, now }) => [title, (target ?? now.at(-1)?.value)?.text]);
    expect(Object.fromEntries(values)).toEqual(says.metrics);
  });

  test.each<ThemeName>(['light', 'high-contrast'])(
    'is drawn in %s, every stage and touchpoint of it',
    async (theme) => {
      for (const map of await mapsOf(name)) {
        const svg = toSvg(drawMap(map, { theme, today: '2026-11-21' }), []);
        const things = [map, ...map.stages.flatMap(placesIn)];
        expect(things.map(({ id }) => id).filter((id) => !svg.includes(`data-id="${id}"`))).toEqual([]);
      }
    },
  );
});

test('the scores of the supply chain climb from neutral to the top', async () => {
  const { stages } = await asItIs('demand-and-capacity');
  const values = stages.flatMap(placesIn).flatMap(({ feels }) => feels.map(({ value }) => value));
  expect(values).toEqual([0, 0.33, 0.67, 1, 1, 1, 1, 2]);
});

test('only the sponsored way leads through the live demo, which takes as long as it did, and as it should', async () => {
  const [now, next] = await mapsOf('platform-adoption');
  const demos = [now, next].map((map) => map?.stages.find((stage) => stage.name === 'demo'));
  expect(demos.map((demo) => demo?.for)).toEqual([['champion'], ['champion']]);
  const takes = demos.map((demo) => demo?.touchpoints[0]?.takes[0]);
  expect(takes.map((time) => [time?.min, time?.max, time?.unit])).toEqual([
    [60, 90, 'min'],
    [30, 30, 'min'],
  ]);
});

test('what is to be pairs up with what is, by name', async () => {
  const [now, next] = await mapsOf('platform-adoption');
  const names = (map?: JourneyMap) => map?.stages.flatMap(placesIn).map((place) => place.name);
  expect([next?.improves, next?.state]).toEqual([now?.name, 'future']);
  expect(names(next)).toEqual(names(now));
});
