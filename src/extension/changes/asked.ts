import { TabInputTextDiff, Uri, window } from 'vscode';
import type { ComparedFile, Comparison } from '../../protocol/changes.js';
import { isJourneyFile } from '../client.js';
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
  const diff = window.tabGroups.activeTabGroup.activeTab?.input;
  const isOfDiff = diff instanceof TabInputTextDiff && (target === undefined || isSide(target, diff));
  if (isOfDiff && isJourneyFile(diff.modified)) return { before: fileOf(diff.original), after: fileOf(diff.modified) };
  const uri = uriOf(target) ?? window.activeTextEditor?.document.uri;
  if (!uri || !isJourneyFile(uri)) return undefined;
  const after = isStaged(target) ? { ...fileOf(uri), ref: staged } : fileOf(uri);
  return { before: { uri: after.uri, ref: 'HEAD' }, after };
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

/** The file that a document shows, and in which revision where that is one of git's. */
function fileOf(uri: Uri): ComparedFile {
  if (uri.scheme !== 'git') return { uri: uri.toString() };
  const { path, ref } = JSON.parse(uri.query) as { path: string; ref: string };
  // Git's own name for what is staged, or committed where nothing is.
  const plain = ref === '~' ? staged : ref;
  return { uri: Uri.file(path).toString(), ref: plain };
}
