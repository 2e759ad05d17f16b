import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gitRepository } from '../fixtures/git-repository.js';
import { PackedCommand } from './packed-command.js';

let command: PackedCommand;

beforeAll(() => {
  command = PackedCommand.pack();
}, 120_000);
afterAll(() => command.dispose());

const { begin, change, commit, git, path, write } = gitRepository(() => command.folder);

const people = 'persona "Jamie" as jamie {\n  role "Pays for the family"\n}\n';
const plan = `import "shared/people.journey"

journey "A cheaper plan" as plan {
  persona jamie

  stage "Compare" as compare {
    touchpoint "Reads the bill" as bill {
      feels confused -1 for jamie
      pain "Three totals" severity high
    }
    touchpoint "Asks a friend" as friend {
      feels hopeful +1 for jamie
    }
  }
}
`;

const worse = 'Jamie is worse off at Compare › Asks a friend: hopeful (+1) → lost (-1), now below zero';

/** A repository with one commit of a map and the library that it imports. */
beforeEach(() => {
  begin();
  write('shared/people.journey', people);
  write('plan.journey', plan);
  commit('A first map');
});

/** Each change of one journey as `effect sentence`, out of the lines for the terminal. */
const told = (stdout: string) => stdout.split('\n').filter((line) => /^ {2}[▼▲•] /.test(line));

