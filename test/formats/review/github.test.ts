import { describe, expect, it } from 'vitest';
import { github } from '../../../src/formats/review/github.js';
import { readPair } from '../../fixtures/pairs.js';
import { mapWith, reviewedFile, reviewedMaps } from './reviewed.js';

const comment = (files: Parameters<typeof github>[0], pictures?: string) => github(files, { colored: false, pictures });

describe('a comment on a pull request', () => {
  it('begins with what got worse, and for whom', async () => {
    const before = mapWith('feels hopeful +1 for jamie');
    const after = mapWith('feels lost -1 for jamie', 'pain "Fees show late" severity high', 'gain "Filters"');
    expect(comment([await reviewedFile('plan.journey', before, after)], 'https://example.org/a')).toBe(
      [
        '<!-- journey-maps -->',
        '### ▼ 2 changes for the worse, for everybody; 1 for the better',
        '**Jamie is worse off at Compare › Website: hopeful (+1) → lost (-1), now below zero**',
        '![What changed in “Plan”](https://example.org/a/plan.png)',
        [
          '|  | What changed |',
          '| --- | --- |',
          '| ▼&nbsp;worse | Jamie is worse off at Compare › Website: hopeful (+1) → lost (-1), now below zero |',
          '| ▼&nbsp;worse | New pain at Compare › Website: “Fees show late” (high) |',
          '| ▲&nbsp;better | New gain at Compare › Website: “Filters” |',
        ].join('\n'),
        '',
      ]
        .join('\n\n')
        .replace(/\n\n$/, '\n'),
    );
  });

  it('names those for whom it got worse, as long as that is not everybody', async () => {
    const before = mapWith('feels hopeful +1 for jamie');
    const file = await reviewedFile('plan.journey', before, mapWith('feels lost -1 for jamie'));
    expect(comment([file])).toContain('### ▼ 1 change for the worse, for Jamie\n');
  });

  it('folds what is beyond fifteen rows', async () => {
    const { before, after } = await readPair('39-a-quarter-later');
    const written = comment([reviewedMaps('plan.journey', before, after)]);
    const [open = '', folded = ''] = written.split('<details>');
    const rows = (text: string) => text.match(/^\| (?:▼|▲|•)/gm)?.length;
    expect([rows(open), rows(folded)]).toEqual([15, 5]);
    expect(folded).toContain('<summary>5 more changes</summary>');
  });

  it('says that nothing got worse', async () => {
    const file = await reviewedFile('plan.journey', mapWith(), mapWith('gain "Filters"'));
    expect(comment([file])).toContain('### ▲ Nothing is worse for the customer; 1 for the better\n');
    expect(comment([])).toBe('<!-- journey-maps -->\n\n### Nothing changed for the customer\n');
  });

  it('says what could not be compared, and which journeys are new or gone', async () => {
    const { before } = await readPair('39-a-quarter-later');
    const written = comment([
      { after: 'new.journey', journeys: [{ status: 'added', after: before }] },
      { before: 'x.journey', after: 'x.journey', journeys: [], refused: 'Line 3 begins a conflict of git’s.' },
    ]);
    expect(written).toContain('### Whole journeys came or went\n');
    expect(written).toContain('The whole journey **I want a cheaper mobile plan** is added, in new.journey.');
    expect(written).toContain('**x.journey** could not be compared: Line 3 begins a conflict of git’s.');
  });

  it('shows prices as they are written', async () => {
    const file = await reviewedFile('plan.journey', mapWith(), mapWith('pain "From $5 to $6, or #7"'));
    expect(comment([file])).toContain('| New pain at Compare › Website: “From &#36;5 to &#36;6, or #\u200b7” |');
  });

  it.each([
    ['people', 'Ask @octocat and @org/team', /@(?=\w)/],
    ['tickets', 'See #12, GH-13 and org/repo#14', /#\d|GH-\d/],
    ['addresses', 'See https://evil.example or www.evil.example', /:\/\/|www\./],
    ['commits', 'As in 1d1258c0aa and a5', /1d1258c0aa/],
    ['images and links', '![x](y) [a](b)', /(?<!\\)[![]\[|(?<!\\)\]\(/],
    ['markup', '<img src=x> </details> <!-- --> &lt;b&gt;', /(?<!\\)<(?:img|\/det|!)|(?<!\\)&lt;/],
    ['cells', 'a | b `c` *d* _e_ ~f~', /(?<!\\)[|`*_~]/],
    ['mathematics', 'From $5 to $6', /\$/],
  ])('takes no %s from a map', async (_, text, dangerous) => {
    const file = await reviewedFile('plan.journey', mapWith(), mapWith(`pain ${JSON.stringify(text)}`));
    const row = comment([file])
      .split('\n')
      .find((line) => line.startsWith('| ▼')) as string;
    const cell = row.slice('| ▼&nbsp;worse | New pain at Compare › Website: “'.length, -'” |'.length);
    expect(cell.length).toBeGreaterThan(10);
    expect(cell).not.toMatch(dangerous);
  });
});
