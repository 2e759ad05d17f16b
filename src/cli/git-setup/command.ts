import { existsSync } from 'node:fs';
import { offer } from '../../language/option-values.js';
import { exitCodes, Failure } from '../exit-codes.js';
import { openRepository } from '../git/open.js';
import { printable, shortPath } from '../report/report.js';
import { disable, enable, type SetUp, setUpIn } from './git-setup.js';
import { Scope } from './scope.js';

export const gitSteps = ['enable', 'disable'] as const;

export interface GitOptions {
  /** For all repositories of the user. */
  global?: boolean;
}

/** `journeymap git`: tells git of maps, or no longer, or says whether it is told. */
export async function gitSetup(step: string | undefined, options: GitOptions): Promise<number> {
  if (step === undefined) return report();
  const scope = options.global ? await Scope.ofUser() : await scopeHere();
  if (step === 'enable') {
    await enable(scope);
    const found = await setUpIn(scope);
    if (found.state === 'overruled') {
      console.error(`Git is set up for maps ${whereOf(options)}, but ${overruling(found.attributes)}.`);
      return exitCodes.findings;
    }
    console.error(`Git knows maps ${whereOf(options)} now: hunk headers name the stage, and merges go by meaning.`);
    if (!options.global)
      console.error(`Commit ${printable(shortPath(scope.attributesFile))}; everybody enables it once for themselves.`);
  } else if (step === 'disable') {
    const isChanged = await disable(scope);
    console.error(`Git treats maps ${whereOf(options)} as any text.`);
    if (isChanged && (await scope.isTracked())) console.error(takenAway(scope.attributesFile));
  } else throw new Failure(`There is nothing called ${step} for git. ${offer(step, gitSteps)}`);
  return exitCodes.ok;
}

function takenAway(file: string): string {
  const name = printable(shortPath(file));
  return `${existsSync(file) ? `The line about maps in ${name}` : name} is taken away; commit that.`;
}

const whereOf = ({ global }: GitOptions) => (global ? 'in all your repositories' : 'in this repository');

async function scopeHere(): Promise<Scope> {
  return Scope.ofRepository(await openRepository(process.cwd(), 'Go into one, or use --global for all of yours.'));
}

/** How far git is set up here and everywhere; ends with 1 where something has to be mended. */
async function report(): Promise<number> {
  const here = await scopeHere().catch((reason: unknown) => {
    if (reason instanceof Failure) return undefined;
    throw reason;
  });
  const everywhere = await setUpIn(await Scope.ofUser());
  const found = here && (await setUpIn(here));
  console.log(
    found
      ? `This repository:       ${told(found, 'journeymap git enable')}`
      : 'This folder:           in no git repository',
  );
  console.log(`All your repositories: ${told(everywhere, 'journeymap git enable --global')}`);
  return [found, everywhere].some((each) => each !== undefined && each.state !== 'on' && each.state !== 'off')
    ? exitCodes.findings
    : exitCodes.ok;
}

function told(setUp: SetUp, command: string): string {
  switch (setUp.state) {
    case 'on':
      return 'enabled';
    case 'off':
      return `not enabled; enable it by: ${command}`;
    case 'half':
      return `only half enabled; mend it by: ${command}`;
    case 'stale':
      return `enabled, but ${printable(setUp.program)} is gone; mend it by: ${command}`;
    case 'overruled':
      return `enabled, but ${overruling(setUp.attributes)}`;
  }
}

function overruling(attributes: readonly string[]): string {
  return `git has ${printable(attributes.join(' '))} for maps; look into .gitattributes and .git/info/attributes`;
}
