import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { PackedCommand } from './packed-command.js';

let command: PackedCommand;
const files: string[] = [];
const file = (path: string, content: string | Uint8Array) => {
  files.push(path);
  return command.file(path, content);
};

beforeAll(() => {
  command = PackedCommand.pack();
}, 60_000);
afterEach(() => {
  for (const path of files.splice(0)) rmSync(join(command.folder, path));
});
afterAll(() => command.dispose());

const people = 'persona "Jamie" as jamie\npersona "Omar" as omar\nevidence "Calls" as calls kind interview sample 5\n';

const plan = `import "people.journey"

journey "A cheaper plan" as plan {
  persona jamie
  persona omar

  stage "Compare" {
    opportunity "One page"
    touchpoint "Reads the bill" {
      feels confused -1 for jamie from calls
      then feels hopeful +1 for jamie
      feels calm for omar when "a colleague\u0007 helps"
      pain "Three totals" severity high
      pain "Small letters"
      pain "No phone number" severity critical resolved 2026-05
      gain "It is on paper"
    }
    touchpoint "Asks a friend" {
      feels -0.5 for all
      pain "Nobody knows" severity critical
    }
  }

  stage "Sign" {
    touchpoint "Signs"
  }
}
`;

it('prints stages and touchpoints with what is felt there and what hurts', () => {
  file('people.journey', people);
  const { code, stdout, stderr } = command.run('outline', file('plan.journey', plan));
  expect(stdout).toBe(`A cheaper plan
  2 stages, 3 touchpoints, 3 pains open, 1 of 9 claims with evidence
  Jamie  ▄·  -0.17
  Omar   ▄·  -0.5

Compare           1 opportunity
  Reads the bill  Jamie confused (-1), then hopeful (+1), Omar calm (+1) when a colleague  helps · 2 pains (1 high) · 1 gain
  Asks a friend   all -0.5 · 1 pain (critical)

Sign
  Signs
`);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

it('prints every journey of every file, and leaves names out where there is one persona', () => {
  file(
    'maps/a.journey',
    'journey "A" {\n  touchpoint "Only one" {\n    feels calm\n  }\n}\n\njourney "B" {\n  stage "S"\n}\n',
  );
  file('maps/b.journey', 'journey "C" {\n  persona "Jo"\n  stage "S" {\n    feels happy +1 for jo\n  }\n}\n');
  expect(command.run('outline', 'maps').stdout).toBe(`A
  0 stages, 1 touchpoint, 0 pains open, 0 of 1 claim with evidence
  Everybody  ▆  +1

  Only one  calm (+1)

B
  1 stage, 0 touchpoints, 0 pains open, 0 of 0 claims with evidence

S

C
  1 stage, 0 touchpoints, 0 pains open, 0 of 1 claim with evidence
  Jo  ▆  +1

S  happy (+1)
`);
});

it('names a file that cannot be read, shows the others, and exits with 2', () => {
  file('bad.journey', new Uint8Array([106, 0, 1]));
  file('good.journey', 'journey "Good" {\n}\n');
  const { code, stdout, stderr } = command.run('outline', 'bad.journey', 'good.journey');
  expect(stdout).toMatch(/^Good\n/);
  expect(stderr).toBe('bad.journey: It is not a text file. Maps are UTF-8 text.\n');
  expect(code).toBe(2);
  expect(command.run('outline', 'none.journey')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'There is no file or folder none.journey.\n',
  });
});

it('says that a file of names alone has no journey', () => {
  file('people.journey', people);
  expect(command.run('outline', 'people.journey')).toEqual({
    code: 0,
    stdout: '',
    stderr: 'There is no journey in people.journey.\n',
  });
});