describe('what is compared', () => {
  it('are the files as they are with what is staged, or with a revision', () => {
    change('plan.journey', 'hopeful +1', 'lost -1');
    const unstaged = command.run('diff');
    expect(told(unstaged.stdout)).toEqual([`  ▼ ${worse}`]);
    expect(unstaged.code).toBe(1);

    git('add', '.');
    expect(command.run('diff')).toMatchObject({ code: 0, stdout: '' });
    expect(told(command.run('diff', '--staged').stdout)).toEqual([`  ▼ ${worse}`]);
    expect(told(command.run('diff', 'HEAD').stdout)).toEqual([`  ▼ ${worse}`]);
  });

  it('are two revisions, and a branch with where it began', () => {
    git('checkout', '--quiet', '-b', 'topic');
    change('plan.journey', 'hopeful +1', 'lost -1');
    commit('It gets worse');
    git('checkout', '--quiet', 'main');
    change('plan.journey', 'Three totals', 'Four totals');
    commit('Main goes on');

    const reworded = 'Pain at Compare › Reads the bill reworded: “Four totals” → “Three totals”';
    expect(told(command.run('diff', 'main...topic').stdout)).toEqual([`  ▼ ${worse}`]);
    expect(told(command.run('diff', 'main..topic').stdout)).toEqual([`  ▼ ${worse}`, `  • ${reworded}`]);
    expect(told(command.run('diff', 'main', 'topic').stdout)).toEqual([`  ▼ ${worse}`, `  • ${reworded}`]);
    expect(command.run('diff', 'topic', 'topic')).toMatchObject({ code: 0, stdout: '' });
  });

  it('are two files, wherever they lie', () => {
    write('else/where.journey', plan.replace('shared/', '../shared/').replace('hopeful +1', 'lost -1'));
    const { stdout, code } = command.run('diff', 'plan.journey', 'else/where.journey');
    expect(stdout).toContain('A cheaper plan  plan.journey → else/where.journey');
    expect(told(stdout)).toEqual([`  ▼ ${worse}`]);
    expect(code).toBe(1);
  });

  it('is a file that was renamed and one that is gone', () => {
    git('mv', 'plan.journey', 'phone plan.journey');
    change('phone plan.journey', 'hopeful +1', 'lost -1');
    const renamed = command.run('diff', 'HEAD');
    expect(renamed.stdout).toContain('A cheaper plan  plan.journey → phone plan.journey');
    expect(told(renamed.stdout)).toEqual([`  ▼ ${worse}`]);

    git('rm', '--quiet', '--force', 'phone plan.journey');
    expect(command.run('diff', 'HEAD', '--', 'plan.journey').stdout).toBe(
      'A cheaper plan  plan.journey\n  The whole journey is removed.\n',
    );
  });

  it('is a map whose library changed, though nobody wrote to it', () => {
    change('shared/people.journey', 'Pays for the family', 'Pays for a firm');
    const { stdout } = command.run('diff');
    expect(stdout).toContain('A cheaper plan  plan.journey');
    expect(told(stdout)).toEqual(['  • Role of Jamie reworded: “Pays for the family” → “Pays for a firm”']);
  });

  it('reads each side with the library of that side', () => {
    change('shared/people.journey', 'as jamie', 'as jo');
    change('plan.journey', 'persona jamie', 'persona jo');
    write('plan.journey', readFileSync(path('plan.journey'), 'utf8').replaceAll('for jamie', 'for jo'));
    expect(told(command.run('diff', 'HEAD').stdout)).toEqual(['  • “Jamie” is now referred to as jo (was jamie)']);
  });

  it('is only what is asked for', () => {
    write('other.journey', plan.replace('as plan', 'as other'));
    commit('Another one');
    change('plan.journey', 'hopeful +1', 'lost -1');
    change('other.journey', 'hopeful +1', 'lost -1');
    const { stdout } = command.run('diff', 'HEAD', 'other.journey');
    expect(stdout).toContain('other.journey');
    expect(stdout).not.toContain('plan.journey');
  });

  it('is found by way of a link, and where its folder is gone with it', () => {
    write('maps/plan.journey', plan.replace('shared/', '../shared/'));
    commit('In a folder');
    symlinkSync(command.folder, `${command.folder}-link`);
    change('maps/plan.journey', 'hopeful +1', 'lost -1');
    expect(told(command.run('diff', 'HEAD', `${command.folder}-link/maps/plan.journey`).stdout)).toEqual([
      `  ▼ ${worse}`,
    ]);
    rmSync(`${command.folder}-link`);

    rmSync(path('maps'), { recursive: true });
    expect(command.run('diff', 'HEAD', '--', 'maps/plan.journey').stdout).toContain('The whole journey is removed.');
  });

  it('does not hang on how somebody has set up git', () => {
    for (const [name, value] of [
      ['grep.lineNumber', 'true'],
      ['grep.column', 'true'],
      ['color.ui', 'always'],
      ['diff.noprefix', 'true'],
      ['diff.external', 'false'],
    ] as const)
      git('config', name, value);
    change('shared/people.journey', 'Pays for the family', 'Pays for a firm');
    expect(told(command.run('diff').stdout)).toHaveLength(1);
  });

  it('runs no program that a repository names', () => {
    write('.gitattributes', '*.journey filter=evil diff=evil\n');
    for (const name of ['filter.evil.clean', 'filter.evil.process', 'diff.evil.textconv', 'diff.evil.command'])
      git('config', name, `touch ${path('it-ran')}; cat`);
    git('config', 'filter.evil.required', 'true');
    change('plan.journey', 'hopeful +1', 'lost -1');
    expect(told(command.run('diff').stdout)).toEqual([`  ▼ ${worse}`]);
    write('plan.journey', Buffer.from([0]));
    expect(command.run('diff').stdout).toContain('It is not a text file.');
    expect(existsSync(path('it-ran'))).toBe(false);
  });

  it('leaves layout, comments and order of facts of other kinds aside', () => {
    write('plan.journey', `# New\n${plan.replace(/^ +/gm, '\t').replace('    ', '')}`);
    expect(command.run('diff')).toMatchObject({ code: 0, stdout: '' });
  });
});

