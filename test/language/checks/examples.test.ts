import { describe, expect, test } from 'vitest';
import type { Example } from '../../../src/language/checks/definition.js';
import { type CheckId, checkIds, definitionOf } from '../../../src/language/checks/registry.js';
import { hosted, library } from './host-map.js';
import { type Conditions, check, mainFile } from './workspace.js';

/** Checks that need more than a text to find something. */
const conditions: Readonly<Record<string, Conditions>> = {
  'watched-files-changed': { changed: ['src/checkout/cart.ts'] },
};

/** `syntax` has no example that fires: the lexer hands on only what can be parsed. */
const withExample = checkIds.filter((id) => id !== 'syntax');

function exampleOf(id: CheckId): Example {
  const { example } = definitionOf(id);
  if (!example) throw new Error(`${id} has no example.`);
  return example;
}

async function found(id: CheckId, which: 'wrong' | 'right') {
  const example = exampleOf(id);
  const files = { [mainFile]: hosted(example, example[which]), 'library.journey': library, ...example.files };
  const checked = await check(files, { ...conditions[id], configuration: example.checks });
  expect(checked.configurations.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  return checked.findings(mainFile);
}

describe.each(withExample)('%s', (id) => {
  test('finds its wrong example, and no other check does', async () => {
    const findings = await found(id, 'wrong');
    const whole = exampleOf(id).in === 'file';
    const others = findings.filter(({ code, severity = 1 }) => code !== id && (!whole || severity <= 2));
    expect(others.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
    expect(findings.map(({ code }) => code)).toContain(id);
  });

  test('finds nothing in its right example, as no other check does', async () => {
    const whole = exampleOf(id).in === 'file';
    const findings = (await found(id, 'right')).filter(
      ({ code, severity = 1 }) => code === id || !whole || severity <= 2,
    );
    expect(findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });

  test('tells what to do in a sentence or two, in plain words', async () => {
    const findings = (await found(id, 'wrong')).filter(({ code }) => code === id);
    for (const { message } of findings) {
      expect(message).toMatch(/^[\p{Lu}\d`"].*[.?!]$/u);
      expect(message).not.toMatch(/\btoken|expecting\b/i);
    }
  });
});
