import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PackedCommand } from './packed-command.js';

let command: PackedCommand;
beforeAll(() => {
  command = PackedCommand.pack();
}, 60_000);
afterAll(() => command.dispose());

const read = (file: string) => readFileSync(join(command.folder, file), 'utf8');
const folder = (path: string) => readdirSync(join(command.folder, path)).sort();

const notes = [
  '# Notes',
  '',
  '```journey',
  'import "people.journey"',
  'journey "My [first] day" as day {',
  '  persona jamie',
  '  stage "Morning" { touchpoint "Wakes up" { feels happy } }',
  '}',
  '```',
  '- Two in one:',
  '',
  '  ~~~ journey',
  '  journey "A" as day { stage "S" { touchpoint "T" { feels annoyed } } }',
  '  journey "B" as night { stage "S" { touchpoint "T" { feels calm } } }',
  '  ~~~',
  '',
  '````md',
  '```journey',
  'journey "Shown as code" {',
  '```',
  '````',
  '',
  '```mermaid',
  'journey',
  '```',
  '',
].join('\r\n');
const happyDay = (name: string) => `journey "Day" as ${name} { stage "S" { touchpoint "T" { feels happy } } }`;
const fence = (text: string) => `\`\`\`journey\n${text}\n\`\`\`\n`;

/** The addresses of the pictures of a page. */
const pictures = (markdown: string) =>
  [...new MarkdownIt().render(markdown).matchAll(/<img src="([^"]*)"/g)].map(([, address]) => address);

function written(): string {
  command.file('docs/people.journey', 'persona "Jamie" as jamie');
  return command.file('docs/notes.md', notes);
}

