import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PackedCommand } from './packed-command.js';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'ci.md'), 'utf8');
const [, workflow = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];

/** What the workflow of the documentation runs of ours, in its order. */
const steps = [...workflow.matchAll(/- run: npx journeymap (.+)/g)].map(([, words = '']) => words.split(' '));

let command: PackedCommand;
beforeAll(() => {
  command = PackedCommand.pack();
}, 60_000);
afterAll(() => command.dispose());

/** Exit codes of the steps; a workflow ends with the first that is not 0. */
const ends = () => steps.map((words) => command.run(...words).code);

describe('the ready workflow', () => {
  it('checks and looks at the layout', () => {
    expect(steps.map(([name]) => name)).toEqual(['check', 'format']);
  });

  it('lets a good map pass', () => {
    command.file('plan.journey', 'team "Growth" as growth\n');
    expect(ends()).toEqual([0, 0]);
  });

  it('stops at a warning', () => {
    command.file('plan.journey', 'journey "A plan" {\n  state       current\n}\n');
    expect(ends()).toEqual([1, 0]);
    expect(command.run(...(steps[0] ?? [])).stdout).toMatch(/^::warning file=plan\.journey,line=1,/m);
  });

  it('stops at another layout', () => {
    command.file('plan.journey', 'team   "Growth" as growth\n');
    expect(ends()).toEqual([0, 1]);
  });
});
