import { join } from 'node:path';
import { URI } from 'langium';
import type { createJourneyServices } from '../../src/language/journey-module.js';
import { examplesFolder, read } from '../fixtures/repository.js';
import { cutsOf } from './cuts.js';
import { damage } from './damage.js';
import { type Fact, factsOf } from './facts.js';
import { movesOf } from './moves.js';

/** What became of a number of changed texts. */
export interface Trials {
  tried: number;
  /** A line for each change that damaged facts which it was not about. */
  damaged: string[];
}

type Services = ReturnType<typeof createJourneyServices>;

/**
 * Cuts every line of an example in every way.
 * @param every try only each such cut, for a rough count
 */
export async function tryCuts(path: string, services: Services, every = 1): Promise<Trials> {
  const { source, uri, before } = await reading(path, services);
  const lines = source.split('\n');
  const trials: Trials = { tried: 0, damaged: [] };
  let number = 0;
  for (const cut of cutsOf(source)) {
    if (number++ % every > 0) continue;
    const found = damage(before, await factsOf(cut.text, uri, services), {
      isOwn: (line) => line >= cut.own.first && line <= cut.own.last,
      owner: before.find((fact) => fact.line === cut.own.first && fact.kind.startsWith('#'))?.owner ?? -1,
      written: lines.slice(cut.own.first, cut.own.last + 1).join('\n'),
    });
    note(trials, `cut to ${JSON.stringify(cut.left)}`, cut.line, found);
  }
  return trials;
}

/** Moves every line of an example, with its block, to other places of the block that it stands in. */
export async function tryMoves(path: string, services: Services): Promise<Trials> {
  const { source, uri, before } = await reading(path, services);
  const trials: Trials = { tried: 0, damaged: [] };
  for (const { line, text, moved } of movesOf(source)) {
    const found = damage(before, await factsOf(text, uri, services), {
      isOwn: () => false,
      owner: -1,
      written: '',
      moved,
    });
    note(trials, `moved to line ${moved(line) + 1}`, line, found);
  }
  return trials;
}

async function reading(path: string, services: Services): Promise<{ source: string; uri: URI; before: Fact[] }> {
  const uri = URI.file(join(examplesFolder, '..', path));
  const { workspace } = services.shared;
  // Brings in what the example imports.
  await workspace.DocumentBuilder.build([await workspace.LangiumDocuments.getOrCreateDocument(uri)], {});
  const source = read(path);
  return { source, uri, before: await factsOf(source, uri, services) };
}

function note(trials: Trials, change: string, line: number, found: readonly string[]): void {
  trials.tried++;
  if (found.length > 0) trials.damaged.push(`line ${line + 1} ${change}: ${found.slice(0, 3).join('; ')}`);
}
