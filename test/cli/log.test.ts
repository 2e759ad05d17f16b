import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gitRepository } from '../fixtures/git-repository.js';
import { read } from '../fixtures/repository.js';
import { PackedCommand } from './packed-command.js';

let command: PackedCommand;

beforeAll(() => {
  command = PackedCommand.pack();
}, 120_000);
afterAll(() => command.dispose());

/** The day of the next commit, each a day after the last. */
let today = '';
const nextDay = () => {
  today = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
};
/** Ada is the author where nobody else is named; the date is always that of the day. */
const { begin, change, git, path, write, ...repository } = gitRepository(
  () => command.folder,
  () => ({
    ...Object.fromEntries(['GIT_AUTHOR_NAME', 'GIT_COMMITTER_NAME'].map((name) => [name, 'Ada'])),
    ...Object.fromEntries(['GIT_AUTHOR_DATE', 'GIT_COMMITTER_DATE'].map((name) => [name, `${today} 12:00 +0200`])),
  }),
);
const commit = (message: string, author = 'Ada') => {
  nextDay();
  repository.commit(message, '--allow-empty', `--author=${author} <a@example.org>`);
};
const short = (revision: string) => git('log', '-1', '--format=%h', revision).trim();

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
  stage "Sign" as sign {
    feels relieved +1 for jamie
  }
}
`;

beforeEach(() => {
  today = '2026-01-01';
  begin();
  write('shared/people.journey', people);
  write('plan.journey', plan);
  commit('A first map');
});

/** The block of each commit in what was printed for the terminal, without the summary of all. */
const blocks = (stdout: string) => stdout.trimEnd().split('\n\n').slice(1);
const log = (...words: string[]) => {
  const { code, stdout, stderr } = command.run('log', ...words);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return blocks(stdout);
};

describe('journeymap log', () => {
  it('tells commit by commit what changed for the customer, the newest first', () => {
    change('plan.journey', 'severity high', 'severity high resolved 2026-01-03');
    change('plan.journey', 'relieved +1', 'relieved +1.5');
    commit('One total', 'Bo');
    change('plan.journey', 'journey "A', '// Who pays?\njourney "A');
    commit('A comment');
    change('plan.journey', '      feels hopeful', '\n      feels   hopeful');
    commit('Air');
    change('plan.journey', 'hopeful +1', 'lost -1');
    change('plan.journey', 'feels   lost', 'pain "Nobody knows"\n      feels lost');
    commit('Friends do not know');

    expect(command.run('log', 'plan.journey')).toEqual({
      code: 0,
      stderr: '',
      stdout: `A cheaper plan  plan.journey
  5 commits, 2026-01-02 to 2026-01-06
  1 pain open now; 1 opened (Ada 1), 1 resolved (Bo 1)

${short('HEAD')}  2026-01-06  Ada  Friends do not know
  Jamie  ▃▇  -0.17
  1 pain open (1 opened), 0 of 5 claims with evidence
  ▼ Jamie is worse off at Compare › Asks a friend: hopeful (+1) → lost (-1), now below zero
  ▼ New pain at Compare › Asks a friend: “Nobody knows”

2 commits changed nothing for the customer:
  ${short('HEAD~1')} Air
  ${short('HEAD~2')} A comment

${short('HEAD~3')}  2026-01-03  Bo  One total
  Jamie  ▅▇  +0.5
  0 pains open (1 resolved), 0 of 4 claims with evidence
  ▲ Pain at Compare › Reads the bill is resolved since 2026-01-03: “Three totals”
  ▲ Jamie is better off at Sign: relieved (+1) → relieved (+1.5)

${short('HEAD~4')}  2026-01-02  Ada  A first map
  The journey begins.
  Jamie  ▅▆  +0.33
  1 pain open, 0 of 4 claims with evidence
