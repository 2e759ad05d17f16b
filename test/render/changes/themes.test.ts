import { describe, expect, it } from 'vitest';
import { drawChanges, themeNames } from '../../../src/render/index.js';
import { dimmedContrast, textContrast, themes } from '../../../src/render/themes.js';
import { readPair } from '../../fixtures/pairs.js';
import { textsOf } from '../support/contrast.js';
import { ancestors, type Element, treeOf } from '../support/svg.js';

const pair = await readPair('39-a-quarter-later');

describe.each(themeNames)('the drawing of changes in the theme %s', (theme) => {
  const tree = treeOf(drawChanges(pair.before, pair.after, pair.changes, { theme }));
  const texts = textsOf(tree, themes[theme].page);
  const least = theme.startsWith('high-contrast') ? textContrast : dimmedContrast;

  it('gives what changed, and what is gone, a contrast of 4.5 and more', () => {
    const told = texts.filter(({ line }) => isTold(line.element));
    expect(told.length).toBeGreaterThan(50);
    expect(told.filter(({ contrast }) => contrast < textContrast).map(({ line }) => line.text)).toEqual([]);
  });

  it('keeps what is unchanged readable', () => {
    expect(texts.filter(({ contrast }) => contrast < least).map(({ line }) => line.text)).toEqual([]);
  });
});

/** Whether a text belongs to what changed, is gone, or explains it. */
function isTold(element: Element): boolean {
  return [...ancestors(element)].some(
    ({ attributes }) =>
      // A stage holds what is unchanged as well.
      (attributes['data-change'] !== undefined && attributes.class !== 'stage') ||
      attributes['data-id']?.startsWith('before:') ||
      ['changes', 'legend', 'rail', 'band'].includes(attributes.class ?? ''),
  );
}
