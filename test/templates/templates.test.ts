import { AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { templates } from '../../src/templates/index.js';
import { brokenNames, errorsOf, openText } from '../fixtures/documents.js';
import { layoutFlaws } from '../fixtures/layout.js';

test('three templates are offered, the emptiest first', () => {
  expect(templates.map(({ id }) => id)).toEqual(['blank', 'online-shop', 'service-blueprint']);
  expect(new Set(templates.map(({ title }) => title)).size).toBe(3);
});

describe.each(templates)('$id', ({ id, text, description }) => {
  test('has no error, and every name leads somewhere', async () => {
    const document = await openText(text, `template-${id}`);
    expect(errorsOf(document)).toEqual([]);
    expect(brokenNames(document)).toEqual([]);
    const unknown = AstUtils.streamAllContents(document.parseResult.value).filter((node) => node.$type === 'Unknown');
    expect(unknown.map((node) => node.$cstNode?.text).toArray()).toEqual([]);
  });

  test('stands on its own: imports nothing, names no file', () => {
    expect(text).not.toMatch(/^\s*(import|image|data)\b/m);
  });

  test('is in the canonical layout and ends with its last line', () => {
    expect(layoutFlaws(text)).toEqual([]);
    expect(text).toMatch(/[^\n]\n$/);
  });

  test('says in one sentence when to pick it', () => {
    expect(description).toMatch(/^[A-Z][^.]*\.$/);
  });
});
