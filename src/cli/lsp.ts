import { join } from 'node:path';

export interface LspOptions {
  stdio?: boolean;
  socket?: string;
}

/**
 * `journeymap lsp`: the language server, in this process. It is a bundle of its own beside this one, so that no other
 * command has to load it, and reads by itself from the arguments of the process what it is to talk through.
 */
export async function lsp({ stdio, socket }: LspOptions): Promise<void> {
  if (!stdio && socket === undefined) process.argv.push('--stdio');
  // The bundler makes a `require` of it, which takes paths.
  await import(join(__dirname, 'server.node.js'));
}
