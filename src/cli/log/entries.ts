import { type Change, sentenceOf } from '../../diff/index.js';
import { type ComparedJourney, compareJourneys } from '../../diff/journeys.js';
import { countPains } from '../../diff/roll-ups.js';
import type { HistoryEntry, Step } from '../../formats/history/history.js';
import type { Commit } from '../git/commits.js';
import type { Revision, Revisions } from './revisions.js';

/**
 * What each commit did to a journey. Commits that have nothing to do with it are left out.
 * @param commits the newest first
 * @param name of the journey in the newest commit that has it
 * @param isShallow whether older commits are not in this clone
 */
export async function entriesOf(
  commits: readonly Commit[],
  revisions: Revisions,
  name: string,
  isShallow: boolean,
): Promise<HistoryEntry[]> {
  const read = await readAll(commits, revisions);
  const names = [name];
  return commits.flatMap((commit, at) => {
    const { after, befores } = read[at] as ReadCommit;
    const readable = read.slice(at + 1).find((older) => older.after.refused === undefined)?.after;
    const sides = befores.flatMap((before) => (before.refused === undefined ? before : (readable ?? [])));
    const cut = sides.length === 0 && (isShallow || befores.length > 0);
    const step = stepOf(after, sides.length > 0 ? sides : [{ maps: [] }], names, cut);
    const path = after.path ?? befores.find((before) => before.path !== undefined)?.path;
    if (!step || path === undefined) return [];
    const { id, short, date, author, subject, parents } = commit;
    const renamedFrom = formerPath(after, befores);
    const former = renamedFrom === undefined ? {} : { renamedFrom };
    return [{ commit: id, short, date, author, subject, isMerge: parents.length > 1, path, ...former, step }];
  });
}

/** What the file was called before a commit that renamed it. */
function formerPath({ path }: Revision, befores: readonly Revision[]): string | undefined {
  const paths = befores.flatMap((before) => before.path ?? []);
  return path === undefined || paths.includes(path) ? undefined : paths[0];
}

interface ReadCommit {
  after: Revision;
  /** One for each parent. */
  befores: Revision[];
}

/** One after the other: what is read takes the processor. */
async function readAll(commits: readonly Commit[], revisions: Revisions): Promise<ReadCommit[]> {
  const read: ReadCommit[] = [];
  for (const { id, parents } of commits) {
    const befores: Revision[] = [];
    for (const parent of parents) befores.push(await revisions.at(parent));
    read.push({ after: await revisions.at(id), befores });
  }
  return read;
}

/**
 * @param names of the journey, the newest first; an older one is added where it was renamed
 * @param cut whether what was before cannot be read
 */
function stepOf(after: Revision, befores: readonly Revision[], names: string[], cut: boolean): Step | undefined {
  if (after.refused !== undefined) return { kind: 'refused', reason: after.refused };
  const compared = befores.map((before) => ofJourney(compareJourneys(before.maps, after.maps), names));
  const [first] = compared;
  if (!first) return undefined;
  if (first.status === 'added') {
    // A merge that brings a journey from its other side adds nothing.
    return kept(compared.filter(isListed)) ?? { kind: 'added', map: first.after, cut };
  }
  if (first.status === 'removed') return { kind: 'removed' };
  if (!names.includes(first.before.name)) names.push(first.before.name);
  return kept(compared.filter(isListed));
}

function ofJourney(journeys: readonly ComparedJourney[], names: readonly string[]): ComparedJourney | undefined {
  for (const name of names) {
    const found = journeys.find((each) => (each.status === 'removed' ? each.before : each.after).name === name);
    if (found) return found;
  }
  return undefined;
}

type Listed = Extract<ComparedJourney, { list: unknown }>;

function isListed(journey: ComparedJourney | undefined): journey is Listed {
  return journey !== undefined && 'list' in journey;
}

/** @param sides the journey as compared with each parent that has it */
function kept(sides: readonly Listed[]): Step | undefined {
  const [first, ...others] = sides;
  if (!first) return undefined;
  const told = others.map(({ list }) => new Set(list.changes.map(sentenceOf)));
  const isOwn = (change: Change) => told.every((sentences) => sentences.has(sentenceOf(change)));
  const changes = first.list.changes.filter(isOwn);
  return { kind: 'kept', map: first.after, changes, ...countPains(changes) };
}
