import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PackedCommand } from './packed-command.js';

let command: PackedCommand;
/** Every command with the options that its help lists, `''` for the program itself. */
let words: Map<string, string[]>;

beforeAll(() => {
  command = PackedCommand.pack();
  const help = command.run('--help').stdout;
  const names = [...(/^Commands:\n([\s\S]*?)\n\n/m.exec(help)?.[1] ?? '').matchAll(/^ {2}(\S+)/gm)].map(
    ([, name]) => name ?? '',
  );
  words = new Map([['', optionsIn(help)]]);
  for (const name of names) words.set(name, name === 'help' ? [] : optionsIn(command.run(name, '--help').stdout));
}, 60_000);
afterAll(() => command.dispose());

function optionsIn(help: string): string[] {
  return [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option ?? '');
}

/** What bash offers at the end of a command line. */
function offered(...line: string[]): string[] {
  const script = `source <(cat)
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_journeymap 2> /dev/null
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const input = command.run('completion', 'bash').stdout;
  const output = execFileSync('bash', ['-c', script, 'bash', 'journeymap', ...line], { input, encoding: 'utf8' });
  return output.split('\n').filter(Boolean);
}

it('knows the commands to look for', () => {
  expect([...words.keys()]).toEqual(
    expect.arrayContaining(['', 'check', 'format', 'render', 'init', 'lsp', 'completion']),
  );
  expect(words.get('check')).toContain('--max-warnings');
});

describe.each(['bash', 'zsh', 'fish'])('journeymap completion %s', (shell) => {
  it('prints a script that names every command and every option', () => {
    const { code, stdout, stderr } = command.run('completion', shell);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const written = new Set(stdout.match(/[\w-]+/g));
    const wanted = [...words].flatMap(([name, options]) => [name, ...options]).filter(Boolean);
    const missing = wanted.filter((word) => !written.has(word) && !(shell === 'fish' && written.has(word.slice(2))));
    expect(missing).toEqual([]);
  });
});

describe('in bash', () => {
  it('offers the commands, and those that begin as typed', () => {
    expect(offered('')).toEqual(expect.arrayContaining([...words.keys()].filter(Boolean)));
    expect(offered('fo')).toEqual(['format']);
  });

  it('offers the options of each command', () => {
    for (const [name, options] of words) {
      if (options.length > 0) expect(offered(...(name ? [name] : []), '--').sort(), name).toEqual([...options].sort());
    }
  });

  it('offers the values of an option, and nothing where it cannot know', () => {
    expect(offered('render', 'a.journey', '--theme', 'd')).toEqual(['dark']);
    expect(offered('init', '--template', '')).toEqual(['blank', 'online-shop', 'service-blueprint']);
    expect(offered('completion', '')).toEqual(expect.arrayContaining(['bash', 'zsh', 'fish']));
    expect(offered('check', '--max-warnings', '')).toEqual([]);
  });

  it('leaves files to the shell', () => {
    expect(offered('check', 'exa')).toEqual([]);
    expect(offered('render', '-o', '')).toEqual([]);
  });
});

it('exits with 2 for a shell that it does not know', () => {
  expect(command.run('completion', 'tcsh')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('Allowed choices are bash, zsh, fish.'),
  });
});
