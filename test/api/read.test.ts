import { describe, expect, it, test, vi } from 'vitest';
import { check, type FileContent, type Finding, parse } from '../../src/api/index.js';
import { createJourneyServices } from '../../src/language/journey-module.js';

vi.mock('../../src/language/journey-module.js', { spy: true });

const plan = `import "shared/people.journey"

journey "A cheaper plan" as plan {
  persona jamie
  stage "Compare" as compare {
    feels confused -1 for jamie
    pain "Three totals" severity critical
    link "notes/compare.md"
  }
}
`;
const people = 'persona "Jamie" as jamie\nteam "Web team" as web\n';
const files = { 'shared/people.journey': people };
const today = '2026-11-22';

const ids = (findings: readonly Finding[]) => findings.map(({ check }) => check);
const loud = (findings: readonly Finding[]) =>
  findings.filter(({ level }) => level === 'error' || level === 'warning').map(({ check }) => check);

describe('parse', () => {
  it('gives the maps of a text as plain data, with what they refer to in other files', async () => {
    const { maps, errors } = await parse(plan, { files });
    expect(errors).toEqual([]);
    expect(structuredClone(maps)).toEqual(maps);
    expect(maps).toMatchObject([
      {
        id: 'plan',
        personas: [{ name: 'jamie', title: 'Jamie', uri: 'shared/people.journey', range: { start: { line: 0 } } }],
        stages: [{ id: 'plan/compare', feels: [{ value: -1, for: ['jamie'] }] }],
      },
    ]);
  });

  it('tells errors with their places, and keeps the rest', async () => {
    const { maps, errors } = await parse('journey "Half" as half {\n  stage "One" {\n    feels releived\n  }\n', {});
    expect(maps.map(({ stages }) => stages.map(({ title }) => title))).toEqual([['One']]);
    expect(errors).toContainEqual({
      level: 'error',
      check: 'emotion-unknown',
      message: '`releived` is no emotion that is known here. Did you mean `relieved`?',
      range: { start: { line: 2, character: 10 }, end: { line: 2, character: 18 } },
    });
    expect(ids(errors)).toEqual(['block-closed', 'emotion-unknown']);
  });

  it.each([
    ['', 0, 0],
    ['\0', 0, 1],
    ['}'.repeat(3), 0, 3],
    ['journey', 1, 1],
    ['"""', 0, 2],
    ['\ufeff# nothing of the kind', 0, 1],
  ])('never fails, whatever the text: %j', async (text, maps, errors) => {
    const parsed = await parse(text);
    expect([parsed.maps.length, parsed.errors.length]).toEqual([maps, errors]);
  });

  it('says of what is built in that it stands in no file', async () => {
    const { maps } = await parse('journey "Plan" { stage "One" { pain "Slow" from assumption } }', {
      path: '/maps/plan',
    });
    const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(maps[0]?.evidence).toMatchObject([{ name: 'assumption', range: nowhere }]);
    expect(maps[0]?.evidence[0]).not.toHaveProperty('uri');
  });

  it('gives maps that nobody else has', async () => {
    const [first, second] = await Promise.all([parse(plan, { files }), parse(plan, { files })]);
    first.maps[0]?.stages.pop();
    expect(second.maps[0]?.stages).toHaveLength(1);
    expect((await parse(plan, { files })).maps[0]?.stages).toHaveLength(1);
  });
});

