import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gitRepository } from '../fixtures/git-repository.js';
import { PackedCommand } from './packed-command.js';

let command: PackedCommand;
/** A home with nothing in it. */
let home: string;
const former = { ...process.env };

beforeAll(() => {
  command = PackedCommand.pack();
}, 120_000);
afterAll(() => command.dispose());

const plan = (feels: string, pain = 'Three totals') => `journey "A cheaper plan" as plan {
  persona "Jamie" as jamie {
    role "Pays for the family"
    quote "It was easier before"
    goal "Pay less"
    need "One bill"
  }

  stage "Compare" as compare {
    touchpoint "Reads the bill" as bill {
      feels confused -1
      pain "${pain}"
      does "Looks for the total"
      does "Looks at last month's"
      thinks "What is this for?"
      ${feels}
    }
  }
}
`;

const line = '*.journey text eol=lf diff=journey merge=journey';

const { attempt, begin, commit, git, path, read, write } = gitRepository(() => command.folder);

/** Every file below a folder with its bytes. */
function contents(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [file.slice(folder.length), readFileSync(file, 'latin1')]));
}

/** What is left of a repository beside what git keeps of its objects. */
const trace = () => ({ config: read('.git/config'), files: readdirSync(command.folder).sort(), home: contents(home) });

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'journeymap-home-'));
  Object.assign(process.env, { HOME: home, USERPROFILE: home, GIT_CONFIG_NOSYSTEM: '1' });
  for (const name of ['XDG_CONFIG_HOME', 'GIT_CONFIG_GLOBAL']) delete process.env[name];
  begin();
  write('plan.journey', plan('does "Sighs"'));
  commit('A first map');
});
afterEach(() => {
  process.env = { ...former };
  rmSync(home, { recursive: true, force: true });
});

const hunkHeaders = (diff: string) => [...diff.matchAll(/^@@ .* @@ ?(.*)$/gm)].map(([, header]) => header);

