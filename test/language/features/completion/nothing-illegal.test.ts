import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLexemes } from '../../../../src/edit/lexemes.js';
import { open, type Workspace } from '../../testing.js';
import { acceptedWithCursor, type Offered, offeredIn } from './offers.js';

/** How many items are tried in each file; every run tries the same. */
const tries = Number(process.env.JOURNEY_COMPLETION_TRIES ?? 8);

const examples = join(import.meta.dirname, '../../../../examples');
const libraries = Object.fromEntries(
  readdirSync(join(examples, 'shared')).map((name) => [
    `shared/${name}`,
    readFileSync(join(examples, 'shared', name), 'utf8'),
  ]),
);
const maps = readdirSync(examples).filter((name) => name.endsWith('.journey'));
const files: Record<string, string> = {
  ...libraries,
  ...Object.fromEntries(maps.map((name) => [name, readFileSync(join(examples, name), 'utf8')])),
};

/** A generator of numbers from zero up to one, the same on every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What follows from whom a line is for is told in the lines around it, until the author has decided there too. */
const expected = new Set(['whose', 'persona-out-of-scope', 'feels-twice', 'feels-on-both-levels']);

/** The errors of a file that holds a text. */
async function errors(workspace: Workspace, path: string, text: string): Promise<string[]> {
  const { diagnostics } = await workspace.replace(path, text);
  return (diagnostics ?? [])
    .filter(({ severity, data, code }) => severity === 1 && !expected.has(String(code ?? data?.code)))
    .map(({ message }) => String(message));
}

/** What is offered where a text holds a `<|>`. */
async function offeredAt(workspace: Workspace, path: string, marked: string): Promise<Offered> {
  const offset = marked.indexOf('<|>');
  const document = await workspace.replace(path, marked.replace('<|>', ''));
  const position = document.textDocument.positionAt(offset);
  return offeredIn({ ...workspace, cursor: { document, position, path } });
}

/** Places to ask at: behind a word, and on a new line above one. */
function withCursor(text: string, random: () => number): string {
  const lexemes = readLexemes(text).filter(({ kind }) => kind !== 'line-end' && kind !== 'comment');
  const lexeme = lexemes[Math.floor(random() * lexemes.length)];
  if (!lexeme) return '<|>';
  const lineStart = text.lastIndexOf('\n', lexeme.start) + 1;
  if (random() < 0.4) return `${text.slice(0, lineStart)}<|>\n${text.slice(lineStart)}`;
  const at = lexeme.end;
  return `${text.slice(0, at)} <|>${text.slice(at)}`;
}

describe.each(Object.keys(files))('in %s', (path) => {
  test(
    'whatever is offered is right where it is offered',
    async () => {
      const random = randomNumbers(path.length);
      const workspace = await open(files);
      const wrong: string[] = [];
      let asked = 0;
      while (asked < tries) {
        const text = withCursor(files[path] ?? '', random);
        const offer = await offeredAt(workspace, path, text);
        const label = offer.labels[Math.floor(random() * offer.labels.length)];
        if (label === undefined) continue;
        const first = acceptedWithCursor(offer, label);
        const second = first.asksMore ? await offeredAt(workspace, path, first.text) : undefined;
        const choice = second?.labels[Math.floor(random() * second.labels.length)];
        if (second && choice === undefined) continue;
        const after =
          second && choice !== undefined ? acceptedWithCursor(second, choice).text.replace('<|>', '') : first.text;
        const known = await errors(workspace, path, text.replace('<|>', ''));
        const found = await errors(workspace, path, after);
        asked++;
        if (found.length <= known.length) continue;
        const line = text.slice(
          text.lastIndexOf('\n', text.indexOf('<|>')) + 1,
          text.indexOf('\n', text.indexOf('<|>')),
        );
        wrong.push(
          `${line} + ${label}${choice ? ` + ${choice}` : ''}: ${found.find((message) => !known.includes(message))}`,
        );
      }
      expect(wrong).toEqual([]);
    },
    20_000 + tries * 1_000,
  );
});
