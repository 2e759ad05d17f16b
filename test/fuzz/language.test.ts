import { join } from 'node:path';
import { URI } from 'langium';
import { expect, test } from 'vitest';
import { readLexemes } from '../../src/edit/lexemes.js';
import type { createJourneyServices } from '../../src/language/journey-module.js';
import { mapsOf } from '../../src/language/map/maps-of.js';
import { journeyServices, openExample } from '../fixtures/documents.js';
import { corpusPaths, examplePaths, examplesFolder, read } from '../fixtures/repository.js';
import { isJargon } from '../language/reading.js';
import { mutations } from './mutations.js';
import { randomFrom, seedFrom } from './random.js';

/** Repeat a run with `FUZZ_SEED=… npx vitest run --project fuzz`. */
const seed = seedFrom('FUZZ_SEED');
const documents = 5_500;
/** For a text of the size of an example, in milliseconds. */
const longest = 100;
const sizeOfExample = Math.max(...examplePaths.map((path) => read(path).length)) * 1.1;

type Services = ReturnType<typeof createJourneyServices>;

test(`${documents} broken documents, seed ${seed}: nothing throws or hangs, and every journey is a map`, {
  timeout: 600_000,
}, async () => {
  console.info(`FUZZ_SEED=${seed}`);
  const random = randomFrom(seed);
  const services = await journeyServices();
  for (const path of examplePaths) await openExample(path);
  const sources = [...examplePaths, ...corpusPaths].map(read);
  const problems: string[] = [];
  let slowest = 0;
  for (let number = 1; number <= documents; number++) {
    const [name, mutate] = random.pick(Object.entries(mutations));
    let text = mutate(random.pick(sources), random, sources);
    if (random.below(4) === 0) text = random.pick(Object.values(mutations))(text, random, sources);
    // Checks cost as much as the rest, and are not what is timed.
    const outcome = await tryText(text, services, number % 5 === 0);
    slowest = Math.max(slowest, text.length <= sizeOfExample ? outcome.time : 0);
    for (const problem of outcome.problems) problems.push(`document ${number} (${name}): ${problem}`);
  }
  console.info(`${documents} documents, the slowest of an example's size took ${slowest.toFixed(1)} ms`);
  expect(problems.slice(0, 10)).toEqual([]);
});

interface Outcome {
  problems: string[];
  /** Milliseconds to parse, link and map. */
  time: number;
}

async function tryText(text: string, services: Services, withChecks: boolean): Promise<Outcome> {
  try {
    let { time, problems, document } = await understand(text, services);
    // A garbage collection may fall into it once, but not always.
    for (let again = 0; again < 5 && time > longest && text.length <= sizeOfExample; again++) {
      time = Math.min(time, (await understand(text, services)).time);
    }
    if (time > longest && text.length <= sizeOfExample) problems.push(`took ${time.toFixed(0)} ms`);
    if (withChecks) {
      for (const { message } of await services.journey.validation.DocumentValidator.validateDocument(document)) {
        const said = typeof message === 'string' ? message : message.value;
        if (isJargon(said)) problems.push(`says “${said}”`);
      }
    }
    return { time, problems };
  } catch (error) {
    return { time: 0, problems: [`threw ${error instanceof Error ? error.stack : error}`] };
  }
}

async function understand(text: string, { shared, journey }: Services) {
  const started = performance.now();
  const cpu = process.cpuUsage();
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, uri);
  await journey.references.Linker.link(document);
  const maps = mapsOf(document, journey);
  const used = process.cpuUsage(cpu);
  // Others use the machine, too: what this process did not work is not its time.
  const time = Math.min(performance.now() - started, (used.user + used.system) / 1000);
  const problems: string[] = [];
  const { lexerErrors, parserErrors } = document.parseResult;
  if (lexerErrors.length > 0) problems.push(`lexer: ${lexerErrors[0]?.message}`);
  if (parserErrors.length > 0) problems.push(`parser: ${parserErrors[0]?.message}`);
  const journeys = journeyHeads(text);
  if (maps.length < journeys) problems.push(`${maps.length} maps of ${journeys} journeys`);
  return { time, problems, document };
}

/** How many lines are heads of a journey, with a title and a brace; what stands inside of texts is none. */
function journeyHeads(text: string): number {
  const lexemes = readLexemes(text);
  return lexemes.filter((lexeme, index) => {
    const startsLine = index === 0 || lexemes[index - 1]?.kind === 'line-end';
    const isJourney = lexeme.kind === 'word' && text.slice(lexeme.start, lexeme.end) === 'journey';
    const hasTitle = lexemes[index + 1]?.kind === 'text';
    const end = lexemes.findIndex((later, at) => at > index && (later.kind === 'line-end' || later.kind === 'open'));
    return startsLine && isJourney && hasTitle && lexemes[end]?.kind === 'open';
  }).length;
}

const uri = URI.file(join(examplesFolder, 'fuzz.journey'));