describe('journeymap git enable', () => {
  it('lets hunk headers name what the change stands in', () => {
    expect(command.run('git', 'enable')).toEqual({
      code: 0,
      stdout: '',
      stderr:
        'Git knows maps in this repository now: hunk headers name the stage, and merges go by meaning.\n' +
        'Commit .gitattributes; everybody enables it once for themselves.\n',
    });
    expect(read('.gitattributes')).toBe(`${line}\n`);

    write('plan.journey', plan('does "Calls"').replace('"One bill"', '"One \\"single\\" bill"'));
    expect(hunkHeaders(git('diff', '-U0'))).toEqual(['persona "Jamie"', 'stage "Compare"']);
    expect(git('diff')).toContain('+      does "Calls"');
  });

  it('names titles with quotes and letters of any kind, and a touchpoint that stands in no stage', () => {
    command.run('git', 'enable');
    const steps = (last: string) =>
      `      does "1"\n      does "2"\n      does "3"\n      does "4"\n      does "${last}"\n`;
    const map = (last: string) =>
      `journey "J" {\n  stage "Sagt \\"Grüezi\\" {" as hi {\n${steps(last)}  }\n  stage übersicht\n${steps(last)}` +
      `  touchpoint "Signs" {\n${steps(last)}  }\n}\n`;
    write('plan.journey', map('5'));
    commit('Titles');
    write('plan.journey', map('6'));
    expect(hunkHeaders(git('diff', '-U0'))).toEqual([
      'stage "Sagt \\"Grüezi\\" {"',
      'stage übersicht',
      'touchpoint "Signs"',
    ]);
  });

  it('does the same when it is done twice', () => {
    command.run('git', 'enable');
    const once = trace();
    expect(command.run('git', 'enable').code).toBe(0);
    expect(trace()).toEqual(once);
  });

  it.each([
    ['a line', '*.png binary\n'],
    ['a line that is not ended', '# pictures\n*.png binary'],
    ['line ends of Windows', '*.png binary\r\n*.txt text\r\n'],
    ['those on a last line that is not ended', '*.png binary\r\n*.txt text'],
    ['a byte order mark and letters of another encoding', '\u00ef\u00bb\u00bf*.png binary\n# gr\u00fc\u00df\n'],
    ['blank lines', '\n\n*.png binary\n\n'],
    ['another line about maps', '*.journey linguist-language=Text\n'],
  ])('is taken back without a trace where the file has %s', (_, text) => {
    writeFileSync(path('.gitattributes'), Buffer.from(text, 'latin1'));
    const before = { ...trace(), attributes: readFileSync(path('.gitattributes'), 'latin1') };
    command.run('git', 'enable');
    expect(git('check-attr', 'diff', 'merge', 'eol', '--', 'plan.journey')).toBe(
      'plan.journey: diff: journey\nplan.journey: merge: journey\nplan.journey: eol: lf\n',
    );
    expect(readFileSync(path('.gitattributes'), 'latin1').startsWith(text)).toBe(true);
    command.run('git', 'disable');
    expect({ ...trace(), attributes: readFileSync(path('.gitattributes'), 'latin1') }).toEqual(before);
  });

  it('is taken back without a trace where nothing was', () => {
    const before = trace();
    command.run('git', 'enable');
    expect(command.run('git', 'disable')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Git treats maps in this repository as any text.\n',
    });
    expect(trace()).toEqual(before);
    expect(command.run('git', 'disable').code).toBe(0);
    expect(trace()).toEqual(before);
  });

  it('says that a line is taken away from a file that others have too', () => {
    command.run('git', 'enable');
    git('add', '.gitattributes');
    git('commit', '--quiet', '--message', 'Attributes');
    expect(command.run('git', 'disable').stderr).toBe(
      'Git treats maps in this repository as any text.\n.gitattributes is taken away; commit that.\n',
    );
    writeFileSync(path('.gitattributes'), '*.png binary\n');
    command.run('git', 'enable');
    expect(command.run('git', 'disable').stderr).toContain(
      '\nThe line about maps in .gitattributes is taken away; commit that.\n',
    );
    expect(command.run('git', 'disable').stderr).not.toContain('taken away');
  });

  it('leaves other settings of the same names alone', () => {
    git('config', 'diff.journey.wordRegex', '[a-z]+');
    const before = trace();
    command.run('git', 'enable');
    command.run('git', 'disable');
    expect(trace()).toEqual(before);
  });

  it('changes nothing when settings cannot be written, or attributes cannot', () => {
    const before = trace();
    writeFileSync(path('.git/config.lock'), '');
    const locked = command.run('git', 'enable');
    expect(locked.stderr).toMatch(/^Git: .*could not lock config file .*\nNothing was changed\.\n$/);
    expect(locked.code).toBe(2);
    rmSync(path('.git/config.lock'));
    expect(trace()).toEqual(before);

    mkdirSync(path('.gitattributes'));
    const folder = command.run('git', 'enable');
    expect(folder).toMatchObject({ code: 2, stdout: '' });
    expect(folder.stderr).toContain('.gitattributes');
    expect(folder.stderr).toContain('Nothing was changed.');
    rmSync(path('.gitattributes'), { recursive: true });
    expect(trace()).toEqual(before);
  });
});

