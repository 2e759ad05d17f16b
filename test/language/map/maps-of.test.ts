import { describe, expect, test } from 'vitest';
import { mapsOf } from '../../../src/language/map/maps-of.js';
import { imagesNamed } from '../../../src/map/images.js';
import type { JourneyMap, Thing } from '../../../src/map/model.js';
import { thingsOf } from '../../../src/map/things.js';
import { mapsIn, openExample } from '../../fixtures/documents.js';
import { examplePaths, read as readFile } from '../../fixtures/repository.js';
import { read } from '../reading.js';
import { open } from '../testing.js';

const journeys = examplePaths.filter((path) => !path.includes('/shared/'));

/** Every thing of a map that is written in its own file. */
const own = (map: JourneyMap): Thing[] => [...thingsOf(map)].filter(({ uri }) => uri === undefined);

describe.each(journeys)('ids and ranges of %s', (path) => {
  test('every id is given once', async () => {
    const [map] = await mapsIn(await openExample(path));
    const ids = [...thingsOf(map)].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('a thing’s range holds what it says', async () => {
    const document = await openExample(path);
    const [map] = await mapsIn(document);
    const wrong: string[] = [];
    let looked = 0;
    for (const thing of own(map as JourneyMap)) {
      const source = document.textDocument.getText(thing.range);
      for (const [field, value] of Object.entries(thing)) {
        // What is shown of a thing that stands elsewhere is not written here.
        if (!['text', 'title', 'target', 'until', 'because', 'when', 'word', 'to', 'lane'].includes(field)) continue;
        if (typeof value !== 'string' || value === '' || 'repeated' in thing || 'to' in thing) continue;
        if (/channel:|objective:|opportunity:|lane:|persona:/.test(thing.id) && !source.includes('"')) continue;
        if (/\/(feels|target):/.test(thing.id) && field === 'word') continue;
        if (value.includes('\n')) continue;
        looked++;
        if (!source.includes(value)) wrong.push(`${thing.id}: ${field} ${value} is not in ${source.slice(0, 60)}`);
      }
    }
    expect(looked).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  });

  test('a thing lies within its owner', async () => {
    const [map] = await mapsIn(await openExample(path));
    for (const stage of map?.stages ?? []) {
      for (const touchpoint of stage.touchpoints) {
        expect(touchpoint.range.start.line).toBeGreaterThan(stage.range.start.line);
        expect(touchpoint.range.end.line).toBeLessThanOrEqual(stage.range.end.line);
        expect(touchpoint.id.startsWith(`${stage.id}/`)).toBe(true);
        // The values of a metric that is declared elsewhere stand there.
        const facts = [...thingsOf(touchpoint)].filter(({ id, uri }) => uri === undefined && !id.includes('/now:'));
        for (const fact of facts) {
          expect(fact.range.start.line, fact.id).toBeGreaterThanOrEqual(touchpoint.range.start.line);
          expect(fact.range.end.line, fact.id).toBeLessThanOrEqual(touchpoint.range.end.line);
        }
      }
    }
  });

  test('lines added far above change no id', async () => {
    const source = readFile(path);
    const ids = async (text: string): Promise<string[]> => {
      const workspace = await open({ 'map.journey': text });
      return mapsOf(workspace.document(), workspace.services).flatMap((map) => [...thingsOf(map)].map(({ id }) => id));
    };
    expect(await ids(`// A comment.\n\nteam "New" as new-team\n${source}`)).toEqual(await ids(source));
  });
});

describe('ids', () => {
  test('follow the names: journey, stage, touchpoint, and kind and name below', async () => {
    const { map } = await read(`journey "J" as j {
  note "n"
  stage "S" as s {
    touchpoint "T" as t {
      pain "P" as p
      does "one"
      does "two"
      feels calm +1
      then feels happy +1
      target calm
      metric "M" as m now 3 now 4
    }
  }
}`);
    expect(own(map).map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        ...['j', 'j/note:1', 'j/s', 'j/s/t', 'j/s/t/pain:p', 'j/s/t/does:1', 'j/s/t/does:2', 'j/s/t/feels:1'],
        ...['j/s/t/feels:2', 'j/s/t/target:1', 'j/s/t/metric:m', 'j/s/t/metric:m/now:1', 'j/s/t/metric:m/now:2'],
      ]),
    );
  });

  test('stay unique where two things have the same name, which is an error but is drawn', async () => {
    const { map } = await read('journey "J" as j {\n touchpoint "A" as t {}\n touchpoint "B" as t {}\n}');
    expect(map.stages[0]?.touchpoints.map(({ id, title }) => [id, title])).toEqual([
      ['j/t', 'A'],
      ['j/t~2', 'B'],
    ]);
  });

  test('are the same in two journeys of one file, but for the journey', async () => {
    const { maps } = await read(
      'journey "J" as j {\n touchpoint "A" as t {}\n}\njourney "K" as k {\n touchpoint "A" as t {}\n}',
    );
    expect(maps.map((map) => map.stages[0]?.touchpoints[0]?.id)).toEqual(['j/t', 'k/t']);
  });
});

