import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gitRepository } from '../fixtures/git-repository.js';
import { PackedCommand } from './packed-command.js';

let command: PackedCommand;

beforeAll(() => {
  command = PackedCommand.pack();
}, 120_000);
afterAll(() => command.dispose());
beforeEach(() => {
  rmSync(command.folder, { recursive: true, force: true });
  mkdirSync(command.folder);
});

const plan = `persona "Jamie" as jamie

journey "A cheaper plan" as plan {
  persona     jamie

  stage "Compare" as compare {
    // The first contact decides.
    touchpoint "Reads the bill" as bill {
      feels       confused -1 because "Three totals"
      pain        "Carrier jargon" as jargon severity high
    }

    touchpoint "Asks a friend" as friend {
      feels       hopeful +1
    }
  }
}
`;
const ours = plan.replace('confused -1', 'angry -2').replaceAll('as jargon', 'as words');
const theirs = plan
  .replace('Three totals', 'Three totals and a fee')
  .replace('feels       hopeful +1', 'feels       hopeful +1\n      pain        jargon');
const together = plan
  .replace('confused -1 because "Three totals"', 'angry -2 because "Three totals and a fee"')
  .replace('as jargon', 'as words')
  .replace('feels       hopeful +1', 'feels       hopeful +1\n      pain        words');
const calm = plan.replace('confused -1', 'calm +1');
const contradiction = plan.replace(
  '      feels       confused -1 because "Three totals"\n',
  '<<<<<<< ours\n' +
    '      feels       angry -2 because "Three totals"\n' +
    '=======\n' +
    '      feels       calm +1 because "Three totals"\n' +
    '>>>>>>> theirs\n',
);
const angry = plan.replace('confused -1', 'angry -2');

const files = (base: string | Uint8Array, ours: string | Uint8Array, theirs: string | Uint8Array) => [
  command.file('base.journey', base),
  command.file('ours.journey', ours),
  command.file('theirs.journey', theirs),
];
const read = (file: string) => readFileSync(join(command.folder, file), 'utf8');

describe('two versions of a map', () => {
  it('become one, printed or written', () => {
    const three = files(plan, ours, theirs);
    expect(command.run('merge', ...three)).toEqual({ code: 0, stdout: together, stderr: '' });
    expect(command.run('merge', ...three, '-o', 'merged.journey')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(read('merged.journey')).toBe(together);
    expect(readdirSync(command.folder).sort()).toEqual([
      'base.journey',
      'merged.journey',
      'ours.journey',
      'theirs.journey',
    ]);
  });

  it('keep their line ends', () => {
    const three = files(plan, ours.replaceAll('\n', '\r\n'), theirs);
    expect(command.run('merge', ...three).stdout).toBe(together.replaceAll('\n', '\r\n'));
  });

  it('contradict each other in the smallest part only, which is said', () => {
    expect(command.run('merge', ...files(plan, angry, calm), '--path', 'maps/plan.journey')).toEqual({
      code: 1,
      stdout: contradiction,
      stderr:
        'maps/plan.journey:9: “Reads the bill”: `feels` was changed on both sides.\n' +
        '  ours: Jamie is worse off at Compare › Reads the bill: confused (-1) → angry (-2)\n' +
        '  theirs: Jamie is better off at Compare › Reads the bill: confused (-1) → calm (+1), now above zero\n' +
        '1 conflict marked in maps/plan.journey.\n',
    });
  });

  it('are called and marked as git wants it', () => {
    const three = files(plan, angry, calm);
    const options = ['--ours', 'HEAD', '--theirs', 'topic', '--base', 'a1b2c3', '--marker-size', '9', '--diff3'];
    expect(command.run('merge', ...three, ...options).stdout).toContain(
      '<<<<<<<<< HEAD\n' +
        '      feels       angry -2 because "Three totals"\n' +
        '||||||||| a1b2c3\n' +
        '      feels       confused -1 because "Three totals"\n' +
        '=========\n' +
        '      feels       calm +1 because "Three totals"\n' +
        '>>>>>>>>> topic\n',
    );
    // Before 2.44 git does not know what the sides are called.
    expect(command.run('merge', ...three, '--ours', '%X', '--theirs', '%Y').stdout).toBe(contradiction);
  });
});

describe('a version that cannot be read', () => {
  const other = plan.replace('Asks a friend', 'Asks her sister');

  it('is merged line by line where a brace is missing', () => {
    const broken = plan.replace('as bill {', 'as bill').replace('confused -1', 'angry -2');
    const { code, stdout, stderr } = command.run('merge', ...files(plan, broken, other));
    expect(stdout).toBe(broken.replace('Asks a friend', 'Asks her sister'));
    expect(stderr).toMatch(
      /^ours\.journey was merged line by line, not by what it says\. Of our side: Around line \d+ a brace /,
    );
    expect(code).toBe(0);
  });

  it('is merged line by line where a conflict is in it, and what conflicts then is said', () => {
    const { code, stdout, stderr } = command.run('merge', ...files(plan, contradiction, calm));
    expect(stdout).toContain('>>>>>>> theirs\n');
    expect(stderr).toContain('Of our side: Line 9 begins a conflict that is not solved yet.');
    expect(stderr).toContain('The same lines were changed on both sides.');
    expect(code).toBe(1);
  });

  it('is merged line by line where it is as large as no map', () => {
    const large = `${plan}${'// Nobody writes this.\n'.repeat(250_000)}`;
    const { code, stdout, stderr } = command.run('merge', ...files(plan, other, large));
    expect(stdout).toBe(large.replace('Asks a friend', 'Asks her sister'));
    expect(stderr).toContain('Of their side: It has 5.8 MB; maps up to 4 MB are compared.');
    expect(code).toBe(0);
  });

  it('is left alone where it is no text, and nothing is written', () => {
    const three = files(plan, other, Buffer.from([0x89, 0x50, 0, 1]));
    const { code, stdout, stderr } = command.run('merge', ...three, '-o', 'merged.journey');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(
      'merged.journey was not merged, and nothing was written. Of their side: It is not a text file. Maps are UTF-8 text. Git: ',
    );
    expect(stderr).toContain('Cannot merge binary files');
    expect(stderr).not.toContain('merge-file');
    expect(existsSync(join(command.folder, 'merged.journey'))).toBe(false);
  });

  it('is named where it is not there', () => {
    const [base = '', mine = ''] = files(plan, ours, theirs);
    expect(command.run('merge', base, mine, 'gone.journey')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'There is no file gone.journey.\n',
    });
  });

  it('paints no terminal', () => {
    const { stderr } = command.run('merge', ...files(plan, angry, calm), '--path', 'a\u001b[31m.journey');
    expect(stderr).not.toContain('\u001b');
  });
});