describe('within git itself', () => {
  const shim = () => `'${process.execPath}' '${command.shim}'`;
  const hook = (name: string, words: string) => {
    write(
      `.git/hooks/${name}`,
      `#!/bin/sh\n${shim()} diff ${words} > '${path('told')}' 2>&1; echo $? >> '${path('told')}'\n`,
    );
    chmodSync(path(`.git/hooks/${name}`), 0o755);
  };
  const answer = () => readFileSync(path('told'), 'utf8');
  beforeEach(() => {
    write('maps/plan.journey', plan.replace('shared/', '../shared/'));
    commit('In a folder');
  });

  it('a hook before a commit is told of what is staged, in a worktree too', () => {
    hook('pre-commit', `--staged maps/plan.journey`);
    change('maps/plan.journey', 'hopeful +1', 'lost -1');
    git('commit', '--quiet', '--all', '--message=It gets worse');
    expect(told(answer())).toEqual([`  ▼ ${worse}`]);

    git('worktree', 'add', '--quiet', '--detach', path('beside'), 'HEAD');
    writeFileSync(path('told'), '');
    change('beside/maps/plan.journey', 'lost -1', 'hopeful +1');
    git('-C', 'beside', 'commit', '--quiet', '--all', '--message=It gets better');
    expect(told(answer())).toEqual([expect.stringMatching(/^ {2}▲ Jamie is better off at Compare › Asks a friend/)]);
  });

  it('a hook finds the repository of the file where git names it from another folder', () => {
    hook('post-commit', `HEAD~1 maps/plan.journey`);
    change('maps/plan.journey', 'hopeful +1', 'lost -1');
    for (const GIT_DIR of ['.git', path('.git')]) {
      const { stdout } = command.runIn({ GIT_DIR }, 'diff', 'HEAD', `maps/plan.journey`);
      expect(told(stdout)).toEqual([`  ▼ ${worse}`]);
    }
    expect(
      told(command.runIn({ GIT_DIR: '.git', GIT_WORK_TREE: '.' }, 'diff', 'HEAD', 'maps/plan.journey').stdout),
    ).toEqual([`  ▼ ${worse}`]);
    git('commit', '--quiet', '--all', '--message=It gets worse');
    expect(told(answer())).toEqual([`  ▼ ${worse}`]);
  });

  it('a rebase in a worktree finds that one', () => {
    change('maps/plan.journey', 'hopeful +1', 'lost -1');
    commit('It gets worse');
    git('worktree', 'add', '--quiet', '--detach', path('beside'), 'HEAD');
    git(
      '-C',
      'beside',
      'rebase',
      '--quiet',
      '--exec',
      `${shim()} diff HEAD~1 maps > '${path('told')}' || true`,
      'HEAD~1',
    );
    expect(told(answer())).toEqual([`  ▼ ${worse}`]);
  });
});

describe('how it is told', () => {
  const other = plan.replace('hopeful +1', 'lost -1').replace('severity high', 'severity high resolved 2026-10-01');

  beforeEach(() => write('plan.journey', other));

  it('shows what got worse first, and the curve by stage', () => {
    const { stdout } = command.run('diff');
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      'A cheaper plan  plan.journey',
      '  1 worse, 1 better',
      '  Jamie  ▅ → ▃  0 → -1',
      `  ▼ ${worse}`,
    ]);
  });

  it('writes Markdown in which no text of the map is markup', () => {
    write('plan.journey', other.replace('Asks a friend', 'Asks | a <b>friend</b>'));
    const { stdout } = command.run('diff', '--format', 'md');
    expect(stdout).toContain('| ▼ worse | ');
    expect(stdout).toContain('Asks \\| a \\<b\\>friend\\</b\\>');
  });

  it('writes JSON with ids and places on both sides', () => {
    const { version, files } = JSON.parse(command.run('diff', '--format', 'json').stdout);
    expect(version).toBe(1);
    expect(files).toHaveLength(1);
    const [journey] = files[0].journeys;
    expect(journey).toMatchObject({ status: 'changed', before: { name: 'plan' }, after: { name: 'plan' } });
    expect(journey.diff.rollUps.effects).toEqual({ worse: 1, better: 1, neutral: 0 });
    const [felt] = journey.diff.changes.filter(({ effect }: { effect: string }) => effect === 'worse');
    expect(felt.after.place).toEqual(['Compare', 'Asks a friend']);
    expect(felt.after.range.start.line).toBe(11);
  });

  it('ends with 1 only for what --fail-on names', () => {
    expect(command.run('diff', '--fail-on', 'worse').code).toBe(1);
    write('plan.journey', plan.replace('hopeful +1', 'glad +1.5'));
    expect(command.run('diff', '--fail-on', 'worse').code).toBe(0);
    expect(command.run('diff', '--fail-on', 'any').code).toBe(1);
  });

  it('tells of a mean in Markdown as in text, before and after', () => {
    const [, mean] = /([^ ]+ → [^ ]+)\n {2}▼/.exec(command.run('diff').stdout) ?? [];
    const { stdout } = command.run('diff', '--format', 'md');
    expect(/^\| .* \| (.* → .*) \|$/m.exec(stdout)?.[1]).toBe(mean);
    expect(mean).toMatch(/^\S+ → \S+$/);
  });

  it.each([
    ['html', /^<!doctype html>/i],
    ['svg', /^<svg /],
    ['json', /^\{/],
    ['md', /^### /],
    ['changes', /^A cheaper plan/],
  ])('writes what the file ends in: %s', (ending, start) => {
    command.run('diff', '-o', `as-it-ends.${ending}`);
    expect(readFileSync(path(`as-it-ends.${ending}`), 'utf8')).toMatch(start);
  });

  it('writes no format into a file that ends as another', () => {
    expect(command.run('diff', '--format', 'svg', '-o', 'contradicted.png')).toEqual({
      code: 2,
      stdout: '',
      stderr: '--format svg is not what contradicted.png ends in. Leave --format out, or give another name.\n',
    });
    expect(existsSync(path('contradicted.png'))).toBe(false);
  });

  it('writes a file whole', () => {
    const { stdout } = command.run('diff', '--format', 'md', '-o', 'changes.md');
    expect(stdout).toBe('');
    expect(readFileSync(path('changes.md'), 'utf8')).toContain('| ▼ worse | ');
  });
});

