import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
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

const untidy = 'persona "Ada"   as ada {\n    role "Baker"   // not a cook\n}';
const tidy = 'persona "Ada" as ada {\n  role        "Baker"  // not a cook\n}\n';

const at = (name: string) => join(command.folder, folder, name);
const write = (name: string, content: string | Uint8Array) => command.file(`${folder}/${name}`, content);
const read = (name: string) => readFileSync(at(name), 'utf8');

describe('journeymap format', () => {
  it('rewrites what is not in the canonical layout, says what it changed, and exits with 0', () => {
    write('untidy.journey', untidy);
    write('below/tidy.journey', tidy);
    const { code, stdout, stderr } = command.run('format', folder);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `${join(folder, 'untidy.journey')}\n`,
      stderr: '1 file changed, 1 left as they were.\n',
    });
    expect(read('untidy.journey')).toBe(tidy);
    expect(readdirSync(at('.')).sort()).toEqual(['below', 'untidy.journey']);
  });

  it('does not touch files that are well', () => {
    const file = write('tidy.journey', tidy);
    const before = statSync(at('tidy.journey'), { bigint: true });
    expect(command.run('format', file)).toMatchObject({
      code: 0,
      stdout: '',
      stderr: '1 file looked at, nothing to change.\n',
    });
    const after = statSync(at('tidy.journey'), { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
  });

  it('keeps permissions, and links', () => {
    write('mine.journey', untidy);
    chmodSync(at('mine.journey'), 0o640);
    symlinkSync('mine.journey', at('link.journey'));
    expect(command.run('format', `${folder}/link.journey`).code).toBe(0);
    expect(lstatSync(at('link.journey')).isSymbolicLink()).toBe(true);
    expect(read('mine.journey')).toBe(tidy);
    expect(statSync(at('mine.journey')).mode & 0o777).toBe(0o640);
  });

  it('lays out files with errors as far as it goes, and keeps what it does not know', () => {
    const file = write('bad.journey', 'journey "J" {\nmood   "bright"\n goal "x\n}');
    expect(command.run('format', file).code).toBe(0);
    expect(read('bad.journey')).toBe('journey "J" {\n  mood   "bright"\n  goal "x\n}\n');
  });

  it('keeps Windows line ends and the byte order mark', () => {
    const file = write('windows.journey', `\ufeff${untidy.replaceAll('\n', '\r\n')}`);
    command.run('format', file);
    expect(read('windows.journey')).toBe(`\ufeff${tidy.replaceAll('\n', '\r\n')}`);
  });

  it('goes on behind a file that cannot be read, leaves that as it is, and exits with 2', () => {
    const latin = Uint8Array.from([0x74, 0x65, 0x61, 0x6d, 0x20, 0x20, 0x22, 0xe9, 0x22]);
    write('a.journey', latin);
    write('b.journey', untidy);
    const { code, stdout, stderr } = command.run('format', folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: `${join(folder, 'b.journey')}\n` });
    expect(stderr).toContain('a.journey is not UTF-8 text. Save it in that encoding.');
    expect([...readFileSync(at('a.journey'))]).toEqual([...latin]);
  });

  it('leaves a file with a conflict of git’s as it is, and says where it begins', () => {
    const conflicted = `${untidy}\n<<<<<<< HEAD\nteam   "A"\n=======\nteam   "B"\n>>>>>>> topic\n`;
    const file = write('a.journey', conflicted);
    write('b.journey', untidy);
    expect(command.run('format', folder)).toEqual({
      code: 2,
      stdout: `${join(folder, 'b.journey')}\n`,
      stderr: `${join(folder, 'a.journey')}: Line 4 begins a conflict of git's. Solve it first.\n1 file changed, 0 left as they were.\n`,
    });
    expect(read('a.journey')).toBe(conflicted);
    expect(command.run('format', '--check', file).code).toBe(2);
    expect(command.runWith(conflicted, 'format', '-')).toEqual({
      code: 2,
      stdout: '',
      stderr: "stdin: Line 4 begins a conflict of git's. Solve it first.\n",
    });
  });

  it('exits with 2 for a missing path', () => {
    expect(command.run('format', 'nowhere')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'There is no file or folder nowhere.\n',
    });
  });
});

describe('journeymap format --check', () => {
  it('changes nothing, lists what would be changed, and exits with 1', () => {
    const file = write('untidy.journey', untidy);
    write('tidy.journey', tidy);
    expect(command.run('format', '--check', folder)).toEqual({
      code: 1,
      stdout: `${join(file)}\n`,
      stderr: '1 of 2 files would be changed by: journeymap format\n',
    });
    expect(read('untidy.journey')).toBe(untidy);
  });

  it('exits with 0 when all is well', () => {
    write('tidy.journey', tidy);
    expect(command.run('format', '--check', folder)).toEqual({
      code: 0,
      stdout: '',
      stderr: '1 file checked, all in the canonical layout.\n',
    });
  });
});

describe('journeymap format -', () => {
  it('reads stdin and writes stdout, nothing else', () => {
    expect(command.runWith(untidy, 'format', '-')).toEqual({ code: 0, stdout: tidy, stderr: '' });
    expect(command.runWith('', 'format', '-')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('checks stdin', () => {
    expect(command.runWith(tidy, 'format', '--check', '-')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(command.runWith(untidy, 'format', '--check', '-')).toMatchObject({ code: 1, stdout: '' });
  });

  it('takes no files beside it', () => {
    expect(command.runWith('', 'format', '-', folder)).toMatchObject({
      code: 2,
      stderr: '`-` stands for stdin and cannot be combined with files.\n',
    });
  });
});
