import type { Argument, Option } from 'commander';

/** Names the values of an option in help and completion; the command itself says what is wrong with another one. */
export function offering(option: Option, values: readonly string[]): Option {
  option.argChoices = [...values];
  return option;
}

/** Names the words of an argument in completion; the command itself says what is wrong with another one. */
export function named(argument: Argument, words: readonly string[]): Argument {
  argument.argChoices = [...words];
  return argument;
}

/** Turns what a command returns into the exit code; stdout is written out before the process ends by itself. */
export function run<A, O>(
  command: (argument: A, options: O) => number | Promise<number>,
): (argument: A, options: O) => Promise<void> {
  return async (argument, options) => {
    process.exitCode = await command(argument, options);
  };
}
