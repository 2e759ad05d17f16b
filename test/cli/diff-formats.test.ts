import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gitRepository } from '../fixtures/git-repository.js';
import { imageOf, png } from '../fixtures/images.js';
import { mapWith } from '../formats/review/reviewed.js';
import { PackedCommand } from './packed-command.js';

let command: PackedCommand;
const path = (file: string) => join(command.folder, file);
const written = (file: string) => readFileSync(path(file), 'utf8');

beforeAll(() => {
  command = PackedCommand.pack();
  command.file('before.journey', mapWith('feels hopeful +1 for jamie'));
  command.file('after.journey', mapWith('feels lost -1 for jamie', 'gain "Filters"'));
  const other = mapWith('gain "Filters"')
    .replace('"Plan" as plan', '"Other" as other')
    .replace(/^persona.*\n/, '');
  command.file('two-before.journey', mapWith() + other);
  command.file('two-after.journey', mapWith('gain "Filters"') + other.replace('Filters', 'Sorting'));
}, 120_000);
afterAll(() => command.dispose());

describe('journeymap diff', () => {
  it('draws what changed as SVG', () => {
    const { code, stdout } = command.run('diff', 'before.journey', 'after.journey', '--format', 'svg');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^<svg .*before\.journey →.*after\.journey.*<\/svg>\n$/s);
    expect(stdout).toContain('data-id="plan/compare/website/feels:1" data-change="0"');
    expect(stdout).toContain('+1 → −1');
  });

  it('draws what changed as PNG', () => {
    const { code } = command.run('diff', 'before.journey', 'after.journey', '--format', 'png', '-o', 'changes.png');
    expect(code).toBe(1);
    expect(readFileSync(path('changes.png')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('asks for a folder where several journeys changed', () => {
    const words = ['diff', 'two-before.journey', 'two-after.journey', '--format', 'svg'];
    const { code, stdout, stderr } = command.run(...words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('2 journeys changed: plan, other. Name a folder for their pictures, such as -o changes/');
    expect(command.run(...words, '-o', 'changes/').code).toBe(1);
    expect(readdirSync(path('changes')).sort()).toEqual(['other.svg', 'plan.svg']);
  });

  it('draws nothing where nothing changed', () => {
    const { code, stdout, stderr } = command.run('diff', 'after.journey', 'after.journey', '--format', 'svg');
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('there is nothing to draw');
  });

  it('writes a page that needs nothing beside it', () => {
    const { code } = command.run('diff', 'before.journey', 'after.journey', '--format', 'html', '-o', 'changes.html');
    expect(code).toBe(1);
    expect(written('changes.html')).toContain("font-family:'Inter'");
    expect(written('changes.html')).not.toMatch(/(?:src|href)="(?!#)/);
  });

  it('draws the pictures that a map names, each as it is on its side', () => {
    const repository = gitRepository(() => path('repository'));
    const commit = (color: string, touchpoint: string) => {
      repository.write('jamie.png', Buffer.from(png(8, 8, color)));
      const map = mapWith(touchpoint).replace('as jamie', 'as jamie image "jamie.png"');
      repository.write('plan.journey', map);
      repository.commit('A map');
      return imageOf(png(8, 8, color)).dataUri;
    };
    repository.begin();
    const red = commit('#ff0000', 'feels hopeful +1 for jamie');
    const blue = commit('#0000ff', 'feels lost -1 for jamie');
    repository.write('jamie.png', 'No picture any more');
    const draw = (format: string, range: string) =>
      command.run('diff', range, '--format', format, '--', 'repository/plan.journey').stdout;
    const held = (text: string) => [red, blue].map((image) => text.includes(image));
    expect(held(draw('svg', 'HEAD~1..HEAD')), 'of the newer side').toEqual([false, true]);
    expect(held(draw('html', 'HEAD~1..HEAD')), 'of both maps').toEqual([true, true]);
    expect(held(draw('svg', 'HEAD~1')), 'of the folder, where it is none').toEqual([true, false]);
  });

  it('writes a comment for GitHub, and findings beside the lines', () => {
    const words = ['before.journey', 'after.journey', '--format', 'github', '--pictures', 'https://example.org/a'];
    const { code, stdout } = command.run('diff', ...words, '-o', 'comment.md', '--annotations');
    expect(code).toBe(1);
    expect(stdout).toBe(
      '::warning file=after.journey,line=6,title=Worse for the customer::Jamie is worse off at Compare › Website: hopeful (+1) → lost (-1), now below zero\n',
    );
    expect(written('comment.md')).toContain('![What changed in “Plan”](https://example.org/a/plan.png)');
  });

  it.each([
    [['--pictures', 'javascript:alert(1)'], '--pictures takes the address of a folder'],
    [['--pictures', 'https://example.org/a)![x](y'], '--pictures takes the address of a folder'],
    [['--annotations'], '--annotations go to stdout, so the changes need a file: -o.'],
    [['--theme', 'darl'], 'There is no theme darl. Did you mean dark?'],
  ])('does not take %j', (words, answer) => {
    const { code, stderr } = command.run('diff', 'before.journey', 'after.journey', '--format', 'github', ...words);
    expect(code).toBe(2);
    expect(stderr).toContain(answer);
  });
});
