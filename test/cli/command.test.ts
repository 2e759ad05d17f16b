import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PackedCommand } from './packed-command.js';

let command: PackedCommand;
let folder: string;
let count = 0;

beforeAll(() => {
  command = PackedCommand.pack();
}, 60_000);
beforeEach(() => {
  folder = `case-${count++}`;
  mkdirSync(join(command.folder, folder));
});
afterAll(() => command.dispose());

const good = `persona "Ada" as ada

journey "Buy shoes" as shoes {
  persona     ada
  goal        "Dry feet"

  stage "Look" {
    touchpoint "Sees the shop window" {
      feels       curious +0.5
    }
  }

  stage "Buy" {
    touchpoint "Pays at the till" {
      feels       calm +1
    }
  }

  stage "Wear" {
    touchpoint "Walks home" {
      feels       happy +1
    }
  }
}
`;
const unknownWord = good.replace('curious +0.5', 'curious +0.5\n      fels        "Cold"');
const contradicted = good.replace('curious +0.5', 'curious -0.5');

const write = (name: string, content: string | Uint8Array) => command.file(`${folder}/${name}`, content);
const read = (name: string) => readFileSync(join(command.folder, folder, name), 'utf8');

describe('journeymap check', () => {
  it('says nothing on stdout about a good map and exits with 0', () => {
    const { code, stdout, stderr } = command.run('check', write('good.journey', good));
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^1 file checked, nothing to mend\./);
  });

  it('names file, line and column of an error, one-based, and exits with 1', () => {
    const file = write('bad.journey', unknownWord);
    const { code, stdout, stderr } = command.run('check', file);
    expect(code).toBe(1);
    expect(stdout).toBe(
      `${join(file)}:10:7 error \`fels\` is no fact of a touchpoint. Did you mean \`feels\`? (unknown-word)\n`,
    );
    expect(stderr).toMatch(/^1 error, 0 warnings in 1 file\./);
  });

  it('counts columns in UTF-16 units behind a byte order mark, carriage returns and tabs', () => {
    const text = `\ufeffjourney "🙂" as x {\r\n\tgoal\t\t"a"\tbecause "😀" fo jamie\r\n}\r\n`;
    expect(command.run('check', write('units.journey', text)).stdout).toContain('units.journey:2:25 error `fo`');
  });

  it('allows warnings, until there are more than --max-warnings', () => {
    const file = write('warned.journey', contradicted);
    const lenient = command.run('check', file);
    expect(lenient.code).toBe(0);
    expect(lenient.stdout).toContain(
      ':9:7 warning `curious` is pleasant (+0.5), but -0.5 lies below zero. (emotion-sign)',
    );
    expect(command.run('check', file, '--max-warnings', '1').code).toBe(0);
    expect(command.run('check', file, '--max-warnings', '0').code).toBe(1);
  });

  it('finds maps in folders, but none of other people’s', () => {
    write('deep/er/a.journey', unknownWord);
    write('node_modules/b.journey', unknownWord);
    write('.hidden/c.journey', unknownWord);
    const { stdout, stderr } = command.run('check', folder);
    expect(stdout.match(/\S+\.journey/g)).toEqual([join(folder, 'deep/er/a.journey')]);
    expect(stderr).toMatch(/^1 error, 0 warnings in 1 file\./);
  });

  it('resolves names through imports, also of files that it was not asked to check', () => {
    write('people.journey', 'persona "Ada" as ada\n');
    const file = write('map.journey', `import "people.journey"\n${good.replace(/^.*\n/, '')}`);
    expect(command.run('check', file)).toMatchObject({ code: 0, stdout: '' });
    write('people.journey', '');
    expect(command.run('check', file).stdout).toContain('There is no persona named `ada` here.');
  });

  it.each([
    ['a missing path', ['check', 'nowhere.journey'], 'There is no file or folder nowhere.journey.'],
    ['a wrong number', ['check', '.', '--max-warnings', 'many'], '--max-warnings takes a whole number, not many.'],
    ['an unknown option', ['check', '--fix'], "error: unknown option '--fix'"],
    ['an unknown command', ['draw'], "error: unknown command 'draw'"],
  ])('exits with 2 for %s', (_, words, message) => {
    const { code, stdout, stderr } = command.run(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('exits with 2 for a folder without maps and for a file that is no text', () => {
    expect(command.run('check', folder)).toMatchObject({
      code: 2,
      stderr: `There is no .journey file in ${folder}.\n`,
    });
    const binary = write('binary.journey', Uint8Array.from([106, 0, 255]));
    expect(command.run('check', binary)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/binary\.journey is not a text file\. Maps are UTF-8 text\.\n$/),
    });
  });

  it('names a file that is no text and checks the others of its folder', () => {
    write('a.journey', Uint8Array.from([106, 0, 255]));
    write('b.journey', unknownWord);
    const { code, stdout, stderr } = command.run('check', folder);
    expect(code).toBe(2);
    expect(stdout).toContain('b.journey:10:7 error `fels`');
    expect(stderr).toMatch(/a\.journey is not a text file\. .*\n1 error, 0 warnings in 1 file\./);
  });
});

