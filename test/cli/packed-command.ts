import { type ChildProcessWithoutNullStreams, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packInto } from '../fixtures/packed.js';

/** What a run of the command printed, and how it ended. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The command as people get it: packed by npm, unpacked in an empty folder, with no dependencies beside it. */
export class PackedCommand {
  private constructor(
    /** The script that starts it. */
    readonly shim: string,
    /** An empty folder that the command runs in. */
    readonly folder: string,
    private readonly temporary: string,
  ) {}

  static pack(): PackedCommand {
    const temporary = mkdtempSync(join(tmpdir(), 'journeymap-'));
    execFileSync('tar', ['-xzf', packInto(temporary)], { cwd: temporary });
    const folder = join(temporary, 'work');
    mkdirSync(folder);
    return new PackedCommand(join(temporary, 'package', 'bin', 'journeymap.js'), folder, temporary);
  }

  run(...words: string[]): Run {
    return this.runWith(undefined, ...words);
  }

  /** Runs the command with something on stdin. */
  runWith(input: string | Uint8Array | undefined, ...words: string[]): Run {
    return this.spawn({ input }, words);
  }

  /** Runs the command with some variables of the environment set otherwise. */
  runIn(environment: NodeJS.ProcessEnv, ...words: string[]): Run {
    return this.spawn({ env: { ...process.env, ...environment } }, words);
  }

  private spawn(options: { input?: string | Uint8Array; env?: NodeJS.ProcessEnv }, words: string[]): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [this.shim, ...words], {
      ...options,
      cwd: this.folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: status, stdout, stderr };
  }

  /** Starts the command and leaves it running, with pipes to talk through. */
  start(...words: string[]): ChildProcessWithoutNullStreams {
    return spawn(process.execPath, [this.shim, ...words], { cwd: this.folder, stdio: 'pipe' });
  }

  /** Writes a file below the folder and returns its relative path. */
  file(path: string, content: string | Uint8Array): string {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
    return path;
  }

  dispose(): void {
    rmSync(this.temporary, { recursive: true, force: true });
  }
}
