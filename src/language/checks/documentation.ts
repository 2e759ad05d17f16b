import { checksPage } from './page.js';
import { type CheckId, checkIds } from './registry.js';

/**
 * Address of the folder of published documentation, with a slash at its end. There is none yet: hosts that have the
 * documentation beside them say so instead (`HostEnvironment.documentation`).
 */
const published: string | undefined = undefined;

/** Where the sections about checks can be read. */
export class Documentation {
  private lines: ReadonlyMap<CheckId, number> | undefined;

  /** @param folder address of the documentation, with a slash at its end */
  constructor(private readonly folder: string | undefined = published) {}

  /** The address of a section; undefined where the documentation has none. */
  addressOf(check: CheckId): string | undefined {
    if (this.folder === undefined) return undefined;
    const page = `${this.folder}checks.md`;
    // Editors open a file at a line, browsers a page at a heading.
    return this.folder.startsWith('file:') ? `${page}#L${this.lineOf(check)}` : `${page}#${check}`;
  }

  private lineOf(check: CheckId): number {
    if (!this.lines) {
      const page = checksPage().split('\n');
      this.lines = new Map(checkIds.map((id) => [id, page.indexOf(`### ${id}`) + 1]));
    }
    return this.lines.get(check) ?? 1;
  }
}
