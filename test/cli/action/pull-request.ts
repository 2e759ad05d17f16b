import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

export interface ActionRun {
  code: number | null;
  stdout: string;
  stderr: string;
  summary: string;
  outputs: Record<string, string>;
}

/** A repository as a workflow checks it out, with a base, a head and a remote of its own on this disk. */
export class PullRequest {
  private readonly folder = mkdtempSync(join(tmpdir(), 'journey-action-'));
  readonly remote = join(this.folder, 'remote.git');
  private readonly checkout = join(this.folder, 'checkout');
  private readonly base: string;

  constructor(files: Readonly<Record<string, string>>) {
    mkdirSync(this.checkout);
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', this.remote]);
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('remote', 'add', 'origin', this.remote);
    this.base = this.commit(files);
    this.git('push', '--quiet', 'origin', 'main');
    this.git('switch', '--quiet', '--create', 'topic');
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  git(...words: string[]): string {
    const who = ['-c', 'user.name=Tests', '-c', 'user.email=tests@example.org', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...who, ...words], { cwd: this.checkout, encoding: 'utf8' }).trim();
  }

  /** Of the branch that pictures are pushed to. */
  remoteGit(...words: string[]): string {
    return execFileSync('git', words, { cwd: this.remote, encoding: 'utf8' }).trim();
  }

  /** @returns the id of the new commit */
  commit(files: Readonly<Record<string, string>>): string {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.checkout, file)), { recursive: true });
      writeFileSync(join(this.checkout, file), text);
    }
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message=Maps');
    return this.git('rev-parse', 'HEAD');
  }

  /** Runs the Action as the step of a workflow does, with what is checked out as the head. */
  run(command: string, api: string, more: NodeJS.ProcessEnv & { from?: string } = {}): Promise<ActionRun> {
    const { from = 'we/shop', ...env } = more;
    const file = (name: string) => join(this.folder, name);
    const head = { sha: this.git('rev-parse', 'HEAD'), repo: { full_name: from } };
    const event = { pull_request: { number: 7, base: { sha: this.base, repo: { full_name: 'we/shop' } }, head } };
    writeFileSync(file('event.json'), JSON.stringify(event));
    for (const name of ['summary', 'output']) rmSync(file(name), { force: true });
    const child = spawn(process.execPath, [join(root, 'action', 'main.mjs')], {
      cwd: this.checkout,
      env: {
        ...process.env,
        JOURNEY_MAPS_COMMAND: command,
        GITHUB_EVENT_PATH: file('event.json'),
        GITHUB_API_URL: api,
        GITHUB_REPOSITORY: 'we/shop',
        GITHUB_WORKSPACE: this.checkout,
        GITHUB_TOKEN: 'secret',
        GITHUB_STEP_SUMMARY: file('summary'),
        GITHUB_OUTPUT: file('output'),
        RUNNER_TEMP: this.folder,
        ...env,
      },
    });
    const printed = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk) => {
      printed.stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      printed.stderr += chunk;
    });
    return new Promise((done) => {
      child.on('close', (code) => {
        const read = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '');
        const outputs = Object.fromEntries(
          read('output')
            .split('\n')
            .filter(Boolean)
            .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
        );
        done({ code, ...printed, summary: read('summary'), outputs });
      });
    });
  }
}
