import { URI } from 'langium';

/**
 * Root of the URIs for what a caller writes without a root, as no folder is named: what climbs out of it is nowhere, rather
 * than another file.
 */
const place = '/:/';

/** Paths as the caller writes them, from the root of the machine or from a place of the caller's own, and URIs. */
export class Paths {
  /** Of the text, with the ending by which its language is known. */
  readonly uri: URI;
  private readonly text: string;
  /** What the paths of the caller begin with, and those of the URIs in its place. */
  private readonly start: string;
  private readonly root: string;

  /** @param text path of the text; of a folder that it stands in where it is empty or ends with `/` */
  constructor(text: string) {
    this.text = /(^|[/\\])$/.test(text) ? `${text}map.journey` : text;
    const path = this.text.replaceAll('\\', '/');
    const isAbsolute = path.startsWith('/');
    const { up, way } = stepsOf(/[^/]\.journey$/.test(path) ? path : `${path}.journey`);
    this.start = isAbsolute ? '/' : '../'.repeat(up);
    this.root = isAbsolute ? '/' : place;
    this.uri = URI.from({ scheme: 'file', path: this.root + way.join('/') });
  }

  /** Undefined for what lies above the place of the caller. */
  pathOf({ path }: URI): string | undefined {
    if (path === this.uri.path) return this.text;
    return path.startsWith(this.root) ? this.start + path.slice(this.root.length) : undefined;
  }
}

/** The folders down to a file and its name, and how many folders it goes up before. */
function stepsOf(path: string): { up: number; way: string[] } {
  const way: string[] = [];
  let up = 0;
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') way.push(step);
    else if (way.pop() === undefined) up++;
  }
  return { up, way };
}