describe('journeymap git --global', () => {
  it('writes where git looks for what counts everywhere, and is taken back without a trace', () => {
    expect(command.run('git', 'enable', '--global').stderr).toBe(
      'Git knows maps in all your repositories now: hunk headers name the stage, and merges go by meaning.\n',
    );
    expect(readFileSync(join(home, '.config/git/attributes'), 'utf8')).toBe(`${line}\n`);
    expect(git('status', '--porcelain')).toBe('');
    write('plan.journey', plan('does "Calls"'));
    expect(hunkHeaders(git('diff', '-U0'))).toEqual(['stage "Compare"']);

    command.run('git', 'disable', '--global');
    expect(contents(home)).toEqual({});
  });

  it('writes into the file that the user chose, and keeps what is there', () => {
    writeFileSync(join(home, 'my attributes'), '*.png binary\n');
    git('config', '--global', 'core.attributesFile', '~/my attributes');
    const before = contents(home);
    command.run('git', 'enable', '--global');
    expect(readFileSync(join(home, 'my attributes'), 'utf8')).toBe(`*.png binary\n${line}\n`);
    command.run('git', 'disable', '--global');
    expect(contents(home)).toEqual(before);
  });

  it('keeps a link to a file of attributes, and writes where it leads', () => {
    mkdirSync(join(home, '.config/git'), { recursive: true });
    writeFileSync(join(home, 'attributes'), '');
    symlinkSync(join(home, 'attributes'), join(home, '.config/git/attributes'));
    command.run('git', 'enable', '--global');
    expect(readFileSync(join(home, 'attributes'), 'utf8')).toBe(`${line}\n`);
    command.run('git', 'disable', '--global');
    expect(readlinkSync(join(home, '.config/git/attributes'))).toBe(join(home, 'attributes'));
    expect(readFileSync(join(home, 'attributes'), 'utf8')).toBe('');
  });

  it('takes settings back when attributes cannot be written', () => {
    writeFileSync(join(home, 'file'), '');
    git('config', '--global', 'core.attributesFile', '~/file/attributes');
    const before = contents(home);
    const { code, stderr } = command.run('git', 'enable', '--global');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Cannot write .*file\/attributes: .*\.\nNothing was changed\.\n$/);
    expect(contents(home)).toEqual(before);
  });

  it('follows XDG_CONFIG_HOME', () => {
    process.env.XDG_CONFIG_HOME = join(home, 'settings');
    command.run('git', 'enable', '--global');
    expect(readFileSync(join(home, 'settings/git/attributes'), 'utf8')).toBe(`${line}\n`);
  });
});

describe('journeymap git', () => {
  const state = () => command.run('git');

  it('says how far it is set up', () => {
    expect(state()).toEqual({
      code: 0,
      stderr: '',
      stdout:
        'This repository:       not enabled; enable it by: journeymap git enable\n' +
        'All your repositories: not enabled; enable it by: journeymap git enable --global\n',
    });
    command.run('git', 'enable');
    expect(state()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^This repository: {7}enabled\n/) });

    git('config', '--unset', 'merge.journey.driver');
    expect(state()).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('This repository:       only half enabled; mend it by: journeymap git enable\n'),
    });
    command.run('git', 'enable', '--global');
    expect(state()).toMatchObject({
      code: 0,
      stdout: 'This repository:       enabled\nAll your repositories: enabled\n',
    });
  });

  it('says when the program that merges is gone, and how to mend it', () => {
    command.run('git', 'enable');
    const driver = git('config', 'merge.journey.driver').trim();
    git('config', 'merge.journey.driver', driver.replaceAll(process.execPath, "/gone/it'\\''s 100%%/node"));
    expect(state()).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("enabled, but /gone/it's 100%/node is gone; mend it by: journeymap git enable\n"),
    });
    command.run('git', 'enable');
    expect(state().code).toBe(0);
  });

  it('judges by what git does with maps, whoever told it so', () => {
    command.run('git', 'enable');
    mkdirSync(path('.git/info'), { recursive: true });
    writeFileSync(path('.git/info/attributes'), '*.journey merge=union\n');
    const other = 'git has merge=union for maps; look into .gitattributes and .git/info/attributes';
    expect(state()).toMatchObject({ code: 1, stdout: expect.stringContaining(`enabled, but ${other}\n`) });
    expect(command.run('git', 'enable')).toEqual({
      code: 1,
      stdout: '',
      stderr: `Git is set up for maps in this repository, but ${other}.\n`,
    });
    rmSync(path('.git/info/attributes'));
    writeFileSync(path('.gitattributes'), '*.journey merge=journey diff=journey eol=lf text\n');
    expect(state()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^This repository: {7}enabled\n/) });
  });

  it('writes through no link of attributes in a repository, since git follows none', () => {
    writeFileSync(path('shared'), '');
    symlinkSync('shared', path('.gitattributes'));
    const before = trace();
    const { code, stderr } = command.run('git', 'enable');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(
        /\.gitattributes is a link, which git does not follow there\. Nothing was changed\.\n$/,
      ),
    });
    expect(trace()).toEqual(before);
    expect(read('shared')).toBe('');
  });

  it('says when that program has lost what it loads', () => {
    const installed = join(home, "it's installed");
    const root = join(dirname(command.shim), '..');
    cpSync(join(root, 'bin'), join(installed, 'bin'), { recursive: true });
    cpSync(join(root, 'dist'), join(installed, 'dist'), { recursive: true });
    symlinkSync(join(installed, 'bin/journeymap.js'), join(home, 'journeymap'));
    execFileSync(process.execPath, [join(home, 'journeymap'), 'git', 'enable'], {
      cwd: command.folder,
      stdio: 'ignore',
    });
    expect(state()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^This repository: {7}enabled\n/) });
    rmSync(join(installed, 'dist/cli.js'));
    expect(state()).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`enabled, but ${join(installed, 'dist/cli.js')} is gone; mend it by:`),
    });
  });

  it('knows a folder that is in no repository', () => {
    rmSync(path('.git'), { recursive: true });
    expect(state()).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^This folder: {11}in no git repository\n/),
    });
    expect(command.run('git', 'enable')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'This folder is in no git repository. Go into one, or use --global for all of yours.\n',
    });
    expect(command.run('git', 'enabel')).toMatchObject({ code: 2 });
  });

  it('offers the step that was meant', () => {
    expect(command.run('git', 'enabel')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'There is nothing called enabel for git. Did you mean enable?\n',
    });
  });
});

