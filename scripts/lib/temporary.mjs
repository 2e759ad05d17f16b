import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = new Set();

/** A new empty folder that is removed when this process ends. */
export function temporaryFolder(purpose) {
  const folder = mkdtempSync(join(tmpdir(), `journey-maps-${purpose}-`));
  folders.add(folder);
  return folder;
}

process.on('exit', () => {
  for (const folder of folders) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // A program that is still ending may write into it; the system's own cleaning takes it later.
    }
  }
});
