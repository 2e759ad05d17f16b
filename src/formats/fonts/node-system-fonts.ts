import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { type Draws, drawnBy, facesIn } from './character-map.js';
import type { SystemFont } from './font-set.js';

/** Where the fonts of a machine are, as far as there are such folders. */
export function fontFolders(): string[] {
  const home = homedir();
  switch (process.platform) {
    case 'darwin':
      return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')];
    case 'win32':
      return [
        join(process.env.WINDIR ?? 'C:\\Windows', 'Fonts'),
        join(process.env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Microsoft', 'Windows', 'Fonts'),
      ];
    default:
      return [
        '/usr/share/fonts',
        '/usr/local/share/fonts',
        join(home, '.local', 'share', 'fonts'),
        join(home, '.fonts'),
      ];
  }
}

interface Candidate {
  file: string;
  draws: Draws;
}

/** The fonts in these folders that draw as many as possible of the code points, in as few files as possible. */
export function systemFonts(codes: readonly number[], folders: readonly string[] = fontFolders()): SystemFont[] {
  const candidates = folders.flatMap(fontFilesIn).sort(byName).flatMap(candidatesIn);
  const chosen: SystemFont[] = [];
  let left = [...codes];
  while (left.length > 0) {
    const best = bestOf(candidates, left);
    if (!best) break;
    chosen.push({ data: new Uint8Array(readFileSync(best.file)) });
    left = left.filter((code) => !best.draws(code));
  }
  return chosen;
}

function bestOf(candidates: readonly Candidate[], codes: readonly number[]): Candidate | undefined {
  let best: { candidate: Candidate; count: number; fit: number } | undefined;
  for (const candidate of candidates) {
    const count = codes.filter(candidate.draws).length;
    if (count === 0) continue;
    const fit = fitOf(candidate.file);
    if (!best || count > best.count || (count === best.count && fit > best.fit)) best = { candidate, count, fit };
  }
  return best?.candidate;
}

/** How well a font goes with Inter, by its name: upright, of normal weight, without serifs. */
function fitOf(file: string): number {
  const name = basename(file).toLowerCase();
  let fit = 0;
  if (/bold|black|heavy|light|thin/.test(name)) fit -= 2;
  if (/italic|oblique/.test(name)) fit -= 4;
  if (/mono|serif|cond|narrow/.test(name)) fit -= 1;
  if (/sans|gothic/.test(name)) fit += 1;
  return fit;
}

function fontFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && /\.(ttf|otf|ttc|otc)$/i.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  } catch {
    // No such folder, or not ours to read.
    return [];
  }
}

/** The first font of a file; the others of a collection differ in weight, or in the forms that a country prefers. */
function candidatesIn(file: string): Candidate[] {
  let handle: number | undefined;
  try {
    const open = openSync(file, 'r');
    handle = open;
    const read = (offset: number, length: number) => {
      const bytes = new Uint8Array(length);
      const got = readSync(open, bytes, 0, length, offset);
      return new DataView(bytes.buffer, 0, got);
    };
    const [face] = facesIn(read);
    return face ? [{ file, draws: drawnBy(face, read) }] : [];
  } catch {
    // A damaged font is none.
    return [];
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function byName(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
