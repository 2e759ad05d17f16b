import { Failure } from '../exit-codes.js';
import { hasLine, withLine, withoutLine } from './attribute-line.js';
import { mergeCommand, missingProgram, runningPrograms } from './merge-driver.js';
import type { Scope } from './scope.js';

const hunkHeader = 'diff.journey.xfuncname';
const driverName = 'merge.journey.name';
const driver = 'merge.journey.driver';

const title = '("([^"\\\\]|\\\\.)*"|[^[:space:]{]+)';

/**
 * What hunk headers name: the stage above, not the touchpoint, which would hide it. One that stands in no stage is as far
 * to the left as a stage.
 */
const hunkHeaders = [
  `^[[:space:]]*((journey|persona|stage)[[:space:]]+${title})`,
  `^ {0,2}(touchpoint[[:space:]]+${title})`,
].join('\n');

/** How far git is set up for maps. */
export type SetUp =
  | { state: 'on' | 'off' }
  /** Something of it is missing. */
  | { state: 'half' }
  /** It merges by a program that is not there any more. */
  | { state: 'stale'; program: string }
  /** Other lines of attributes count for maps. */
  | { state: 'overruled'; attributes: string[] };

/** How far git is set up in a scope. What a repository lacks may be set for all of the user's. */
export async function setUpIn(scope: Scope): Promise<SetUp> {
  const line = hasLine(scope.readAttributes());
  const own = await Promise.all([hunkHeader, driver].map((name) => scope.setting(name)));
  if (!line && own.every((value) => value === undefined)) return { state: 'off' };
  const [headers, command] = await Promise.all([hunkHeader, driver].map((name) => scope.valid(name)));
  const overruled = (await scope.attributesOfMaps(['diff', 'merge']))?.filter((each) => !each.endsWith('=journey'));
  // Where git does as the line says, somebody may have written it otherwise.
  const isUsed = overruled?.length === 0 || line;
  if (!isUsed || headers === undefined || command === undefined) return { state: 'half' };
  if (overruled && overruled.length > 0) return { state: 'overruled', attributes: overruled };
  const program = missingProgram(command);
  return program === undefined ? { state: 'on' } : { state: 'stale', program };
}

/** Tells git of maps: what hunk headers name, and how maps are merged. @throws Failure, and then nothing is changed */
export async function enable(scope: Scope): Promise<void> {
  if (scope.isUnread)
    throw new Failure(`${scope.attributesFile} is a link, which git does not follow there. Nothing was changed.`);
  const settings = {
    [hunkHeader]: hunkHeaders,
    [driverName]: 'journey maps, by meaning',
    [driver]: mergeCommand(runningPrograms()),
  };
  await change(scope, withLine, settings);
}

/**
 * Takes all that back.
 * @returns whether the file of attributes is another one now
 * @throws Failure, and then nothing is changed
 */
export async function disable(scope: Scope): Promise<boolean> {
  const settings = { [hunkHeader]: undefined, [driverName]: undefined, [driver]: undefined };
  return change(scope, withoutLine, settings);
}

/** Does all or nothing. @returns whether the file of attributes is another one now */
async function change(
  scope: Scope,
  edit: (attributes: string) => string,
  settings: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  const before = scope.readAttributes();
  const after = edit(before);
  const done: [name: string, former: string | undefined][] = [];
  try {
    for (const [name, value] of Object.entries(settings)) {
      const former = await scope.setting(name);
      if (former === value) continue;
      await scope.set(name, value);
      done.unshift([name, former]);
    }
    if (after !== before) scope.writeAttributes(after);
    return after !== before;
  } catch (reason) {
    for (const [name, former] of done) await scope.set(name, former);
    const why =
      reason instanceof Failure ? reason.message : `Git: ${reason instanceof Error ? reason.message : reason}`;
    throw new Failure(`${why}\nNothing was changed.`);
  }
}
