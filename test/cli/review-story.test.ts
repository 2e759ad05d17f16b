import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../fixtures/repository.js';
import { PackedCommand } from './packed-command.js';
import { played } from './story.js';

const page = 'docs/review.md';

let command: PackedCommand;
beforeAll(() => {
  command = PackedCommand.pack();
}, 120_000);
afterAll(() => command.dispose());

describe('the story of a review', () => {
  it('happens as it is told', () => {
    const told = read(page);
    const happened = played(told, command);
    if (process.env.UPDATE_STORY) writeFileSync(join(import.meta.dirname, '../..', page), happened);
    else expect(happened).toBe(told);
  }, 120_000);
});
