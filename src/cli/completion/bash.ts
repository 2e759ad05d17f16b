import type { CommandWords, OptionWords } from './commands.js';

/** A completion script for bash, from 3.2 on. Files are left to readline, which knows how to quote them. */
export function bashScript(name: string, commands: readonly CommandWords[], options: readonly OptionWords[]): string {
  const names = commands.map((command) => command.name);
  return `# Completion of ${name} for bash. In ~/.bashrc: source <(${name} completion bash)
_${name}() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} command='' words='' index
  COMPREPLY=()
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      ${names.join(' | ')}) command=\${COMP_WORDS[index]} && break ;;
    esac
  done
  case "$command $previous" in
${commands.flatMap(valueCases).join('\n')}
    *)
      case $command in
        '') words='${[...names, ...flagsOf(options)].join(' ')}' ;;
${commands.map((command) => `        ${command.name}) words='${wordsOf(command).join(' ')}' ;;`).join('\n')}
      esac
      ;;
  esac
  # shellcheck disable=SC2207
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _${name} ${name}
`;
}

/** What stands behind an option: its values, or files. */
function valueCases({ name, options }: CommandWords): string[] {
  return options
    .filter(({ value }) => value)
    .map(({ short, long, value, choices = [] }) => {
      const patterns = [short, long].filter(Boolean).map((flag) => `'${name} ${flag}'`);
      const noFiles = value === 'file' ? '' : 'compopt +o default 2> /dev/null; ';
      return `    ${patterns.join(' | ')}) ${noFiles}words='${choices.join(' ')}' ;;`;
    });
}

function wordsOf({ options, choices = [] }: CommandWords): string[] {
  return [...choices, ...flagsOf(options)];
}

function flagsOf(options: readonly OptionWords[]): string[] {
  return options.map(({ long }) => long);
}
