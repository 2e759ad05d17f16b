import { URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../../src/language/configuration/read.js';
import { themes } from '../../../src/render/themes.js';
import { check, mainFile } from './workspace.js';

const map = `journey "Plan" as plan {
  touchpoint "Compares" as compares {
    does        "Looks at the price" severity high
  }
}
`;

/** What is wrong in a configuration, as the piece of it that is meant and the message. */
function problemsOf(text: string): [string, string][] {
  return readConfiguration(text).problems.map(({ start, end, message }) => [text.slice(start, end), message]);
}

describe('a configuration', () => {
  test('sets the level of a check, or its bounds too', () => {
    const { checks } = readConfiguration(
      '{ "checks": { "goal-missing": "error", "stage-count": { "level": "info", "max": 9 } } }',
    ).configuration;
    expect(checks.levelOf('goal-missing')).toBe('error');
    expect(checks.levelOf('stage-count')).toBe('info');
    expect(checks.limitsOf('stage-count')).toEqual({ min: 3, max: 9 });
    expect(checks.levelOf('persona-missing')).toBe('warning');
  });

  test('holds views and the address of tickets', () => {
    const { configuration, problems } = readConfiguration(`{
      // what the board sees
      "views": { "board": { "lanes": ["feels"], "personas": ["jamie"], "theme": "dark" } },
      "ticket": "https://example.com/browse/{ticket}",
    }`);
    expect(problems).toEqual([]);
    expect(configuration.views).toEqual({ board: { lanes: ['feels'], personas: ['jamie'], theme: 'dark' } });
    expect(configuration.ticket).toBe('https://example.com/browse/{ticket}');
  });

  test.each(Object.keys(themes))('knows the theme %s, in which pictures are drawn', (theme) => {
    const { configuration, problems } = readConfiguration(`{ "views": { "board": { "theme": "${theme}" } } }`);
    expect(problems).toEqual([]);
    expect(configuration.views).toEqual({ board: { theme } });
  });

  test.each<[string, string, string, string]>([
    [
      'an unknown check',
      '{ "checks": { "stage-cont": "off" } }',
      '"stage-cont"',
      'There is no check `stage-cont`. Did you mean `stage-count`?',
    ],
    [
      'an unknown level',
      '{ "checks": { "stage-count": "of" } }',
      '"of"',
      'A level is `off`, `hint`, `info`, `warning` or `error`. Did you mean `off`?',
    ],
    [
      'a wrong type',
      '{ "checks": { "stage-count": 3 } }',
      '3',
      'A check takes a level, `off`, `hint`, `info`, `warning` or `error`, or an object with `level`, `min` and `max`.',
    ],
    [
      'a bound in quotes',
      '{ "checks": { "stage-count": { "max": "9" } } }',
      '"9"',
      '`max` takes a number without quotes.',
    ],
    [
      'a bound of a check that counts nothing',
      '{ "checks": { "goal-missing": { "max": 9 } } }',
      '"max"',
      '`goal-missing` takes `level`, not `max`.',
    ],
    [
      'bounds that cross',
      '{ "checks": { "stage-count": { "min": 9 } } }',
      '{ "min": 9 }',
      '`min` (9) lies above `max` (7); the usual bounds count.',
    ],
    [
      'a check that cannot be set',
      '{ "checks": { "string-open": "off" } }',
      '"string-open"',
      '`string-open` cannot be set: the text cannot be read there, so it always is an error.',
    ],
    [
      'an unknown word',
      '{ "check": {} }',
      '"check"',
      '`check` means nothing here: `$schema`, `checks`, `views` or `ticket`. Did you mean `checks`?',
    ],
    [
      'a word given twice',
      '{ "ticket": "https://a.b/{ticket}", "ticket": "https://a.c/{ticket}" }',
      '"ticket"',
      '`ticket` is given twice; the first counts.',
    ],
    [
      'a ticket without its place',
      '{ "ticket": "https://example.com" }',
      '"https://example.com"',
      '`ticket` takes an address with `{ticket}` in it: `"https://example.com/browse/{ticket}"`.',
    ],
    [
      'a ticket that would run something',
      '{ "ticket": "javascript:{ticket}" }',
      '"javascript:{ticket}"',
      '`ticket` takes an address with `{ticket}` in it: `"https://example.com/browse/{ticket}"`.',
    ],
    [
      'a view of one lane',
      '{ "views": { "a": { "lanes": "feels" } } }',
      '"feels"',
      '`lanes` takes a list of names: `["jamie", "omar"]`.',
    ],
    [
      'an unknown theme',
      '{ "views": { "a": { "theme": "darc" } } }',
      '"darc"',
      '`theme` is `light`, `dark`, `high-contrast`, `high-contrast-light`, `safe`, `safe-dark` or `print`. Did you mean `dark`?',
    ],
    ['a list', '[]', '[]', 'The configuration takes an object in braces: `{ … }`.'],
    [
      'no JSON',
      '{ "checks": { "stage-count" "off" } }',
      '"off"',
      'This is not JSON from here on: a comma, a quote or a brace is missing or too many.',
    ],
  ])('is told of %s, at its place', (_, text, at, message) => {
    expect(problemsOf(text)).toEqual([[at, message]]);
  });

  test('never switches anything off by a slip: the rest of it counts, and what is wrong does not', () => {
    for (const slip of ['"stage-cont": "off"', '"stage-count": "of"', '"stage-count" "off"', '"stage-count": "off']) {
      const { configuration, problems } = readConfiguration(`{ "checks": { "goal-missing": "error", ${slip} } }`);
      expect(problems.length, slip).toBeGreaterThan(0);
      expect(configuration.checks.levelOf('goal-missing'), slip).toBe('error');
      expect(configuration.checks.levelOf('persona-missing'), slip).toBe('warning');
    }
    expect(readConfiguration('').configuration.checks.levelOf('stage-count')).toBe('warning');
  });
});

describe('the configuration file of a map', () => {
  test('is the nearest one upwards', async () => {
    const files = {
      'deep/er/map.journey': map,
      'flat.journey': map,
      'deep/journeymap.config.json': '{ "checks": { "clause-unused": "error", "persona-missing": "off" } }',
      'journeymap.config.json': '{ "checks": { "clause-unused": "off" } }',
    };
    const checked = await check(files);
    const deep = checked.findings('deep/er/map.journey');
    expect(deep.find(({ code }) => code === 'clause-unused')?.severity).toBe(1);
    expect(deep.some(({ code }) => code === 'persona-missing')).toBe(false);
    expect(checked.checks('flat.journey')).not.toContain('clause-unused');
    expect(checked.checks('flat.journey')).toContain('persona-missing');
  });

  test('is not looked for above the folder of the workspace', async () => {
    const checked = await check({
      [mainFile]: map,
      '/journeymap.config.json': '{ "checks": { "clause-unused": "off" } }',
    });
    expect(checked.checks()).toContain('clause-unused');
  });

  test('is told what is wrong in it, line by line', async () => {
    const { configurations } = await check(map, { configuration: '{\n  "checks": { "stage-cont": "off" }\n}\n' });
    const [diagnostic] = configurations[0]?.diagnostics ?? [];
    expect(diagnostic).toMatchObject({
      severity: 1,
      code: 'configuration',
      range: { start: { line: 1, character: 14 }, end: { line: 1, character: 26 } },
    });
  });

  test('counts anew when it changed', async () => {
    const { services, checks } = await check(map, { configuration: { 'clause-unused': 'off' } });
    expect(checks()).not.toContain('clause-unused');
    const { ConfigurationFiles, DocumentBuilder, FileSystemProvider } = services.shared.workspace;
    (FileSystemProvider as unknown as { files: Map<string, string> }).files.set('/maps/journeymap.config.json', '{}');
    ConfigurationFiles.forget();
    await DocumentBuilder.revalidate();
    expect(checks()).toContain('clause-unused');
  });

  test('may be one for all maps', async () => {
    const { services, checks } = await check({
      [mainFile]: map,
      'strict.json': '{ "checks": { "clause-unused": "off" } }',
    });
    const { ConfigurationFiles, DocumentBuilder } = services.shared.workspace;
    ConfigurationFiles.use(URI.file('/maps/strict.json'));
    await DocumentBuilder.revalidate();
    expect(checks()).not.toContain('clause-unused');
    ConfigurationFiles.use(undefined);
  });
});
