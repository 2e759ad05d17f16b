import { type Command, Option } from 'commander';
import { lsp } from '../lsp.js';

/** Declares `journeymap lsp`. */
export function lspCommand(program: Command): void {
  program
    .command('lsp')
    .description('Serve an editor by the language server protocol, over stdin and stdout.')
    .option('--stdio', 'talk through stdin and stdout (default)')
    .option('--socket <port>', 'talk through a port of this machine that the editor listens on')
    .addOption(new Option('--clientProcessId <id>', 'end when this process is gone').hideHelp())
    .action((options) => lsp(options))
    .addHelpText('after', '\nHow to set up Neovim, Helix, Zed, Emacs and others: docs/editors.md');
}
