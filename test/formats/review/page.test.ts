import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { reviewPage } from '../../../src/formats/review/page.js';
import { readPair } from '../../fixtures/pairs.js';
import { mapWith, reviewedFile, reviewedMaps } from './reviewed.js';

const options = { theme: 'light', sides: { before: 'main', after: 'topic' }, fonts: [] } as const;

describe('a page of changes', () => {
  it('forbids everything but its own style sheet', async () => {
    const page = await reviewPage([await reviewedFile('p.journey', mapWith(), mapWith('gain "Filters"'))], options);
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; `);
    expect(page).not.toMatch(/<script| style="| on\w+="/);
  });

  it('leads from every change to its place in the picture', async () => {
    const { before, after, changes } = await readPair('39-a-quarter-later');
    const page = await reviewPage([reviewedMaps('p.journey', before, after)], options);
    const targets = [...page.matchAll(/<li class="\w+"><a href="#([^"]+)">/g)].map(([, target]) => target);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(targets).toHaveLength(changes.changes.length);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('counts what its filters show', async () => {
    const { before, after } = await readPair('39-a-quarter-later');
    const page = await reviewPage([reviewedMaps('p.journey', before, after)], options);
    expect(page.match(/checked>[▼▲•] \w+ \(\d+\)/g)).toEqual([
      'checked>▼ worse (3)',
      'checked>▲ better (3)',
      'checked>• other (14)',
    ]);
  });

  it('takes what a map says as text', async () => {
    const file = await reviewedFile('p.journey', mapWith(), mapWith('pain "</li><script>alert(1)</script>"'));
    const page = await reviewPage([{ ...file, after: '<b>.journey' }], options);
    expect(page).toContain('&lt;/li&gt;&lt;script&gt;');
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<b>.journey');
  });
});