describe('every kind of repository', () => {
  /** Runs the command in a folder of the one that it runs in otherwise. */
  const runIn = (folder: string, ...words: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [command.shim, ...words], { cwd: folder, encoding: 'utf8' });
    return { code: status, stderr };
  };

  it.each(['with spaces', 'grüße 日本', `it's "$HOME" \`x\` 100%`])('can lie in a folder named %s', (name) => {
    const folder = path(name);
    gitRepository(() => folder).begin();
    expect(runIn(folder, 'git', 'enable').code).toBe(0);
    expect(readFileSync(join(folder, '.gitattributes'), 'utf8')).toBe(`${line}\n`);
    expect(gitRepository(() => folder).git('config', '--local', 'merge.journey.driver')).toContain(' merge %O %A %B ');
  });

  it('can be a worktree, a submodule, and a folder further down', () => {
    git('worktree', 'add', '--quiet', path('beside'));
    expect(runIn(path('beside'), 'git', 'enable').code).toBe(0);
    expect(existsSync(path('beside/.gitattributes'))).toBe(true);
    expect(existsSync(path('.gitattributes'))).toBe(false);
    expect(runIn(path('beside'), 'git', 'disable').code).toBe(0);

    const library = mkdtempSync(join(home, 'library-'));
    const people = gitRepository(() => library);
    people.begin();
    people.write('people.journey', 'persona "Jamie"\n');
    people.commit('People');
    git('submodule', '--quiet', 'add', library, 'shared');
    mkdirSync(path('shared/below'));
    expect(runIn(path('shared/below'), 'git', 'enable').code).toBe(0);
    expect(readFileSync(path('shared/.gitattributes'), 'utf8')).toBe(`${line}\n`);
    expect(gitRepository(() => path('shared')).git('config', '--local', 'diff.journey.xfuncname')).toContain('stage');
    expect(spawnSync('git', ['config', '--local', 'diff.journey.xfuncname'], { cwd: command.folder }).status).toBe(1);
  });

  it('has files of its own: a bare one is refused', () => {
    const bare = join(home, 'bare.git');
    git('init', '--quiet', '--bare', bare);
    const { code, stderr } = runIn(bare, 'git', 'enable');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Git: .*work tree\nGo into one, or use --global for all of yours\.\n$/);
  });
});

