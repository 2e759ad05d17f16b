import { Failure } from '../exit-codes.js';
import { Repository } from './repository.js';

/**
 * The repository that a folder lies in.
 * @param wayOut what can be done without one, as a sentence
 * @throws Failure where there is none, or git will not read it
 */
export async function openRepository(folder: string, wayOut: string): Promise<Repository> {
  try {
    return await Repository.of(folder);
  } catch (reason) {
    const said = reason instanceof Error ? reason.message : String(reason);
    const why = /not a git repository/.test(said) ? 'This folder is in no git repository. ' : `Git: ${said}\n`;
    throw new Failure(`${why}${wayOut}`);
  }
}
