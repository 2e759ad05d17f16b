import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { History, HistoryFormat } from '../../formats/history/history.js';
import { json } from '../../formats/history/json.js';
import { markdown } from '../../formats/history/markdown.js';
import { text } from '../../formats/history/text.js';
import { offer } from '../../language/option-values.js';
import type { JourneyMap } from '../../map/model.js';
import { themeNames } from '../../render/index.js';
import { exitCodes, Failure } from '../exit-codes.js';
import { writeWhole } from '../files.js';
import { openRepository } from '../git/open.js';
import { folderOf, within } from '../git/paths.js';
import type { Repository } from '../git/repository.js';
import { dotsOf, ends, idOf, partedAt } from '../git/revisions.js';
import { working } from '../progress.js';
import { shortPath, slashPath } from '../report/report.js';
import { writtenFormat } from '../written-format.js';
import { entriesOf } from './entries.js';
import { type Followed, follow, type Range } from './followed.js';
import { Revisions } from './revisions.js';
import { svg } from './svg.js';

export const historyFormats = { text, md: markdown, json, svg } satisfies Record<string, HistoryFormat>;

const endings = { text: ['txt'], md: ['md', 'markdown'], json: ['json'], svg: ['svg'] };

export interface LogOptions {
  /** What the output ends in, else text, where absent. */
  format?: string;
  /** How many commits are read. */
  number: string;
  /** Which journey, in a file with several. */
  journey?: string;
  /** Of a picture. */
  theme: string;
  output?: string;
}

/**
 * `journeymap log`: what changed for the customer in one file, commit by commit.
 * @param words a revision or a range, where one is given, and the file
 */
export async function log(words: readonly string[], options: LogOptions): Promise<number> {
  const format: HistoryFormat = historyFormats[writtenFormat(options, endings)];
  const theme = themeNames.find((name) => name === options.theme);
  if (!theme) throw new Failure(`There is no theme ${options.theme}. ${offer(options.theme, themeNames)}`);
  const most = mostOf(options.number);
  const [file, revision, ...more] = [...words].reverse();
  if (file === undefined || more.length > 0)
    throw new Failure('log takes one file, and a revision or a range before it.');
  const history = await working(`Reading up to ${most} commits …`, () =>
    historyOf(file, revision, most, options.journey),
  );
  const colored = options.output === undefined && process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
  const written = format(history, { colored, theme });
  if (options.output === undefined) process.stdout.write(written);
  else writeWhole(resolve(options.output), written);
  return exitCodes.ok;
}

function mostOf(written: string): number {
  const most = Number(written);
  if (/^\d+$/.test(written) && most > 0) return most;
  throw new Failure(`-n takes how many commits are read, such as 50, not ${written}.`);
}

async function historyOf(file: string, revision: string | undefined, most: number, journey?: string): Promise<History> {
  const repository = await openRepository(folderOf(file), 'Only git knows what a map was before: begin with git init.');
  const path = within(repository, file);
  if (!path.endsWith('.journey')) throw new Failure(`${file} is no .journey file; log takes one of these.`);
  const range = await rangeOf(revision, repository);
  const followed = await follow(repository, range, relative(repository.root, path).split(sep).join('/'), most);
  if (followed.commits.length === 0) throw new Failure(neverThere(path, revision));
  const revisions = new Revisions(repository, followed);
  const newest = chosen(await newestMaps(followed, revisions), journey, file);
  const entries = await entriesOf(followed.commits, revisions, newest.name, await repository.isShallow());
  return { file: slashPath(path), title: newest.title || newest.name, name: newest.name, entries, more: followed.more };
}

async function rangeOf(revision: string | undefined, repository: Repository): Promise<Range> {
  if (revision === undefined) {
    const tip = await repository.commit('HEAD');
    if (tip === undefined) throw new Failure('There is no commit yet. Make the first one: git add . && git commit');
    return { ids: [tip], tip };
  }
  const [from = '', to = from] = ends(revision);
  const tip = await idOf(to, repository);
  const dots = dotsOf(revision);
  if (!dots) return { ids: [tip], tip };
  const begin = dots === '..' ? await idOf(from, repository) : await partedAt(from, to, repository);
  return { ids: [tip, `^${begin}`], tip };
}

function neverThere(path: string, revision: string | undefined): string {
  const file = shortPath(path);
  if (revision !== undefined) return `No commit of ${revision} wrote to ${file}.`;
  if (existsSync(path)) return `${file} is in no commit yet. Make one: git add ${file} && git commit`;
  return `There is no file ${file}, and never was one on this branch.`;
}

/** The maps of the newest commit in which the file has any. */
async function newestMaps({ commits }: Followed, revisions: Revisions): Promise<JourneyMap[]> {
  for (const { id, parents } of commits) {
    for (const commit of [id, ...parents]) {
      const { maps } = await revisions.at(commit);
      if (maps.length > 0) return maps;
    }
  }
  return [];
}

function chosen(maps: readonly JourneyMap[], name: string | undefined, file: string): JourneyMap {
  const [first] = maps;
  if (!first) throw new Failure(`${file} has no journey in any of these commits.`);
  const names = maps.map((map) => map.name);
  if (name === undefined) {
    if (maps.length > 1)
      console.error(`${file} has ${maps.length} journeys; this is \`${first.name}\`. Choose with --journey.`);
    return first;
  }
  const found = maps.find((map) => map.name === name);
  if (found) return found;
  throw new Failure(`${file} has no journey named ${name}. ${offer(name, names)}`);
}