describe('journeymap markdown', () => {
  it('writes pictures beside the page, and leaves every other byte of it as it was', () => {
    expect(command.run('markdown', written(), '-o', 'docs/out.md')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Wrote docs/out.md, and 3 pictures beside it.\n',
    });
    expect(folder('docs')).toEqual([
      'notes.md',
      'out.day-2.svg',
      'out.day.svg',
      'out.md',
      'out.night.svg',
      'people.journey',
    ]);
    const page = read('docs/out.md');
    expect(pictures(page)).toEqual(['out.day.svg', 'out.day-2.svg', 'out.night.svg']);
    expect(page).toContain(
      '\r\n![My \\[first\\] day. 1 stage, 1 touchpoint. Jamie starts happy (+1) at “Wakes up”.](out.day.svg)\r\n',
    );
    const withoutPictures = page.replace(/!\[.*?\]\(out\.[\w-]+\.svg\)/g, '![]');
    expect(withoutPictures).toBe(
      notes
        .replace(/```journey\r\nimport[\s\S]*?```\r\n/, '![]\r\n\r\n')
        .replace(/~~~ journey[\s\S]*?~~~\r\n/, '![]\r\n\r\n  ![]\r\n'),
    );
    expect(read('docs/out.day.svg')).toContain('Jamie');
    expect(read('docs/out.night.svg')).toMatch(/^<svg [\s\S]*<title>B<\/title>[\s\S]*<\/svg>\n$/);
  }, 60_000);

  it('writes the same bytes again, in other colours and as pixels where it is asked to', () => {
    const file = command.file('same.md', fence(happyDay('day')));
    command.run('markdown', file, '-o', 'one/../same-a.md', '--theme', 'dark', '--today', '2026-11-22');
    const first = read('same-a.day.svg');
    command.run('markdown', file, '-o', 'same-a.md', '--theme', 'dark', '--today', '2026-11-22');
    expect(read('same-a.day.svg')).toBe(first);
    expect(first).toContain('#1b1d23');
    expect(command.run('markdown', file, '-o', 'b (1).md', '--as', 'png', '--scale', '1').code).toBe(0);
    expect(pictures(read('b (1).md'))).toEqual(['b%20%281%29.day.png']);
    expect(PNG.sync.read(readFileSync(join(command.folder, 'b (1).day.png'))).width).toBe(960);
  }, 60_000);

  it('writes Mermaid, which needs nothing beside it', () => {
    const { code, stdout, stderr } = command.run('markdown', written(), '--as', 'mermaid');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(
      '```mermaid\r\njourney\r\n  title My [first] day\r\n  section Morning\r\n    Wakes up: 4: Jamie\r\n```\r\n- Two in one:',
    );
    expect(stdout).toContain('  ```mermaid\r\n  journey\r\n    title A\r\n');
    expect(stdout).toContain('  ```\r\n\r\n  ```mermaid\r\n  journey\r\n    title B\r\n');
  });

  it('reads stdin, with imports from the current folder', () => {
    command.file('here.journey', 'persona "Kim" as kim\n');
    const page = fence(
      'import "here.journey"\njourney "Day" as day {\n  persona kim\n  stage "S" { touchpoint "T" { feels happy for kim } }\n}',
    );
    const run = command.runWith(page, 'markdown', '-', '--as', 'mermaid');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('    T: 4: Kim\n');
    expect(command.runWith(fence('jurney "X" {'), 'markdown', '-', '--as', 'mermaid').stderr).toMatch(
      /^stdin\.md:2:1 error /,
    );
    expect(command.runWith(page, 'markdown', '-', '-o', 'piped.md').code).toBe(0);
    expect(read('piped.day.svg')).toContain('Kim');
  });

  it('holds the pictures within the page where that is asked for', () => {
    const { code, stdout } = command.run('markdown', command.file('in.md', fence(happyDay('day'))), '--inline');
    expect(code).toBe(0);
    const [, data = ''] = /^!\[Day\..*\]\(data:image\/svg\+xml;base64,([^)]*)\)\n$/.exec(stdout) ?? [];
    expect(Buffer.from(data, 'base64').toString('utf8')).toMatch(/^<svg [\s\S]*<title>Day<\/title>/);
  });

  it('tells errors by the lines of the page, draws what can be drawn and leaves what cannot', () => {
    const broken = `# A\n\n> ${fence('journey "Day" as day {\n  stage "S" { touchpoint "T" { feels grate } }\n}').trimEnd().replaceAll('\n', '\n> ')}\n`;
    const file = command.file('broken.md', `${broken}\n${fence('jurney "X" {')}\n${fence('persona "Kim" as kim')}`);
    const { code, stderr } = command.run('markdown', file, '-o', 'mended.md');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^broken\.md:5:40 error `grate` is no emotion/m);
    expect(stderr).toMatch(/^broken\.md:10:1 error /m);
    expect(stderr).toMatch(/^broken\.md:13: There is no journey in this to draw, so it stays as it is\.$/m);
    expect(read('mended.md')).toMatch(
      /^# A\n\n> !\[Day\..*\]\(mended\.day\.svg\)\n\n```journey\njurney "X" \{\n```\n\n```journey\npersona "Kim" as kim\n```\n$/,
    );
  });

  it('makes the folder that is missing, and gives no picture the name of one of another page', () => {
    command.file('pages/a.md', fence(happyDay('b-c')));
    command.file('pages/a-b.md', fence(happyDay('c')));
    expect(command.run('markdown', 'pages/a.md', '-o', 'new/site/a.md').code).toBe(0);
    expect(command.run('markdown', 'pages/a-b.md', '-o', 'new/site/a-b.md').code).toBe(0);
    expect(folder('new/site')).toEqual(['a-b.c.svg', 'a-b.md', 'a.b-c.svg', 'a.md']);
  });

  it('tells what is wrong in the configuration', () => {
    command.file('configured/journeymap.config.json', '{ "checks": { "no-such": "error" } }');
    const file = command.file('configured/notes.md', fence(happyDay('day')));
    expect(command.run('markdown', file, '--as', 'mermaid').stderr).toMatch(
      /^configured\/journeymap\.config\.json:1:\d+ \w+ .*no-such/,
    );
  });

  it('makes nothing of a text but text', () => {
    const title = '](javascript:alert(1)) <img src=x onerror=alert(2)> `code` ![a](b)';
    command.run('markdown', command.file('hostile.md', fence(`journey "${title}" as day {\n}`)), '-o', 'tame.md');
    const html = new MarkdownIt({ html: true }).render(read('tame.md'));
    expect(html.match(/<(?!\/?p>)[^>]*>/g)).toHaveLength(1);
    expect(pictures(read('tame.md'))).toEqual(['tame.day.svg']);
  });

  it.each([
    [['gone.md', '-o', 'x.md'], 'There is no file gone.md.'],
    [['plain.md'], 'Pictures stand beside what is written: name it with -o; or say --inline, or --as mermaid.'],
    [
      ['plain.md', '-o', './plain.md'],
      './plain.md is the file itself, and its journeys would be lost. Give another name.',
    ],
    [['plain.md', '-o', 'x.md', '--as', 'sgv'], 'Journeys cannot be written as sgv. Did you mean svg?'],
    [['plain.md', '--as', 'mermaid', '--theme', 'dark'], '--theme is for pictures; --as mermaid writes text.'],
    [['plain.md', '-o', 'x.md', '--scale', '3'], '--scale is for --as png.'],
    [['plain.md', '-o', 'x.md', '--theme', 'drak'], 'There is no theme drak. Did you mean dark?'],
    [
      ['plain.md', '-o', 'plain.md/where.md'],
      'Cannot write plain.md/where.day.svg: a file is in the way of its folder.',
    ],
    [['day.journey', '-o', 'x.md'], 'day.journey is a map; journeymap export writes it as .md, .svg and others.'],
    [['plain.md', '-o', 'x.html'], 'What is written is Markdown; x.html ends as something else. Name it .md.'],
  ])('refuses %j', (words, reason) => {
    command.file('plain.md', fence(happyDay('day')));
    command.file('day.journey', happyDay('day'));
    const before = folder('.');
    const { code, stdout, stderr } = command.run('markdown', ...words);
    expect({ code, stdout, stderr: stderr.trimEnd().split('\n').at(-1) }).toEqual({
      code: 2,
      stdout: '',
      stderr: reason,
    });
    expect(folder('.')).toEqual(before);
  });

  it('leaves nothing half behind where the page cannot be written', () => {
    const file = command.file('full/notes.md', fence(happyDay('day')));
    mkdirSync(join(command.folder, 'full/out.md'));
    const { code, stderr } = command.run('markdown', file, '-o', 'full/out.md');
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'Cannot write full/out.md: it is a folder.\n' });
    expect(folder('full')).toEqual(['notes.md', 'out.day.svg', 'out.md']);
  });
});