describe('a merge', () => {
  /** Two branches, each with a version of the map. */
  const branches = (file: string, base: string, ours: string, theirs: string) => {
    write(file, base);
    commit('Base');
    git('checkout', '--quiet', '-b', 'topic');
    write(file, theirs);
    commit('Theirs');
    git('checkout', '--quiet', 'main');
    write(file, ours);
    commit('Ours');
  };
  const merge = () => attempt('merge', '--no-edit', 'topic');

  it('keeps what both sides did to one touchpoint', () => {
    command.run('git', 'enable');
    const file = `maps/it's a "$HOME" plan é.journey`;
    const base = plan('does "Sighs"');
    const ours = base.replace('feels confused -1', 'feels lost -1.5').replace('does "Sighs"', 'does "Calls"');
    const theirs = base
      .replace('pain "Three totals"', 'pain "Three totals" severity high')
      .replace('does "Looks for the total"', 'does "Looks for it"');
    branches(file, base, ours, theirs);
    const { status, stderr } = merge();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(read(file)).toBe(
      ours
        .replace('pain "Three totals"', 'pain "Three totals" severity high')
        .replace('does "Looks for the total"', 'does "Looks for it"'),
    );
  });

  it('marks what both sides say otherwise, and nothing else', () => {
    command.run('git', 'enable');
    const base = plan('does "Sighs"');
    branches(
      'plan.journey',
      base.replace('"Pay less"', '"Pay a little less"'),
      base.replace('"Pay less"', '"Pay a little less"').replace('confused -1', 'lost -2'),
      base
        .replace('"Pay less"', '"Pay a little less"')
        .replace('confused -1', 'angry -1.5')
        .replace('"Sighs"', '"Laughs"'),
    );
    expect(merge().status).toBe(1);
    const marked = read('plan.journey');
    expect(marked.match(/^<<<<<<< [\s\S]*^>>>>>>> .*$/m)?.[0]).toMatch(
      /^<<<<<<< \S+\n {6}feels lost -2\n=======\n {6}feels angry -1\.5\n>>>>>>> \S+$/,
    );
    expect(marked).toContain('does "Laughs"');
    expect(marked.match(/<<<<<<</g)).toHaveLength(1);
    expect(git('status', '--porcelain', '--', 'plan.journey')).toBe('UU plan.journey\n');
  });

  it('goes on as text where the program is gone', () => {
    command.run('git', 'enable');
    const driver = git('config', 'merge.journey.driver').trim();
    git(
      'config',
      'merge.journey.driver',
      driver.replaceAll(process.execPath, '/gone/node').replaceAll('journeymap.js', 'gone.js'),
    );
    branches('plan.journey', plan('does "Sighs"'), plan('does "Calls"'), plan('does "Writes"'));
    expect(merge().status).toBe(1);
    expect(read('plan.journey')).toContain(
      '<<<<<<< ours\n      does "Calls"\n=======\n      does "Writes"\n>>>>>>> theirs\n',
    );
  });

  it('goes on as text where the program cannot start', () => {
    command.run('git', 'enable');
    branches('plan.journey', plan('does "Sighs"'), plan('does "Calls"'), plan('does "Writes"'));
    const bundle = join(dirname(command.shim), '../dist/cli.js');
    for (const start of [() => {}, () => writeFileSync(bundle, 'throw new Error("half an update");')]) {
      renameSync(bundle, `${bundle}.gone`);
      try {
        start();
        expect(merge().status).toBe(1);
      } finally {
        renameSync(`${bundle}.gone`, bundle);
      }
      expect(read('plan.journey')).toContain(
        '<<<<<<< ours\n      does "Calls"\n=======\n      does "Writes"\n>>>>>>> theirs\n',
      );
      git('merge', '--abort');
    }
  });
});
