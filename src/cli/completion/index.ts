import type { Command } from 'commander';
import { bashScript } from './bash.js';
import { commandsOf, optionsOf } from './commands.js';
import { fishScript } from './fish.js';
import { zshScript } from './zsh.js';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** A shell that completion can be had for. */
export type Shell = keyof typeof scripts;

/** The shells, in the order in which they are named. */
export const shells = Object.keys(scripts) as Shell[];

/** The script that completes the commands and options of a program; it is fixed, so that it answers at once. */
export function completionScript(program: Command, shell: Shell): string {
  return scripts[shell](program.name(), commandsOf(program), optionsOf(program));
}
