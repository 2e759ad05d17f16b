import type { Command } from 'commander';

/** What a shell has to know of a command. */
export interface CommandWords {
  name: string;
  description: string;
  options: OptionWords[];
  /** What stands behind it: one of these words, or else files. */
  choices?: readonly string[];
}

/** What a shell has to know of an option. */
export interface OptionWords {
  /** `-o` */
  short?: string;
  /** `--output` */
  long: string;
  description: string;
  /** What it takes: one of its choices, the path of a file, or anything else. */
  value?: 'choice' | 'file' | 'other';
  choices?: readonly string[];
}

/** The commands that `--help` lists, in its order. */
export function commandsOf(program: Command): CommandWords[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({
      name: command.name(),
      description: firstSentence(command.description()),
      options: optionsOf(command),
      choices:
        command.name() === 'help'
          ? program.commands.map((each) => each.name())
          : command.registeredArguments.find(({ argChoices }) => argChoices)?.argChoices,
    }));
}

/** The options that the help of a command lists. */
export function optionsOf(command: Command): OptionWords[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map(({ short, long, flags, description, required, optional, argChoices }) => ({
      short,
      long: long ?? '',
      description,
      value: !(required || optional) ? undefined : argChoices ? 'choice' : flags.includes('<file>') ? 'file' : 'other',
      choices: argChoices,
    }));
}

function firstSentence(text: string): string {
  return text.split(/[.:] /)[0]?.replace(/\.$/, '') ?? '';
}