`,
    });
  });

  it('tells the first changes of a commit, what is worse before the rest, and how many more there are', () => {
    const does = Array.from({ length: 8 }, (_, i) => `      does "Step ${i + 1}"\n`).join('');
    change('plan.journey', '      feels hopeful +1', `${does}      feels lost -1`);
    commit('Much');
    const lines = (log('plan.journey')[0] ?? '').split('\n');
    expect(lines.slice(3)).toEqual([
      '  ▼ Jamie is worse off at Compare › Asks a friend: hopeful (+1) → lost (-1), now below zero',
      ...[1, 2, 3, 4].map((n) => `  • The customer now does this at Compare › Asks a friend: “Step ${n}”`),
      '  and 4 more',
    ]);
  });

  it('follows the file over its names, and its library over its own', () => {
    git('mv', 'plan.journey', 'phone plan é.journey');
    change('phone plan é.journey', 'hopeful +1', 'lost -1');
    commit('Another name');
    git('mv', 'shared/people.journey', 'who.journey');
    change('phone plan é.journey', 'shared/people', 'who');
    commit('Another library');
    change('who.journey', 'the family', 'a firm');
    commit('Another role');
    const told = log('phone plan é.journey');
    expect(told.map((block) => block.split('\n')[0]?.split('  ').at(-1))).toEqual([
      'Another role',
      'Another library',
      'Another name',
      'A first map',
    ]);
    expect(told[0]).toContain('  • Role of Jamie reworded: “Pays for the family” → “Pays for a firm”');
    expect(told[1]).toContain('Changed nothing for the customer.');
    expect(told[2]).toContain('\n  Renamed from plan.journey.\n');
    expect(told[2]).toContain('▼ Jamie is worse off at Compare › Asks a friend');
    expect(told[1]).not.toContain('Renamed');
    expect(told[3]).toContain('The journey begins.\n  Jamie  ▅▆  +0.33');
  });

  it('tells of a merge what it changes beyond what it brings together', () => {
    git('checkout', '--quiet', '-b', 'topic');
    change('plan.journey', 'confused -1', 'lost -2');
    commit('Worse on the topic');
    git('checkout', '--quiet', 'main');
    change('plan.journey', 'relieved +1', 'relieved +1.5');
    commit('Better on main');
    nextDay();
    git('merge', '--quiet', '--no-edit', 'topic');
    expect(log('plan.journey')[0]).toMatch(
      /^\S+ {2}2026-01-05 {2}Ada {2}Merge branch 'topic'\n {2}A merge: it changed nothing beyond what it brings together\.$/,
    );

    git('reset', '--quiet', '--hard', 'HEAD~1');
    git('merge', '--quiet', '--no-commit', 'topic');
    change('plan.journey', 'hopeful +1', 'hopeful +0.5');
    commit('Merged by hand');
    const told = log('plan.journey');
    expect(told.map((block) => block.match(/^ {2}[▼▲•] .*$/gm) ?? [])).toEqual([
      ['  ▼ Jamie is worse off at Compare › Asks a friend: hopeful (+1) → hopeful (+0.5)'],
      ['  ▲ Jamie is better off at Sign: relieved (+1) → relieved (+1.5)'],
      [expect.stringContaining('▼ Jamie is worse off at Compare › Reads the bill: confused (-1) → lost (-2)')],
      [],
    ]);
  });

  it('skips a commit in which the file cannot be read, and compares the next one with the one before', () => {
    const before = readFileSync(path('plan.journey'), 'utf8');
    write('plan.journey', `<<<<<<< ours\n${before}=======\n>>>>>>> theirs\n`);
    commit('A conflict');
    write('plan.journey', Buffer.from([106, 0, 1]));
    commit('Bytes');
    write('plan.journey', before.replace('hopeful +1', 'lost -1'));
    commit('Solved');
    const told = log('plan.journey');
    expect(told[0]).toContain('  ▼ Jamie is worse off at Compare › Asks a friend: hopeful (+1) → lost (-1)');
    expect(told[1]).toContain(
      '  Cannot be read in this commit, and is skipped. It is not a text file. Maps are UTF-8 text.',
    );
    expect(told[2]).toContain("is skipped. Line 1 begins a conflict of git's. Solve it first.");
    expect(log('-n', '1', 'plan.journey')[0]).toContain('  The oldest version that can be read here.');
  });

  it('tells of a file that is gone, and that came again', () => {
    git('rm', '--quiet', 'plan.journey');
    commit('Gone');
    expect(command.run('log', '--', 'plan.journey').stdout).not.toContain('open now');
    expect(log('--', 'plan.journey').map((block) => block.split('\n')[1])).toEqual([
      '  The journey is removed.',
      '  The journey begins.',
    ]);
    write('plan.journey', plan);
    commit('Again');
    expect(log('plan.journey')).toHaveLength(3);
    expect(command.run('log', 'plan.journey').stdout).toContain('  1 pain open now\n');
  });

  it('says where a clone has no older commits', () => {
    change('plan.journey', 'hopeful +1', 'lost -1');
    commit('Worse');
    const clone = mkdtempSync(join(tmpdir(), 'journeymap-clone-'));
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${command.folder}`, clone]);
    expect(log(join(clone, 'plan.journey')).map((block) => block.split('\n').slice(1, 3))).toEqual([
      [
        '  The oldest version that can be read here. A shallow clone gets those before it by: git fetch --unshallow',
        '  Jamie  ▃▆  -0.33',
      ],
    ]);
    rmSync(clone, { recursive: true });
  });

  it('reads the commits of a range, and as many as are wanted', () => {
    for (const value of ['-0.5', '0', '+0.5']) {
      change(
        'plan.journey',
        /feels confused (\S+)/.exec(readFileSync(path('plan.journey'), 'utf8'))?.[0] ?? '',
        `feels confused ${value}`,
      );
      commit(`Now ${value}`);
    }
    const subjects = (...words: string[]) => log(...words).map((block) => block.split('\n')[0]?.split('  ').at(-1));
    expect(subjects('HEAD~2..HEAD', 'plan.journey')).toEqual(['Now +0.5', 'Now 0']);
    expect(subjects('HEAD~2', 'plan.journey')).toEqual(['Now -0.5', 'A first map']);
    expect(subjects('HEAD~1...', '--', 'plan.journey')).toEqual(['Now +0.5']);
    expect(subjects('-n', '2', 'plan.journey')).toEqual([
      'Now +0.5',
      'Now 0',
      'Older commits are left out; -n 10 shows more.',
    ]);
  });

  it('tells of one journey of a file, the first one unless it is named', () => {
    write('two.journey', 'journey "A" as a {\n  touchpoint "T" { feels calm }\n}\njourney "B" as b {\n}\n');
    commit('Two');
    change('two.journey', 'journey "B" as b', 'journey "Bee" as bee');
    commit('Renamed');
    const first = command.run('log', 'two.journey');
    expect(first.stderr).toBe('two.journey has 2 journeys; this is `a`. Choose with --journey.\n');
    expect(first.stdout).toContain('Changed nothing for the customer.');
    const second = command.run('log', 'two.journey', '--journey', 'bee');
    expect(blocks(second.stdout).map((block) => block.split('\n').slice(1))).toEqual([
      ['  0 pains open, 0 of 0 claims with evidence', '  • Journey “B” is now called “Bee”'],
      ['  The journey begins.', '  0 pains open, 0 of 0 claims with evidence'],
    ]);
    expect(command.run('log', 'two.journey', '--journey', 'be')).toMatchObject({
      code: 2,
      stderr: 'two.journey has no journey named be. Did you mean bee?\n',
    });
  });

  it('keeps controls out of the terminal', () => {
    change('plan.journey', 'hopeful +1', 'lost -1');
    commit('Red \u001b[31malert\u0007', 'E\u001b[2Jve');
    for (const format of ['text', 'md'])
      expect(command.run('log', 'plan.journey', '--format', format).stdout).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('runs no program that the repository names', () => {
    git('config', 'diff.evil.textconv', 'touch ran');
    git('config', 'diff.external', 'touch ran');
    git('config', 'filter.evil.smudge', 'touch ran');
    write('.gitattributes', '*.journey diff=evil filter=evil\n');
    change('plan.journey', 'hopeful +1', 'lost -1');
    commit('Evil');
    rmSync(path('ran'), { force: true });
    log('plan.journey');
    expect(() => readFileSync(path('ran'))).toThrow();
  });
});

