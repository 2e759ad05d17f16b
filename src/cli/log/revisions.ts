import { resolve } from 'node:path';
import type { JourneyMap } from '../../map/model.js';
import { readSide } from '../diff/side-maps.js';
import type { Repository } from '../git/repository.js';
import { TreeFileSystem } from '../git/tree-file-system.js';
import { type Followed, versionAt } from './followed.js';

/** A file in one commit. */
export interface Revision {
  /** From the root of the repository; absent where it is not there. */
  path?: string;
  maps: JourneyMap[];
  /** Why it cannot be read. */
  refused?: string;
}

/** Reads a followed file in its commits, the same text once. */
export class Revisions {
  private readonly read = new Map<string, Promise<Revision>>();

  constructor(
    private readonly repository: Repository,
    private readonly followed: Followed,
  ) {}

  async at(commit: string): Promise<Revision> {
    const { path, key } = await versionAt(this.repository, commit, this.followed);
    if (path === undefined) return { maps: [] };
    const known = this.read.get(key) ?? this.readAt(commit, path);
    this.read.set(key, known);
    return known;
  }

  private async readAt(commit: string, path: string): Promise<Revision> {
    const files = new TreeFileSystem(this.repository, { kind: 'commit', id: commit });
    const [file] = await readSide([resolve(this.repository.root, path)], files);
    if (file && 'maps' in file) return { path, maps: file.maps };
    return { path, maps: [], refused: file?.refused ?? '' };
  }
}
