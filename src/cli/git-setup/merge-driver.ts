import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Programs by their absolute paths: git is also run by programs with a window, whose `PATH` is another one. */
export interface Programs {
  node: string;
  script: string;
}

/** Those that run now. */
export function runningPrograms(): Programs {
  return { node: process.execPath, script: resolve(process.argv[1] ?? '') };
}

/**
 * The command that git gives to its shell for a map that both sides changed. Git puts in the names of the three files, the
 * real path, the length of conflict markers and, from 2.44 on, what the two sides are called, each quoted where it could
 * hold anything. Where this program is gone by then, or cannot tell, git merges the text as it merges any other.
 */
export function mergeCommand(programs: Programs): string {
  const [node, script] = [quoted(programs.node), quoted(programs.script)];
  const byMeaning = `${node} ${script} merge %O %A %B -o %A --path %P --marker-size %L --ours %X --theirs %Y`;
  const asText = 'git merge-file -q --marker-size=%L -L ours -L base -L theirs %A %O %B';
  return `code=2; test -f ${script} && { ${byMeaning}; code=$?; }; test $code -lt 2 && exit $code; ${asText}`;
}

/** Of the programs that such a command runs, one that is not there any more. */
export function missingProgram(command: string): string | undefined {
  const [, node, script] = new RegExp(`(${word}) (${word}) merge `).exec(command) ?? [];
  const programs = [node, script].flatMap((path) => (path === undefined ? [] : unquoted(path)));
  return programs.flatMap((path) => [path, ...bundleOf(path)]).find((path) => !existsSync(path));
}

/** What a script of ours loads, wherever a link to it lies; nothing where it is another program. */
function bundleOf(script: string): string[] {
  if (!existsSync(script)) return [];
  const [, folder] = /^(.*)[\\/]bin[\\/]journeymap\.js$/.exec(realpathSync(script)) ?? [];
  return folder === undefined ? [] : [join(folder, 'dist', 'cli.js')];
}

const word = "'(?:[^']|'\\\\'')*'";

/** As a word of the shell; a percent sign is one of git's. On Windows too, it knows paths with `/`. */
function quoted(path: string): string {
  const slashed = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  return `'${slashed.replaceAll("'", "'\\''").replaceAll('%', '%%')}'`;
}

function unquoted(written: string): string {
  return written.slice(1, -1).replaceAll("'\\''", "'").replaceAll('%%', '%');
}