describe('check', () => {
  it('finds what the command finds, in the order of the text', async () => {
    const findings = await check(plan, { files, today });
    expect(loud(findings)).toEqual(['stage-count', 'severe-pain-without-opportunity']);
    const lines = findings.map(({ range }) => range.start.line);
    expect(lines).toEqual([...lines].sort((left, right) => left - right));
  });

  it('says that what is not given cannot be imported', async () => {
    expect(ids((await parse(plan)).errors)).toEqual(['import-not-found', 'unknown-name', 'unknown-name']);
  });

  it('judges by the day that is given', async () => {
    const reviewed = 'journey "Old" as old {\n  reviewed 2026-01-10 every 6 months\n}\n';
    expect(ids(await check(reviewed, { today: '2026-06-01' }))).not.toContain('review-overdue');
    expect(ids(await check(reviewed, { today: '2026-08-01' }))).toContain('review-overdue');
  });

  it('heeds the nearest configuration among the files, and tells what is wrong in it', async () => {
    const configured = {
      ...files,
      'maps/journeymap.config.json': '{ "checks": { "stage-count": "off", "x": "off" } }',
    };
    const options = {
      path: 'maps/plan.journey',
      today,
      files: { ...configured, 'maps/shared/people.journey': people },
    };
    const findings = await check(plan, options);
    expect(loud(findings)).toEqual(['configuration', 'severe-pain-without-opportunity']);
    expect(findings[0]).toEqual({
      level: 'error',
      check: 'configuration',
      message: 'There is no check `x`.',
      range: { start: { line: 0, character: 36 }, end: { line: 0, character: 39 } },
      uri: 'maps/journeymap.config.json',
    });
  });

  it('looks for linked files only where the text itself is among the files', async () => {
    expect(ids(await check(plan, { files }))).not.toContain('link-not-found');
    const around = { ...files, 'map.journey': plan };
    expect(ids(await check(plan, { files: around }))).toContain('link-not-found');
    expect(ids(await check(plan, { files: { ...around, 'notes/compare.md': '' } }))).not.toContain('link-not-found');
  });
});