describe('formats', () => {
  beforeEach(() => {
    change('plan.journey', 'hopeful +1', 'lost -1');
    commit('Friends | <b>do not</b> know');
  });

  it('md is a table of the curves and a list for each commit', () => {
    expect(command.run('log', 'plan.journey', '--format', 'md').stdout).toBe(`### A cheaper plan

2 commits, 2026-01-02 to 2026-01-03. 1 pain open now

| Commit | Jamie | Pains open | Claims with evidence |
| --- | --- | ---: | ---: |
| 2026-01-03 \`${short('HEAD')}\` | \`▃▆\` -0.33 | 1 | 0 of 4 |
| 2026-01-02 \`${short('HEAD~1')}\` | \`▅▆\` +0.33 | 1 | 0 of 4 |

#### Friends \\| \\<b\\>do not\\</b\\> know

\`${short('HEAD')}\` · 2026-01-03 · Ada

- ▼ worse: Jamie is worse off at Compare › Asks a friend: hopeful (+1) → lost (-1), now below zero

#### A first map

\`${short('HEAD~1')}\` · 2026-01-02 · Ada

The journey begins.

1 pain open, 0 of 4 claims with evidence.
`);
  });

  it('json is for programs', () => {
    const told = JSON.parse(command.run('log', 'plan.journey', '--format', 'json').stdout);
    expect(told).toMatchObject({
      version: 1,
      file: 'plan.journey',
      journey: { name: 'plan', title: 'A cheaper plan' },
      more: false,
      commits: [
        {
          commit: git('rev-parse', 'HEAD').trim(),
          date: '2026-01-03T12:00:00+02:00',
          author: 'Ada',
          subject: 'Friends | <b>do not</b> know',
          path: 'plan.journey',
          status: 'changed',
          painsOpened: 0,
          state: {
            painsOpen: 1,
            claims: 4,
            supported: 0,
            curves: [{ persona: 'jamie', stages: [-1, 1], mean: -0.33 }],
          },
          changes: [{ kind: 'emotion-changed', effect: 'worse', sentence: expect.stringContaining('is worse off') }],
        },
        { status: 'added', subject: 'A first map' },
      ],
    });
    const schema = JSON.parse(read('schemas/journey-log.schema.json'));
    expect(new Ajv().validate(schema, told)).toBe(true);
  });

  it('svg is one picture with a column for each commit that changed something', () => {
    change('plan.journey', 'feels lost', 'feels   lost');
    commit('Air');
    const { code, stdout, stderr } = command.run('log', 'plan.journey', '--format', 'svg', '--theme', 'dark');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^<svg [\s\S]*<\/svg>\s*$/u);
    expect(stdout.match(/class="version"/g)).toHaveLength(2);
    expect(stdout).toContain('Friends | &lt;b&gt;do not&lt;/b&gt; know · Ada');
    expect(stdout).toContain('@font-face');
    expect(command.run('log', 'plan.journey', '--format', 'svg', '--theme', 'drak')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'There is no theme drak. Did you mean dark?\n',
    });
  });

  it('can be written to a file', () => {
    expect(command.run('log', 'plan.journey', '-o', 'history.txt')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(path('history.txt'), 'utf8')).toMatch(/^A cheaper plan {2}plan\.journey\n/);
    command.run('log', 'plan.journey', '-o', 'history.svg');
    expect(readFileSync(path('history.svg'), 'utf8')).toMatch(/^<svg /);
  });
});