describe('what stands elsewhere', () => {
  test('a persona of another file has its place there', async () => {
    const workspace = await open({
      'map.journey': 'import "people.journey"\njourney "J" as j {\n  persona jamie\n}',
      'people.journey': '\npersona "Jamie" as jamie {\n  role "Customer"\n  pain "Fees"\n}',
    });
    const [map] = mapsOf(workspace.document('map.journey'), workspace.services);
    const [jamie] = map?.personas ?? [];
    expect(jamie).toMatchObject({
      ...{ id: 'j/persona:jamie', name: 'jamie', title: 'Jamie', uri: 'file:///maps/people.journey' },
      ...{ role: { text: 'Customer', uri: 'file:///maps/people.journey' }, pains: [{ text: 'Fees' }] },
      range: { start: { line: 1, character: 0 } },
    });
  });

  test('the portrait of a persona of another folder is found from the file of the journey', async () => {
    const workspace = await open({
      'plans/map.journey':
        'import "../shared/people/us.journey"\npersona "Own" as own image "own.png"\n' +
        'journey "J" as j {\n  persona jamie\n  persona omar\n  persona own\n  touchpoint "T" {\n    image "t.png"\n  }\n}',
      'shared/people/us.journey':
        'persona "Jamie" as jamie image "../images/a b.png"\npersona "Omar" as omar image "https://example.org/o.png"',
    });
    const [map] = mapsOf(workspace.document('plans/map.journey'), workspace.services);
    expect(map?.personas.map(({ image, imagePath }) => [image, imagePath])).toEqual([
      ['../images/a b.png', '../shared/images/a b.png'],
      ['https://example.org/o.png', undefined],
      ['own.png', undefined],
    ]);
    const uri = 'file:///maps/shared/people/us.journey';
    expect(imagesNamed(map as JourneyMap)).toMatchObject([
      { id: 'j/persona:jamie', path: '../shared/images/a b.png', uri },
      { id: 'j/persona:omar', path: 'https://example.org/o.png', uri },
      { id: 'j/persona:own', path: 'own.png', range: { start: { line: 1 } } },
      { id: 'j/t/image:1', path: 't.png', range: { start: { line: 7, character: 4 } } },
    ]);
  });

  test('the files of evidence and metrics of another folder are found from the file of the journey', async () => {
    const workspace = await open({
      'plans/map.journey':
        'import "../shared/library/facts.journey"\nevidence "Own" as own link "own.md"\n' +
        'journey "J" as j {\n  touchpoint "T" {\n    pain "A" from talks, site, own\n    metric sales\n    metric here\n' +
        '    metric "Here" as here data "here.csv" column "c"\n  }\n}',
      'shared/library/facts.journey':
        'evidence "Talks" as talks link "../research/a b.md#L12"\nevidence "Site" as site link "https://example.org/a"\n' +
        'metric "Sales" as sales data "../sales.csv" column "rate"',
    });
    const [map] = mapsOf(workspace.document('plans/map.journey'), workspace.services);
    expect(map?.evidence.map(({ link, linkPath }) => [link, linkPath])).toEqual([
      ['../research/a b.md#L12', '../shared/research/a b.md#L12'],
      ['https://example.org/a', undefined],
      ['own.md', undefined],
    ]);
    expect(map?.stages[0]?.touchpoints[0]?.metrics.map(({ data, dataPath }) => [data?.file, dataPath])).toEqual([
      ['../sales.csv', '../shared/sales.csv'],
      ['here.csv', undefined],
      ['here.csv', undefined],
    ]);
  });

  test('a persona that does not exist is on the map by the name that was written', async () => {
    const { map } = await read('journey "J" as j {\n  persona nobody\n}');
    expect(map.personas).toMatchObject([{ name: 'nobody', title: 'nobody', range: { start: { line: 1 } } }]);
    expect(map.personas[0]).not.toHaveProperty('uri');
  });

  test('a pain, gain, system or metric that is repeated takes its text from where it is declared', async () => {
    const { map } = await read(`metric "Paid" as paid kind rate now 3 %
journey "J" as j {
  touchpoint "T" {
    pain "Slow" as slow severity high
    gain "Quick" as quick
    support "Records" as crm
  }
  touchpoint "U" {
    pain slow from assumption
    pain slow
    gain quick
    support crm because "again"
    metric paid
    pain nowhere
  }
}`);
    const again = map.stages[0]?.touchpoints[1];
    expect(again?.pains.map(({ id, text, severity, repeated, from }) => [id, text, severity, repeated, from])).toEqual([
      ['j/u/pain:slow', 'Slow', 'high', true, ['assumption']],
      ['j/u/pain:slow~2', 'Slow', 'high', true, undefined],
      ['j/u/pain:nowhere', 'nowhere', undefined, true, undefined],
    ]);
    expect(again?.gains).toMatchObject([{ text: 'Quick', repeated: true }]);
    expect(again?.support).toMatchObject([{ text: 'Records', repeated: true, because: 'again' }]);
    expect(again?.metrics).toMatchObject([
      { title: 'Paid', kind: 'rate', repeated: true, now: [{ value: { number: 3 } }] },
    ]);
    const ids = [...thingsOf(map)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('teams and evidence are those that are cited, each once', async () => {
    const { map } = await read(`team "Growth" as growth
team "Idle" as idle
evidence "Talks" as talks kind interview
evidence "Report" as report kind market
evidence "Said so" as said kind survey confidence reasoned
evidence "Idle" as unused
journey "J" {
  owner growth
  touchpoint "T" {
    does "a" from talks, report by growth
    does "b" from talks, said, assumption
  }
}`);
    expect(map.teams.map(({ name }) => name)).toEqual(['growth']);
    const confidence = Object.fromEntries(map.evidence.map((cited) => [cited.name, cited.confidence]));
    expect(confidence).toEqual({ talks: 'validated', report: 'reasoned', said: 'reasoned', assumption: 'assumed' });
  });
});

describe('metrics', () => {
  test('a value may repeat with its date: the history, newest last', async () => {
    const { map } = await read(`journey "J" {
  metric "M" {
    now 38 % on 2026-10-01
    now 31 % on 2026-08
    now 35 % on 2026-09-01
  }
}`);
    expect(map.metrics[0]?.now.map(({ on, value }) => [on, value.number])).toEqual([
      ['2026-08', 31],
      ['2026-09-01', 35],
      ['2026-10-01', 38],
    ]);
  });

  test('a table and its column', async () => {
    const { map } = await read(
      'journey "J" {\n metric "M" {\n data "m.csv" column "rate"\n }\n metric "N" data "n.csv"\n}',
    );
    expect(map.metrics.map(({ data }) => data)).toEqual([{ file: 'm.csv', column: 'rate' }, { file: 'n.csv' }]);
  });
});

describe('lanes', () => {
  test('own ones that are used, and built-in ones that got another title', async () => {
    const { map } = await read(`lane "Message" as messaging role frontstage
lane "Not used" as unused
lane "Denkt" as thinks
journey "J" {
  touchpoint "T" {
    messaging: "One line"
    messaging: "Another" from assumption
  }
}`);
    expect(map.lanes.map(({ name, title, role }) => [name, title, role])).toEqual([
      ['messaging', 'Message', 'frontstage'],
      ['thinks', 'Denkt', undefined],
    ]);
    expect(map.stages[0]?.touchpoints[0]?.own).toMatchObject([
      { lane: 'messaging', text: 'One line' },
      { lane: 'messaging', text: 'Another', from: ['assumption'] },
    ]);
  });
});

describe('stages', () => {
  test('touchpoints right in the journey stand in a stage without a title, where they are', async () => {
    const { map } = await read(`journey "J" as j {
  touchpoint "A" {}
  touchpoint "B" {}
  stage "S" { touchpoint "C" {} }
  touchpoint "D" {}
}`);
    expect(
      map.stages.map(({ implicit, title, touchpoints }) => [implicit, title, touchpoints.map((one) => one.title)]),
    ).toEqual([
      [true, '', ['A', 'B']],
      [undefined, 'S', ['C']],
      [true, '', ['D']],
    ]);
    expect(map.stages[0]?.touchpoints.map(({ id }) => id)).toEqual(['j/a', 'j/b']);
  });

  test('a stage holds what a touchpoint holds', async () => {
    const { map } = await read(
      'journey "J" {\n stage "S" {\n does "a"\n feels calm\n pain "p"\n channel web\n goal "g"\n }\n}',
    );
    expect(map.stages[0]).toMatchObject({
      ...{ does: [{ text: 'a' }], feels: [{ value: 1 }], pains: [{ text: 'p' }], goal: { text: 'g' } },
      channels: [{ name: 'web', title: 'Website', icon: 'web', online: true }],
    });
  });
});

describe('no value is guessed', () => {
  test.each([
    ['feels confused 1,5', 'feels'],
    ['feels "let down"', 'feels'],
    ['feels nobody', 'feels'],
    ['feels confused high', 'feels'],
    ['target 9', 'targets'],
    ['takes 20min', 'takes'],
    ['takes 20', 'takes'],
    ['takes soon', 'takes'],
    ['waits 5 to 2 min', 'waits'],
    ['moment magic', 'moments'],
    ['does', 'does'],
    ['image', 'images'],
    ['next "a text"', 'next'],
  ] as const)('%s is kept as it stands', async (line, list) => {
    const { map } = await read(`journey "J" {\n  touchpoint "T" {\n    ${line}\n    note "after"\n  }\n}`);
    const touchpoint = map.stages[0]?.touchpoints[0];
    expect(touchpoint?.[list]).toEqual([]);
    expect(touchpoint?.unknown.map(({ text }) => text)).toEqual([line]);
    expect(touchpoint?.notes).toMatchObject([{ text: 'after' }]);
  });

  test.each([
    ['opportunity "O" impact 9', { impact: undefined, title: 'O' }],
    ['opportunity "O" impact high effort 2', { impact: undefined, effort: 2 }],
    ['opportunity "O" status soon', { status: undefined }],
  ])('%s keeps the rest', async (line, opportunity) => {
    const { map } = await read(`journey "J" {\n  ${line}\n}`);
    expect(map.opportunities[0]).toMatchObject(opportunity);
  });

  test('a text without quotes is read for what it is, with an error', async () => {
    const { map, findings } = await read('journey "J" {\n  goal Pay less\n}');
    expect(map.goal?.text).toBe('Pay less');
    expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
      '`goal` takes a text in quotes: `goal "Pay less"`.',
    ]);
  });
});

test('a file without a journey has no maps, and one of nothing neither', async () => {
  expect((await read('persona "A" as a')).maps).toEqual([]);
  expect((await read('')).maps).toEqual([]);
  expect((await read('\ufeff\r\n  \n')).maps).toEqual([]);
});