describe('two branches that touch the same touchpoint', () => {
  const { attempt, git, ...repository } = gitRepository(() => command.folder);
  const commit = (text: string) => {
    command.file('our maps/plän.journey', text);
    repository.commit('A version');
  };
  const branches = (ours: string, theirs: string) => {
    git('init', '--quiet');
    expect(command.run('git', 'enable').code).toBe(0);
    commit(plan);
    git('switch', '--quiet', '--create', 'topic');
    commit(theirs);
    git('switch', '--quiet', 'main');
    commit(ours);
  };

  it('are merged by git without a word', () => {
    branches(ours, theirs);
    expect(attempt('merge', '--no-edit', 'topic').status).toBe(0);
    expect(read('our maps/plän.journey')).toBe(together);
  });

  it('leave a conflict that git knows of, around one line', () => {
    branches(angry, calm);
    const { status, stderr } = attempt('merge', '--no-edit', 'topic');
    expect(status).toBe(1);
    expect(stderr).toContain('our maps/plän.journey:9: “Reads the bill”: `feels` was changed on both sides.');
    expect(git('diff', '--name-only', '--diff-filter=U', '-z')).toBe('our maps/plän.journey\0');
    const text = read('our maps/plän.journey').replace(
      /^(<<<<<<<|>>>>>>>) .*$/gm,
      (_, signs) => `${signs} ${signs[0] === '<' ? 'ours' : 'theirs'}`,
    );
    expect(text).toBe(contradiction);
  });

  it('contradict each other still where each of them has merged the other before', () => {
    branches(angry, calm);
    git('branch', 'angry');
    const solved = (side: string, branch: string, text: string) => {
      git('switch', '--quiet', side);
      expect(attempt('merge', '--no-edit', branch).status).toBe(1);
      commit(text);
    };
    git('branch', 'calm', 'topic');
    solved('main', 'calm', angry);
    solved('topic', 'angry', calm);
    git('switch', '--quiet', 'main');

    const { status, stderr } = attempt('merge', '--no-edit', 'topic');
    expect(status).toBe(1);
    const text = read('our maps/plän.journey');
    expect(text).toContain('angry -2');
    expect(text).toContain('calm +1');
    expect(text).toMatch(/^<<<<<<< /m);
    expect(stderr).toContain('was merged line by line, not by what it says. Of the base: Line 9 begins a conflict');
    expect(stderr.match(/marked in/g), 'of what git made a base of, nothing is told').toHaveLength(1);
  });
});