describe('what cannot be compared', () => {
  const refusal = (file: string, content: string | Buffer) => {
    write(file, content);
    const run = command.run('diff', 'HEAD');
    expect(run.code).toBe(2);
    return run.stdout;
  };

  it('is a file that is no text', () => {
    expect(refusal('plan.journey', Buffer.from([0, 1, 2, 0]))).toContain(
      'plan.journey\n  It is not a text file. Maps are UTF-8 text.\n',
    );
  });

  it('is a file with conflicts of git, whose text is shown instead', () => {
    const stdout = refusal(
      'plan.journey',
      plan.replace('    touchpoint "Asks', '<<<<<<< ours\n=======\n>>>>>>> theirs\n$&'),
    );
    expect(stdout).toContain("plan.journey\n  Line 11 begins a conflict of git's. Solve it first.");
    expect(stdout).toContain('+<<<<<<< ours');
  });

  it('is a file of which nobody can tell what belongs to what, whose text is shown instead', () => {
    const unquoted = refusal('plan.journey', plan.replace('"Three totals"', '"Three totals'));
    expect(unquoted).toContain('plan.journey\n  Around line 9 a quotation mark is missing or too many.');
    expect(unquoted).toContain('+      pain "Three totals severity high');
    expect(told(unquoted)).toEqual([]);
    expect(refusal('plan.journey', plan.replace('as bill {', 'as bill'))).toMatch(
      /^plan\.journey\n {2}Around line \d+ a brace /,
    );

    commit('Half written');
    write('plan.journey', plan);
    expect(command.run('diff', 'HEAD', '--format', 'json').code).toBe(2);
  });

  it('is a file in a merge that is not ended', () => {
    git('checkout', '--quiet', '-b', 'topic');
    change('plan.journey', 'hopeful +1', 'lost -1');
    commit('Theirs');
    git('checkout', '--quiet', 'main');
    change('plan.journey', 'hopeful +1', 'glad +1');
    commit('Ours');
    expect(() => git('merge', '--quiet', 'topic')).toThrow();
    const unmerged = 'Git has not been told yet how its conflict ends.';
    const refusals = { '--staged': unmerged, HEAD: "Line 12 begins a conflict of git's. Solve it first." };
    for (const [word, refused] of Object.entries(refusals)) {
      const { code, stdout } = command.run('diff', word);
      expect(code).toBe(2);
      expect(stdout.split(refused), 'told once').toHaveLength(2);
    }
    write('plan.journey', plan);
    const mended = command.run('diff');
    expect(mended).toMatchObject({ code: 2, stderr: '' });
    expect(mended.stdout.split(unmerged), 'told once').toHaveLength(2);
  });

  it('is named once, and steers no terminal, where it has no picture', () => {
    write('plan.journey', Buffer.from([0, 1, 2, 0]));
    const reason = 'It is not a text file. Maps are UTF-8 text.\n';
    expect(command.run('diff', 'HEAD', '--format', 'svg').stderr).toContain(`plan.journey: ${reason}`);
    expect(command.run('diff', 'HEAD', '--format', 'svg').stderr).not.toContain('plan.journey: plan.journey');
    if (process.platform === 'win32') return;
    write('a\r\u001b[2J.journey', Buffer.from([0, 1]));
    expect(command.run('check', 'a\r\u001b[2J.journey').stderr).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('is one of two files, which is named', () => {
    write('broken.journey', Buffer.from([0, 1, 2, 0]));
    expect(command.run('diff', 'plan.journey', 'broken.journey').stdout).toContain(
      '  broken.journey: It is not a text',
    );
  });

  it('is a file of 5 MB', () => {
    expect(refusal('plan.journey', plan + '# long\n'.repeat(750_000))).toContain('It has 5.3 MB; maps up to 4 MB');
  });

  it('are two files without a journey', () => {
    write('notes.md', 'Some notes\n');
    write('more.md', 'More notes\n');
    const { code, stdout } = command.run('diff', 'notes.md', 'more.md');
    expect(code).toBe(2);
    expect(stdout).toContain('Neither of the two has a journey.');
    expect(stdout).toContain('+More notes');
  });

  it('is what is neither a revision nor a file', () => {
    expect(command.run('diff', 'nowhere')).toMatchObject({
      code: 2,
      stderr: 'nowhere is neither a revision nor a file here. Put `--` in front of a file that is gone.\n',
    });
    expect(command.run('diff', 'HEAD', '--', 'gone.journey')).toMatchObject({
      code: 2,
      stderr: 'gone.journey is on neither side.\n',
    });
    expect(command.run('diff', '--format', 'constructor')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no format constructor.'),
    });
    write('notes.md', 'Notes');
    expect(command.run('diff', 'HEAD', 'notes.md').stderr).toBe('notes.md is no .journey file.\n');
    expect(command.run('diff', 'HEAD', 'plan.journey', tmpdir()).stderr).toContain('is not in the repository');
    expect(command.run('diff', '--output=x', '--', '--upload-pack=x').code).toBe(2);
  });

  it('is what a shallow clone has not, and how to get it is said', () => {
    change('plan.journey', 'hopeful +1', 'lost -1');
    commit('It gets worse');
    git('clone', '--quiet', '--depth=1', `file://${command.folder}`, 'shallow');
    const run = (...words: string[]) =>
      spawnSync(process.execPath, [command.shim, 'diff', ...words], { cwd: path('shallow'), encoding: 'utf8' });
    const unshallow = 'This clone is shallow; it gets older commits by: git fetch --unshallow';
    for (const word of ['HEAD~1', 'HEAD~1..HEAD'])
      expect(run(word)).toMatchObject({
        status: 2,
        stderr: `${word} is neither a revision nor a file here. Put \`--\` in front of a file that is gone.\n${unshallow}\n`,
      });
    git('-C', 'shallow', 'fetch', '--quiet', '--unshallow');
    expect(told(run('HEAD~1').stdout)).toEqual([`  ▼ ${worse}`]);
    expect(run('HEAD~9').stderr).not.toContain('shallow');
  });

  it('is a folder without git', () => {
    renameSync(path('.git'), path('git-away'));
    const { code, stderr } = command.run('diff');
    expect(code).toBe(2);
    expect(stderr).toBe('This folder is in no git repository. Two files can be compared all the same.\n');
  });

  it('leaves the others to be compared', () => {
    write('other.journey', plan.replace('as plan', 'as other'));
    commit('Another one');
    write('plan.journey', Buffer.from([0]));
    change('other.journey', 'hopeful +1', 'lost -1');
    const { code, stdout } = command.run('diff');
    expect(code).toBe(1);
    expect(stdout).toContain('It is not a text file.');
    expect(told(stdout)).toEqual([`  ▼ ${worse}`]);
  });
});