describe('files', () => {
  it('may be read by a function, each once and by the path as the caller writes it', async () => {
    const asked: string[] = [];
    const read = (root: string) => async (path: string) => {
      asked.push(path);
      return path === `${root}people.journey` ? people : undefined;
    };
    const text = plan.replace('shared/', '../');
    const { maps, errors } = await parse(text, { path: '/home/ada/maps/plan.journey', files: read('/home/ada/') });
    expect(errors).toEqual([]);
    expect(maps[0]?.personas[0]?.uri).toBe('/home/ada/people.journey');
    expect(asked.toSorted()).toEqual([
      '/home/ada/journeymap.config.json',
      '/home/ada/maps/journeymap.config.json',
      '/home/ada/maps/plan.journey',
      '/home/ada/people.journey',
      '/home/journeymap.config.json',
      '/journeymap.config.json',
    ]);
    expect((await parse(text, { path: 'C:\\maps\\plan.journey', files: read('C:/') })).errors).toEqual([]);
  });

  it.each([
    ['notes.md', ['notes.md', 'shared/people.journey']],
    ['notes', ['notes', 'shared/people.journey']],
    ['.journey', ['.journey', 'shared/people.journey']],
    ['', ['map.journey', 'shared/people.journey']],
    ['maps/', ['maps/map.journey', 'maps/shared/people.journey']],
    ['./maps/../a.journey', ['./maps/../a.journey', 'shared/people.journey']],
    ['../maps/a.journey', ['../maps/a.journey', '../maps/shared/people.journey']],
    ['../../a.journey', ['../../a.journey', '../../shared/people.journey']],
    ['/../a.journey', ['/../a.journey', '/shared/people.journey']],
    ['..\\maps\\a.journey', ['..\\maps\\a.journey', '../maps/shared/people.journey']],
  ])('stand around a text at any path: %j', async (path, wanted) => {
    const asked: string[] = [];
    const files = (path: string) => {
      asked.push(path);
      return path.endsWith('people.journey') ? people : undefined;
    };
    const { maps, errors } = await parse(plan, { path, files });
    expect(errors).toEqual([]);
    expect(maps[0]?.personas[0]?.uri).toBe(wanted[1]);
    expect(asked.filter((path) => !path.endsWith('.json')).toSorted()).toEqual(wanted.toSorted());
  });

  it.each([
    ['maps/a.journey', '../b', ['b.journey']],
    ['../maps/a.journey', '../b', ['../b.journey']],
    ['a.journey', '../b', []],
    ['../maps/a.journey', '../../b', []],
  ])('are never others than those that are named: from %s to %s', async (path, imported, wanted) => {
    const asked: string[] = [];
    const files = async (path: string) => {
      asked.push(path);
      return undefined;
    };
    const { errors } = await parse(`import "${imported}.journey"\n`, { path, files });
    expect(ids(errors)).toEqual(['import-not-found']);
    expect(asked.filter((path) => path.endsWith('b.journey'))).toEqual(wanted);
  });

  it('that cannot be read are missing', async () => {
    const files = () => {
      throw new Error('No disk.');
    };
    expect(ids((await parse(plan, { files })).errors)).toEqual(['import-not-found', 'unknown-name', 'unknown-name']);
  });

  test.each(['constructor', '__proto__', 'toString.journey'])('are those of the caller alone: %s', async (path) => {
    expect(ids((await parse(`import "${path}"\n`, { files: {} })).errors)).toEqual(['import-not-found']);
  });

  it('that never come hold nobody else up, nor do those for which another text is read', async () => {
    void parse(plan, { files: () => new Promise(() => undefined) });
    const drawnUp = async (path: string) => {
      if (path !== 'shared/people.journey') return undefined;
      const { maps } = await parse('journey "Another" as jamie {\n}\n');
      return `persona "Jamie" as ${maps[0]?.name}\n`;
    };
    const { maps, errors } = await parse(plan, { files: drawnUp });
    expect(errors).toEqual([]);
    expect(maps[0]?.personas).toMatchObject([{ name: 'jamie', title: 'Jamie' }]);
  });

  it('make few readers, however many ask at once and whatever is read for them', async () => {
    vi.mocked(createJourneyServices).mockClear();
    const files = async (path: string) => {
      await Promise.resolve();
      const { maps } = await parse('journey "Another" as jamie {\n}\n');
      return path.startsWith('shared/') ? `persona "Jamie" as ${maps[0]?.name}\n` : undefined;
    };
    const read = await Promise.all(Array.from({ length: 20 }, () => parse(plan, { files })));
    expect(read.flatMap(({ errors }) => errors)).toEqual([]);
    expect(vi.mocked(createJourneyServices).mock.calls.length).toBeLessThanOrEqual(4);
  });

  it('that never come hold nobody up, however many texts wait for them', async () => {
    for (let i = 0; i < 10; i++) void parse(plan, { files: () => new Promise(() => undefined) });
    expect((await parse(plan, { files })).errors).toEqual([]);
  });

  it('may be bytes, of UTF-8', async () => {
    const bytes = new TextEncoder().encode('persona "Zoë" as jamie\n');
    for (const files of [{ 'shared/people.journey': bytes }, async () => bytes]) {
      const { maps } = await parse(plan, { files });
      expect(maps[0]?.personas).toMatchObject([{ title: 'Zoë' }]);
    }
  });

  it('that are neither are refused, and nothing is printed', async () => {
    const printed = vi.spyOn(console, 'error');
    for (const files of [{ 'shared/people.journey': 5 }, async () => 5]) {
      const given = files as unknown as Record<string, FileContent>;
      const reading = parse(plan, { files: given });
      await expect(reading).rejects.toThrow(TypeError);
      await expect(reading).rejects.toThrow('`files` gives a text or its bytes; shared/people.journey is a number.');
    }
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });

  it('of one text are not known to another, at the same time or later', async () => {
    const [given, none] = await Promise.all([parse(plan, { files }), parse(plan)]);
    expect(given.errors).toEqual([]);
    expect(none.errors).toHaveLength(3);
    expect((await parse(plan)).errors).toHaveLength(3);
    const other = { 'shared/people.journey': 'persona "Omar" as omar\n' };
    expect(ids((await parse(plan, { files: other })).errors)).toEqual(['unknown-name', 'unknown-name']);
    expect((await parse(plan, { files })).errors).toEqual([]);
  });
});
