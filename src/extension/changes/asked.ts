import { TabInputTextDiff, Uri, window } from 'vscode';
import type { ComparedFile, Comparison } from '../../protocol/changes.js';
import { isJourneyFile, isServed } from '../client.js';
import { staged } from '../git/revisions.js';

/** Of a group of changes in the list of git: what is staged. */
const indexGroup = 1;

/**
 * What a command is to compare, from where it was run: a text diff has both sides, an entry of the list of changes says
 * whether it is staged, and any other place has a file, which is compared with the last commit.
 * @param target a Uri, an entry of the source control view, or nothing for the editor that has the focus
 * @returns undefined where there is no map
 */
export function comparisonAsked(target: unknown): Comparison | undefined {
  const { input: diff, label = '' } = window.tabGroups.activeTabGroup.activeTab ?? {};
  const isOfDiff = diff instanceof TabInputTextDiff && (target === undefined || isSide(target, diff));
  if (isOfDiff && isJourneyFile(diff.modified)) {
    const [left, right] = sidesNamedIn(label);
    return { before: fileOf(diff.original, left), after: fileOf(diff.modified, right) };
  }
  const uri = uriOf(target) ?? window.activeTextEditor?.document.uri;
  if (!uri || !isJourneyFile(uri)) return undefined;
  const file = fileOf(uri);
  const after = isStaged(target) ? { ...file, ref: staged } : file;
  // What changed since a revision that is looked at.
  if (after.ref !== undefined && after.ref !== staged) return { before: after, after: { uri: after.uri } };
  return { before: { uri: after.uri, ref: 'HEAD' }, after };
}

/** What a text diff calls its sides, as git and others write it: `plan.journey (HEAD) ↔ plan.journey (Working Tree)`. */
function sidesNamedIn(title: string): [string, string] {
  const [left, right, ...others] = title.split(' ↔ ');
  return left && right && others.length === 0 ? [left, right] : ['Left', 'Right'];
}

function isSide(target: unknown, { original, modified }: TabInputTextDiff): boolean {
  return target instanceof Uri && [original, modified].some((side) => side.toString() === target.toString());
}

function uriOf(target: unknown): Uri | undefined {
  if (target instanceof Uri) return target;
  const { resourceUri } = (target ?? {}) as { resourceUri?: unknown };
  return resourceUri instanceof Uri ? resourceUri : undefined;
}

function isStaged(target: unknown): boolean {
  return (target as { resourceGroupType?: unknown } | undefined)?.resourceGroupType === indexGroup;
}

/**
 * The file that a document shows, and in which revision where that is one of git's.
 * @param name what it is called where it is shown
 */
function fileOf(uri: Uri, name?: string): ComparedFile {
  if (uri.scheme !== 'git') return { uri: uri.toString(), ...(name === undefined || isServed(uri) ? {} : { name }) };
  const { path, ref } = JSON.parse(uri.query) as { path: string; ref: string };
  // Git's own name for what is staged, or committed where nothing is.
  const plain = ref === '~' ? staged : ref;
  return { uri: Uri.file(path).toString(), ref: plain };
}