describe('exits with 2 and shows a way out', () => {
  const failure = (...words: string[]) => {
    const { code, stdout, stderr } = command.run('log', ...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    return stderr;
  };

  it('for what is not there', () => {
    expect(failure('nonsense', 'plan.journey')).toBe('There is no revision nonsense.\n');
    expect(failure('none.journey')).toBe('There is no file none.journey, and never was one on this branch.\n');
    write('new.journey', plan);
    expect(failure('new.journey')).toBe(
      'new.journey is in no commit yet. Make one: git add new.journey && git commit\n',
    );
    expect(failure('HEAD..HEAD', 'plan.journey')).toBe('No commit of HEAD..HEAD wrote to plan.journey.\n');
    expect(failure('shared/people.journey')).toBe('shared/people.journey has no journey in any of these commits.\n');
  });

  it('for wrong usage', () => {
    write('notes.txt', '');
    expect(failure('-n', 'many', 'plan.journey')).toBe('-n takes how many commits are read, such as 50, not many.\n');
    expect(failure('a', 'b', 'plan.journey')).toBe('log takes one file, and a revision or a range before it.\n');
    expect(failure('notes.txt')).toBe('notes.txt is no .journey file.\n');
    expect(failure('shared')).toBe('shared is no .journey file; log takes one of these.\n');
    expect(failure('plan.journey', '--format', 'markdown')).toMatch(/^There is no format markdown\./);
    expect(failure('plan.journey', '--format', 'svg', '-o', 'history.md')).toBe(
      '--format svg is not what history.md ends in. Leave --format out, or give another name.\n',
    );
  });

  it('without a repository, and without a commit', () => {
    const outside = mkdtempSync(join(tmpdir(), 'journeymap-outside-'));
    writeFileSync(join(outside, 'plan.journey'), plan);
    expect(failure(join(outside, 'plan.journey'))).toBe(
      'This folder is in no git repository. Only git knows what a map was before: begin with git init.\n',
    );
    execFileSync('git', ['init', '--quiet'], { cwd: outside });
    expect(failure(join(outside, 'plan.journey'))).toBe(
      'There is no commit yet. Make the first one: git add . && git commit\n',
    );
    rmSync(outside, { recursive: true });
  });
});
