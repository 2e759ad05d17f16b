import type { ChildProcess } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PackedCommand } from './packed-command.js';

let command: PackedCommand;
let running: ChildProcess | undefined;
beforeAll(() => {
  command = PackedCommand.pack();
}, 60_000);
afterEach(async () => {
  const ended = new Promise((resolve) => running?.once('exit', resolve));
  if (running?.kill()) await ended;
  running = undefined;
});
afterAll(() => command.dispose());

const map = (feels: string) => `journey "Plan" as plan {
  persona     "Jamie" as jamie
  touchpoint "Pays" as pays {
    feels       ${feels}
  }
}
`;

describe('journeymap check --watch', () => {
  it('checks again when a map changes, and goes on when one cannot be read', async () => {
    command.file('maps/plan.journey', map('calm +0.5'));
    let printed = '';
    running = command.start('check', 'maps', '--watch');
    for (const stream of [running.stdout, running.stderr]) stream?.on('data', (chunk) => (printed += chunk));
    const times = (text: string) => printed.split(text).length - 1;
    await expect.poll(() => times('Watching for changes'), { timeout: 20_000 }).toBe(1);
    expect(printed).toContain('1 file checked, nothing to mend.');
    command.file('maps/plan.journey', map('clam +0.5'));
    await expect.poll(() => times('Did you mean `calm`?'), { timeout: 20_000 }).toBeGreaterThan(0);
    command.file('maps/plan.journey', Uint8Array.from([0]));
    await expect.poll(() => times('is not a text file'), { timeout: 20_000 }).toBeGreaterThan(0);
    printed = '';
    command.file('maps/plan.journey', map('calm +0.5'));
    await expect.poll(() => printed, { timeout: 20_000 }).toContain('1 file checked, nothing to mend.');
    expect(running.exitCode).toBeNull();
  });

  it('is for people', () => {
    command.file('maps/plan.journey', map('calm +0.5'));
    expect(command.run('check', 'maps', '--watch', '--format', 'json')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: '--watch is for people: it goes with --format text only.\n',
    });
  });
});
