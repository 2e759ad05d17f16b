import type { CommandWords, OptionWords } from './commands.js';

/** A completion script for zsh, to be sourced or to be put into a folder of `fpath`. */
export function zshScript(name: string, commands: readonly CommandWords[], options: readonly OptionWords[]): string {
  return `#compdef ${name}
# Completion of ${name} for zsh. In ~/.zshrc, below compinit: source <(${name} completion zsh)
_${name}() {
  local -a commands
  commands=(
${commands.map((command) => `    ${quoted(`${command.name}:${command.description}`)}`).join('\n')}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    _arguments ${options.map(spec).join(' ')}
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
if [[ $funcstack[1] == _${name} ]]; then
  _${name} "$@"
else
  compdef _${name} ${name}
fi
`;
}

function commandCase({ name, options, choices }: CommandWords): string {
  const operands = choices ? quoted(`*:word:(${choices.join(' ')})`) : quoted('*:file:_files -g "*.journey"');
  return `    ${name}) _arguments ${[...options.map(spec), operands].join(' ')} ;;`;
}

function spec({ short, long, description, value: kind, choices = [] }: OptionWords): string {
  const values = { choice: `:value:(${choices.join(' ')})`, file: ':file:_files', other: ':value: ' };
  const value = kind ? values[kind] : '';
  const help = `[${description.replace(/[[\]\\:]/g, '\\$&')}]`;
  if (!short) return quoted(`${long}${help}${value}`);
  return `${quoted(`(${short} ${long})`)}{${short},${long}}${quoted(`${help}${value}`)}`;
}

function quoted(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`;
}
