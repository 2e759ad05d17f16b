import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/formats/markdown.js';
import { mobilePlan } from '../fixtures/maps.js';
import { map, planMap, stage, touchpoint } from '../preview/fixtures.js';

/** The cells of every row of every table. */
const rowsOf = (markdown: string) =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

describe('a map as Markdown', () => {
  it('has a table for each stage, with a column for each touchpoint', () => {
    const markdown = toMarkdown(planMap());
    expect(markdown).toMatch(/^# I want a cheaper mobile plan\n/);
    expect(markdown.match(/^## .*$/gm)).toEqual(['## Define', '## Compare']);
    const [head, rule, ...rows] = rowsOf(markdown.split('## Compare')[0] ?? '');
    expect(head).toEqual(['', 'Reads the last three bills', 'Sets what she needs']);
    expect(rule).toEqual(['---', '---', '---']);
    expect(rows.find(([title]) => title === '**Doing**')).toEqual([
      '**Doing**',
      'Looks for the price per gigabyte',
      '',
    ]);
    expect(rows.find(([title]) => title === '**Pains**')?.[1]).toContain('Carrier jargon');
  });

  it('has as many cells in every row of a table as in its head', () => {
    const tables = toMarkdown(mobilePlan())
      .split('\n\n')
      .filter((block) => block.startsWith('|'));
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables) expect(new Set(rowsOf(table).map((row) => row.length)).size, table).toBe(1);
  });

  it('shows what a view shows', () => {
    const markdown = toMarkdown(planMap(), { lanes: ['does'] });
    expect(markdown).toContain('**Doing**');
    expect(markdown).not.toContain('**Pains**');
  });

  it('takes no text for markup', () => {
    const hostile = 'a | b <img src=x> `c` *d* [e](f) &lt;\n# g';
    const markdown = toMarkdown(map('m', hostile, [stage('m/a', hostile, [touchpoint('m/a/b', hostile)])]));
    expect(markdown).not.toMatch(/(?<!\\)<(?!br>)/);
    expect(markdown).not.toMatch(/(?<!\\)\[e/);
    expect(markdown).toContain('\\&lt;');
    expect(rowsOf(markdown)[0]).toHaveLength(2);
    expect(markdown.match(/^# /gm)).toHaveLength(1);
  });
});