describe('journeymap', () => {
  it.each([
    ['check', 'ok.txt'],
    ['check', 'UP.JOURNEY'],
    ['format', 'ok.txt'],
    ['outline', 'ok.txt'],
    ['export', 'ok.txt', '-o', 'a.svg'],
    ['preview', 'ok.txt'],
  ])('%s takes maps only: %s', (name, file, ...words) => {
    const path = write(file, good);
    expect(command.run(name, path, ...words)).toEqual({
      code: 2,
      stdout: '',
      stderr: `A map's file ends in .journey; ${path} does not.\n`,
    });
  });

  it('ends quietly where nobody reads on', () => {
    const words = ['export', write('good.journey', good), '--theme', 'dark'];
    const pipe = `"${process.execPath}" "${command.shim}" ${words.join(' ')} | head -c 4`;
    const { stdout, stderr } = spawnSync('sh', ['-c', pipe], { cwd: command.folder, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '<svg', stderr: '' });
  });
});

describe('journeymap render', () => {
  it('draws an example, the same bytes to a file and to stdout', () => {
    cpSync(join(import.meta.dirname, '../../examples'), join(command.folder, folder), { recursive: true });
    const file = `${folder}/mobile-plan.journey`;
    const words = ['render', file, '--theme', 'dark', '--today', '2026-11-21'];
    const drawn = command.run(...words);
    expect(drawn.code).toBe(0);
    expect(drawn.stdout).toMatch(/^(<\?xml[^>]*>\s*)?<svg [^>]*data-map="switch-plan"/);
    expect(drawn.stdout).toContain('data-id="switch-plan/define/bill"');
    expect(command.run(...words, '-o', `${folder}/map.svg`).code).toBe(0);
    expect(read('map.svg')).toBe(drawn.stdout);
  });

  it('draws what can be read of a file with errors, tells them on stderr, and exits with 1', () => {
    const { code, stdout, stderr } = command.run('render', write('bad.journey', unknownWord));
    expect(code).toBe(1);
    expect(stdout).toContain('Sees the shop');
    expect(stderr).toContain('bad.journey:10:7 error `fels`');
  });

  it('draws the journey that was asked for', () => {
    const file = write(
      'two.journey',
      good + good.replace(/^.*\n/, '').replace('"Buy shoes" as shoes', '"Return shoes" as back'),
    );
    expect(command.run('render', file, '--journey', 'back').stdout).toContain('data-map="back"');
    const first = command.run('render', file);
    expect(first.stdout).toContain('data-map="shoes"');
    expect(first.stderr).toContain('has 2 journeys; exporting `shoes`. Choose with --journey.');
    expect(command.run('render', file, '--journey', 'bak')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('has no journey named bak. Did you mean back?'),
    });
  });

  it('draws a saved view, and what concerns one persona', () => {
    cpSync(join(import.meta.dirname, '../../examples'), join(command.folder, folder), { recursive: true });
    const views = { board: { lanes: ['feels'], personas: ['omar'], theme: 'dark' } };
    const config = write('views.json', JSON.stringify({ views }));
    const draw = (...words: string[]) =>
      command.run('render', `${folder}/mobile-plan.journey`, '--config', config, ...words);
    const board = draw('--view', 'board').stdout;
    expect(board).toContain('>Omar<');
    expect(board).not.toContain('>Jamie<');
    expect(board).not.toContain('>Doing<');
    expect(board).toContain('fill="#1b1d23"');
    expect(draw('--view', 'board', '--persona', 'jamie', '--theme', 'print').stdout).toContain('>Jamie<');
    expect(draw('--view', 'bord')).toMatchObject({
      code: 2,
      stderr: 'There is no view bord in journeymap.config.json. Did you mean board?\n',
    });
    expect(draw('--persona', 'jami').stderr).toContain(
      'There is no persona jami in `switch-plan`. Did you mean jamie?',
    );
  });

  describe('--view', () => {
    const map = 'viewed/map.journey';
    const draw = (...words: string[]) => command.run('render', map, ...words);
    beforeAll(() => {
      command.file(
        map,
        'journey "Plan" as plan {\n persona "Jamie" as jamie\n persona "Omar" as omar\n stage "Pay" {\n touchpoint "Pays" {\n does "Types the number"\n feels calm +1 for all\n }\n }\n}\n',
      );
    });

    it('takes the views that every map has, as --as does', () => {
      const curve = draw('--as', 'curve');
      const viewed = draw('--view', 'curve');
      expect(viewed.code).toBe(0);
      expect(viewed.stdout === curve.stdout).toBe(true);
      expect(viewed.stdout === draw().stdout).toBe(false);
      expect(draw('--view', 'table')).toMatchObject({ code: 2, stderr: expect.stringContaining('-o map.html') });
      expect(draw('--view', 'curve', '-o', 'map.xlsx').code).toBe(2);
      expect(draw('--view', 'curve', '--as', 'personas').code).toBe(2);
      expect(draw('--view', 'table', '-o', 'table.html').code).toBe(0);
      expect(readFileSync(join(command.folder, 'table.html'), 'utf8')).toContain('"tab":"table"');
    });

    it('says that there is no configuration where there is none, and which views there are', () => {
      const { code, stderr } = draw('--view', 'board');
      expect(code).toBe(2);
      expect(stderr).toContain('no journeymap.config.json beside the map or above it');
      expect(stderr).toContain('curve, priorities');
      expect(draw('--view', 'curv').stderr).toContain('Did you mean curve?');
    });

    it('prefers a saved view to one that every map has', () => {
      const config = command.file('viewed/own.json', '{ "views": { "curve": { "personas": ["omar"] } } }');
      const { stdout } = draw('--view', 'curve', '--config', config);
      expect(stdout).toContain('>Types the number<');
      expect(stdout).not.toContain('>Jamie<');
    });

    it('says which names of a saved view are not on the map', () => {
      const views = {
        slip: { personas: ['jamei'], lanes: ['Doing', 'nolane'] },
        shared: { personas: ['jamie', 'lena'] },
        good: { personas: ['omar'], lanes: ['does', 'support'] },
      };
      const config = command.file('viewed/views.json', JSON.stringify({ views }));
      const told = (view: string) => {
        const { code, stderr } = draw('--view', view, '--config', config);
        expect(code).toBe(0);
        return stderr.split('\n').filter((line) => line.includes(`view ${view}`));
      };
      expect(told('slip')).toEqual([
        'The view slip names the persona jamei, who is not on this map. Did you mean jamie?',
        'Nobody whom the view slip names is on this map, so everybody is shown.',
        'The view slip names the row Doing, which is not on this map. Did you mean does?',
        'The view slip names the row nolane, which is not on this map.',
      ]);
      expect(told('shared')).toEqual(['The view shared names the persona lena, who is not on this map.']);
      expect(told('good')).toEqual([]);
    });
  });

  it.each([
    [
      'another ending',
      ['-o', 'map.gif'],
      'Maps are exported as .svg, .png, .pdf, .html, .md, .mmd, .json, .csv, .xlsx or .pptx; map.gif ends otherwise.',
    ],
    ['an unknown theme', ['--theme', 'pink'], 'There is no theme pink. There are light, dark,'],
    ['a day that is none', ['--today', '2026-02-30'], '--today takes a day such as 2026-05-14, not 2026-02-30.'],
    ['a folder that is not there', ['-o', 'no/map.svg'], 'Cannot write no/map.svg: the folder does not exist.'],
  ])('exits with 2 for %s', (_, words, message) => {
    const { code, stderr } = command.run('render', write('good.journey', good), ...words);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('exits with 2 where there is no journey, and says how to start one', () => {
    const { code, stderr } = command.run('render', write('empty.journey', ''));
    expect(code).toBe(2);
    expect(stderr).toContain('has no journey to export. Start one with: journey "Its title" {');
  });

  it('leaves nothing behind when the place to write to is a folder', () => {
    const file = write('good.journey', good);
    mkdirSync(join(command.folder, folder, 'taken.svg'));
    expect(command.run('render', file, '-o', `${folder}/taken.svg`)).toMatchObject({ code: 2, stdout: '' });
    expect(readdirSync(join(command.folder, folder)).sort()).toEqual(['good.journey', 'taken.svg']);
  });
});

describe('journeymap init', () => {
  it.each(['blank', 'online-shop', 'service-blueprint'])(
    'writes the template %s, which checks clean and draws',
    (template) => {
      const file = `${folder}/new.journey`;
      expect(command.run('init', file, '--template', template).code).toBe(0);
      expect(command.run('check', file, '--max-warnings', '0')).toMatchObject({ code: 0, stdout: '' });
      expect(command.run('render', file).stdout).toContain('data-map="');
    },
  );

  it('never overwrites', () => {
    const file = write('mine.journey', good);
    expect(command.run('init', file)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is there already; nothing was changed'),
    });
    expect(read('mine.journey')).toBe(good);
  });

  it('lists the templates when there is none of that name', () => {
    const { code, stderr } = command.run('init', `${folder}/x.journey`, '--template', 'shop');
    expect(code).toBe(2);
    expect(stderr).toContain('online-shop');
    expect(readdirSync(join(command.folder, folder))).toEqual([]);
  });
});
