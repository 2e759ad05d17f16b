import { URI } from 'langium';

/** Paths as the caller writes them, from the root of the machine or from a place of the caller's own, and URIs. */
export class Paths {
  private readonly start: '' | '/';

  /** @param path one of them */
  constructor(path: string) {
    this.start = path.startsWith('/') ? '/' : '';
  }

  uriOf(path: string): URI {
    return URI.from({ scheme: 'file', path: `/${path.replaceAll('\\', '/').replace(/^\/+/, '')}` });
  }

  pathOf({ path }: URI): string {
    return `${this.start}${path.slice(1)}`;
  }
}
