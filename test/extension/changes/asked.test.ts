import { URI } from 'langium';
import { expect, it, vi } from 'vitest';
import type { Uri } from 'vscode';
import { comparisonAsked } from '../../../src/extension/changes/asked.js';
import { shown, TabInputTextDiff } from '../fake-vscode.js';

vi.mock('vscode', () => import('../fake-vscode.js'));
vi.mock('vscode-languageclient', () => ({ RevealOutputChannelOn: {} }));

const plan = URI.file('/maps/plan.journey');
const uri = plan.toString();
const revision = (ref: string) => plan.with({ scheme: 'git', query: JSON.stringify({ path: plan.fsPath, ref }) });
const copy = (commit: string) => plan.with({ scheme: 'gitlens', authority: commit });

/** What is compared when an editor shows a text. */
function ofText(text: URI, target?: unknown) {
  Object.assign(shown, { tab: undefined, editor: text });
  return comparisonAsked(target);
}

function ofDiff(original: URI, modified: URI, label = '') {
  Object.assign(shown, { tab: { label, input: new TabInputTextDiff(original, modified) }, editor: modified });
  return comparisonAsked(undefined);
}

it('is a text with the last commit, and what is staged with it too', () => {
  expect(ofText(plan)).toEqual({ before: { uri, ref: 'HEAD' }, after: { uri } });
  const entry = { resourceUri: plan as Uri, resourceGroupType: 1 };
  expect(ofText(URI.file('/notes.txt'), entry)).toEqual({ before: { uri, ref: 'HEAD' }, after: { uri, ref: '' } });
  expect(ofText(URI.file('/notes.txt'))).toBeUndefined();
});

it('is a revision that is looked at with the text as it is now: what came since', () => {
  expect(ofText(revision('v1.0'))).toEqual({ before: { uri, ref: 'v1.0' }, after: { uri } });
  expect(ofText(revision('~')), 'what is staged').toEqual({ before: { uri, ref: 'HEAD' }, after: { uri, ref: '' } });
});

it('are the sides of a text diff, of which those of other extensions keep their names', () => {
  expect(ofDiff(revision('HEAD'), plan, 'plan.journey (HEAD) ↔ plan.journey (Working Tree)')).toEqual({
    before: { uri, ref: 'HEAD' },
    after: { uri },
  });
  const [older, newer] = [copy('a1'), copy('b2')];
  expect(ofDiff(older, newer, 'plan.journey (a1) ↔ plan.journey (b2)')).toEqual({
    before: { uri: older.toString(), name: 'plan.journey (a1)' },
    after: { uri: newer.toString(), name: 'plan.journey (b2)' },
  });
  expect(ofDiff(older, newer, 'plan.journey')).toMatchObject({ before: { name: 'Left' }, after: { name: 'Right' } });
});
