import { DefaultLangiumDocumentFactory, type FileSystemProvider, type URI } from 'langium';
import type { JourneySharedServices } from './journey-module.js';

/**
 * Reads a file that cannot be read as an empty one, and says so in the log: one file without permission must not cost an
 * editor all the others. The command line has no editor to go on with, and fails instead.
 */
export class TolerantDocumentFactory extends DefaultLangiumDocumentFactory {
  constructor(services: JourneySharedServices) {
    super(services);
    const provider: FileSystemProvider = services.workspace.FileSystemProvider;
    Object.assign(this, { fileSystemProvider: withoutFailing(provider) });
  }
}

function withoutFailing(provider: FileSystemProvider): FileSystemProvider {
  const readFile = async (uri: URI): Promise<string> => {
    try {
      return await provider.readFile(uri);
    } catch (reason) {
      console.warn(`${uri.fsPath} cannot be read and is passed over: ${reasonOf(reason)}`);
      return '';
    }
  };
  return Object.assign(Object.create(provider) as FileSystemProvider, { readFile });
}

/** What went wrong, without the stack. */
export function reasonOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
