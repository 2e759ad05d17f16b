import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { nodeBinary } from '../../scripts/lib/node-runtime.mjs';
import { examplesFolder } from '../fixtures/repository.js';
import { randomFrom, seedFrom } from '../fuzz/random.js';
import { isJargon } from '../language/reading.js';
import { Session } from '../protocol/session.js';
import { Conversation } from './conversation.js';
import { Editor } from './editor.js';
import { abilities, freshServer, type Knowledge, knowledgeOf } from './knowledge.js';
import { Script } from './script.js';

/** Repeat a run with `FUZZ_SEED=… npm test -- endurance`; make it longer with `FUZZ_EDITS=20000`. */
const seed = seedFrom('FUZZ_SEED');
const edits = Number(process.env.FUZZ_EDITS ?? 2_000);
/** After so many edits the server is compared with a fresh one. */
const stretch = 250;
/** How long the server may work on what it was told last. In milliseconds. */
const patience = 20_000;

const files: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(examplesFolder, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => statSync(join(examplesFolder, path)).isFile())
    .map((path) => [path, readFileSync(join(examplesFolder, path), 'utf8')]),
);
const journeys = Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith('.journey')));

const sessions: Session[] = [];
afterEach(() => Promise.all(sessions.splice(0).map((session) => session.kill())));

test(`${edits} edits, seed ${seed}: the server answers everything and knows what a fresh one knows`, {
  timeout: 60_000 + edits * 150,
}, async () => {
  console.info(`FUZZ_SEED=${seed}`);
  const session = await Session.begin(nodeBinary(), files, { workspace: abilities });
  sessions.push(session);
  const editor = new Editor(session);
  const conversation = new Conversation(editor);
  const script = new Script(editor, conversation, randomFrom(seed), journeys);
  const since = performance.now();
  const expectNothingWrong = (): void => {
    const problems = [...conversation.problems, ...session.loggedErrors, session.errors].filter(Boolean);
    if (!session.isAlive) problems.unshift('The server has ended.');
    expect(problems.slice(0, 5)).toEqual([]);
  };
  try {
    for (let mark = Math.min(stretch, edits); ; mark = Math.min(mark + stretch, edits)) {
      while (script.edits < mark) {
        await script.step();
        expectNothingWrong();
      }
      await conversation.settle();
      await editor.tellNews();
      await expectSameKnowledge(editor);
      expectNothingWrong();
      expect([...session.messages].filter(isJargon)).toEqual([]);
      if (mark === edits) break;
    }
  } catch (error) {
    console.error(`FUZZ_SEED=${seed} failed:\n${whereAt(script)}`);
    throw error;
  }
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  console.info(`${script.edits} edits and ${conversation.asked} requests in ${seconds} s`);
  expect(await session.finish()).toBe(0);
});

/** What has been done last. */
function whereAt({ log }: Script): string {
  return log.slice(-25).join('\n');
}

async function expectSameKnowledge(editor: Editor): Promise<void> {
  const fresh = await freshServer(nodeBinary(), editor);
  sessions.push(fresh);
  const until = performance.now() + patience;
  let [old, young] = await both(editor, fresh);
  while (JSON.stringify(old) !== JSON.stringify(young) && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    [old, young] = await both(editor, fresh);
  }
  await fresh.kill();
  sessions.splice(sessions.indexOf(fresh), 1);
  for (const key of new Set([...Object.keys(young), ...Object.keys(old)])) {
    expect(old[key], key).toEqual(young[key]);
  }
}

function both(editor: Editor, fresh: Session): Promise<[Knowledge, Knowledge]> {
  return Promise.all([knowledgeOf(editor.session, editor), knowledgeOf(fresh, editor)]);
}
