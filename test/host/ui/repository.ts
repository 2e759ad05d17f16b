import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Workbench } from './workbench.js';

/** A change of a text: a piece of it that it holds once, and what it becomes. */
export type Rewriting = readonly [old: string, text: string];

/** The folder of a window, which is a git repository, changed from outside of the window. */
export class Repository {
  constructor(private readonly workbench: Workbench) {}

  git(...words: string[]): string {
    return execFileSync('git', ['-C', this.workbench.folder, ...words], { encoding: 'utf8', stdio: 'pipe' }).trim();
  }

  path(file: string): string {
    return join(this.workbench.folder, file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(this.path(file), text);
  }

  /** Changes a file on disk. */
  rewrite(file: string, ...changes: readonly Rewriting[]): void {
    let text = this.read(file);
    for (const [old, now] of changes) {
      expect(text.split(old).length, `${old} in ${file}`).toBe(2);
      text = text.replace(old, () => now);
    }
    this.write(file, text);
  }

  /** Commits all files, new ones among them. */
  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', `--message=${message}`);
  }

  /** The number of the line that holds a piece of a text. */
  lineOf(text: string, piece: string): number {
    return text.split('\n').findIndex((each) => each.includes(piece)) + 1;
  }
}
