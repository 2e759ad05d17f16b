import type { CommandWords, OptionWords } from './commands.js';

/** A completion script for fish. */
export function fishScript(name: string, commands: readonly CommandWords[], options: readonly OptionWords[]): string {
  return `# Completion of ${name} for fish. In ~/.config/fish/config.fish: ${name} completion fish | source
complete -c ${name} -n __fish_use_subcommand -f
${commands.map((command) => `complete -c ${name} -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.description)}`).join('\n')}
${options.map((option) => optionLine(name, '__fish_use_subcommand', option)).join('\n')}
${commands.flatMap((command) => commandLines(name, command)).join('\n')}
`;
}

function commandLines(name: string, command: CommandWords): string[] {
  const condition = `'__fish_seen_subcommand_from ${command.name}'`;
  const operands = command.choices
    ? [`complete -c ${name} -n ${condition} -f -a ${quoted(command.choices.join(' '))}`]
    : [];
  return [...operands, ...command.options.map((option) => optionLine(name, condition, option))];
}

function optionLine(name: string, condition: string, option: OptionWords): string {
  const short = option.short ? ` -s ${option.short.slice(1)}` : '';
  const values = { choice: ` -x -a ${quoted((option.choices ?? []).join(' '))}`, file: ' -r', other: ' -x' };
  const value = option.value ? values[option.value] : '';
  return `complete -c ${name} -n ${condition}${short} -l ${option.long.slice(2)}${value} -d ${quoted(option.description)}`;
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
