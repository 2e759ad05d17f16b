import { NodeFileSystem } from 'langium/node';
import { expect, test } from 'vitest';
import { createJourneyServices } from '../../src/language/journey-module.js';
import { PlainLexer } from './plain-lexer.js';
import { tryCuts } from './trials.js';

const example = 'examples/mobile-plan.journey';

test('without the pass that decides words by their place, cutting a line damages others', {
  timeout: 60_000,
}, async () => {
  const services = createJourneyServices(NodeFileSystem);
  // Services are made when they are first needed, so the lexer can be exchanged until then.
  Object.defineProperty(services.journey.parser, 'Lexer', { value: new PlainLexer(services.journey) });
  await services.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const { tried, damaged } = await tryCuts(example, services, 5);
  console.info(`${example} without the pass: ${tried} cuts, ${damaged.length} of them damaged other facts`);
  expect(damaged.length).toBeGreaterThan(tried / 10);
});
