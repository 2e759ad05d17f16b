import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { PackedCommand } from './packed-command.js';

/** A fenced block of a page: what stands behind its three backticks, and its lines. */
interface Block {
  language: string;
  file: string | undefined;
  text: string;
}

/** The blocks of a page, in their order. */
function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^```(\S+)(?: (\S+))?\n(.*?)^```$/gms)].map(([, language = '', file, text = '']) => ({
    language,
    file,
    text,
  }));
}

/** A command in a block of a console, with what it printed. */
interface Step {
  command: string;
  printed: string;
}

function stepsIn(text: string): Step[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((step) => {
      const end = step.indexOf('\n');
      return { command: step.slice(0, end), printed: step.slice(end + 1) };
    });
}

/**
 * Plays a page that tells a story: a block of a `journey` with a path is written to that file, a `diff` with one is what somebody
 * edits in that file, and of a `console` each command is run in a shell.
 * @returns the page with what the commands really printed, standard output and error as a terminal shows them
 */
export function played(page: string, command: PackedCommand): string {
  const stage = new Stage(command);
  let told = page;
  for (const { language, file, text } of blocksOf(page)) {
    if (file && language === 'journey') command.file(file, text);
    else if (file && language === 'diff') stage.edit(file, text);
    else if (language === 'console') {
      const really = stepsIn(text).map((step) => `$ ${step.command}\n${stage.run(step.command)}`);
      told = told.replace(text, () => really.join(''));
    }
  }
  return told;
}

/** An empty folder with the command on its path, where every commit has a known date and author, so a known name. */
class Stage {
  private readonly env: NodeJS.ProcessEnv;
  private minutes = 0;

  constructor(private readonly command: PackedCommand) {
    const home = join(command.folder, '..', 'home');
    mkdirSync(home, { recursive: true });
    const shim = join(home, 'journeymap');
    writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${command.shim}" "$@"\n`);
    chmodSync(shim, 0o755);
    this.env = {
      PATH: `${home}${delimiter}${process.env.PATH}`,
      HOME: home,
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Product',
      GIT_AUTHOR_EMAIL: 'product@example.org',
      GIT_COMMITTER_NAME: 'Product',
      GIT_COMMITTER_EMAIL: 'product@example.org',
      GIT_MERGE_AUTOEDIT: 'no',
    };
  }

  /** Replaces the lines of a change that are not added, which stand in the file once, with those that are not removed. */
  edit(file: string, change: string): void {
    const path = join(this.command.folder, file);
    const text = readFileSync(path, 'utf8');
    const side = (other: string) => change.replace(new RegExp(`^[${other}].*\n`, 'gm'), '').replace(/^./gm, '');
    const [before, ...more] = text.split(side('+'));
    if (more.length !== 1) throw new Error(`${file} holds ${more.length} times what is edited:\n${change}`);
    writeFileSync(path, before + side('-') + more[0]);
  }

  run(line: string): string {
    const now = new Date(Date.UTC(2026, 9, 12, 9, this.minutes++)).toISOString();
    const env = { ...this.env, GIT_AUTHOR_DATE: now, GIT_COMMITTER_DATE: now };
    const { stdout } = spawnSync('sh', ['-c', `{ ${line}\n} 2>&1`], {
      cwd: this.command.folder,
      env,
      encoding: 'utf8',
    });
    // From version 2.44 on git tells a merge driver what the sides are called.
    const printed = stdout.replace(/^<{7} HEAD$/gm, '<<<<<<< ours').replace(/^>{7} \S+$/gm, '>>>>>>> theirs');
    return printed === '' || printed.endsWith('\n') ? printed : `${printed}\n`;
  }
}
