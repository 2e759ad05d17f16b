import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Documentation } from '../../../src/language/checks/documentation.js';
import { checksPage, sectionOf } from '../../../src/language/checks/page.js';
import { checkIds, definitionOf, groupOf } from '../../../src/language/checks/registry.js';
import { configurationSchema } from '../../../src/language/configuration/schema.js';
import { rules } from '../../../src/map/insights/index.js';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/checks.md'), 'utf8');

describe('the table of checks', () => {
  test('holds every rule about maps, in the groups of its files', () => {
    expect(Object.keys(rules).filter((id) => !checkIds.includes(id as never))).toEqual([]);
    expect(Object.keys(rules).filter((id) => groupOf(id as never) === 'language')).toEqual([]);
    expect(checkIds.length).toBeGreaterThan(70);
  });

  test.each(checkIds)('%s says what it finds, why, and where that comes from', (id) => {
    const { finds, why, source } = definitionOf(id);
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(finds).toMatch(/^[A-Z].*[^.]\.$/);
    expect(why).toMatch(/[.?]$/);
    expect(source.length).toBeGreaterThan(10);
  });

  test('makes no error of a threshold, and nothing optional of what cannot be read', () => {
    const thresholds = checkIds.filter((id) => definitionOf(id).limits);
    expect(thresholds.length).toBeGreaterThan(8);
    expect(thresholds.filter((id) => definitionOf(id).level === 'error')).toEqual([]);
    expect(checkIds.filter((id) => definitionOf(id).fixed && definitionOf(id).level !== 'error')).toEqual([]);
  });

  test('has the levels that were agreed on', () => {
    const levels = (level: string) =>
      checkIds.filter((id) => definitionOf(id).level === level && groupOf(id) !== 'language');
    expect(levels('error')).toEqual(['evidence-file-missing', 'review-in-future']);
    expect(levels('warning')).toEqual([
      'stage-count',
      'touchpoint-count',
      'stage-empty',
      'persona-missing',
      'personas-too-many',
      'stage-without-emotion',
      'low-without-pain',
      'future-emotion-observed',
      'severe-pain-without-opportunity',
      'opportunity-without-owner',
      'review-overdue',
    ]);
  });
});

describe('the page about checks', () => {
  test('is the one that the table yields', () => {
    expect(page).toBe(checksPage());
  });

  test.each(checkIds)('has a section about %s', (id) => {
    expect(page).toContain(sectionOf(id));
  });

  test('has a heading for every link of its contents', () => {
    const anchors = [...page.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(links.length).toBeGreaterThan(checkIds.length);
    expect(links.filter((link) => !anchors.includes(link ?? ''))).toEqual([]);
  });
});

describe('addresses of the documentation', () => {
  test('lead to the line of a section in a file, and to its heading on the web', () => {
    const line = page.split('\n').indexOf('### flat-curve') + 1;
    expect(line).toBeGreaterThan(100);
    expect(new Documentation('file:///docs/').addressOf('flat-curve')).toBe(`file:///docs/checks.md#L${line}`);
    expect(new Documentation('https://example.com/docs/').addressOf('flat-curve')).toBe(
      'https://example.com/docs/checks.md#flat-curve',
    );
  });

  test('are left out where there is no documentation', () => {
    expect(new Documentation().addressOf('flat-curve')).toBeUndefined();
  });
});

describe('the schema of the configuration', () => {
  const schema = configurationSchema() as {
    properties: { checks: { properties: Record<string, { anyOf: [object, { properties?: object; $ref?: string }] }> } };
  };
  const { properties } = schema.properties.checks;

  test('is the one that ships', () => {
    const shipped = readFileSync(join(root, 'schemas/journeymap.config.schema.json'), 'utf8');
    expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  test('knows every check that can be set, and bounds where something is counted', () => {
    expect(Object.keys(properties)).toEqual(checkIds.filter((id) => !definitionOf(id).fixed));
    expect(Object.keys(properties['stage-count']?.anyOf[1].properties ?? {})).toEqual(['level', 'min', 'max']);
    expect(Object.keys(properties['touchpoint-count']?.anyOf[1].properties ?? {})).toEqual(['level', 'max']);
    expect(properties['goal-missing']?.anyOf[1]).toEqual({ $ref: '#/definitions/setting' });
  });
});
