import { commands, Disposable } from 'vscode';
import { isJourneyFile } from '../client.js';
import type { Repository } from '../git/api.js';
import { openGit } from '../git/open-git.js';

/**
 * What the menus of the source control view go by. VS Code tells them the kind of a repository and of a group, and not which
 * file an entry is about, so without this key they would offer it on every file of everybody. It is set by this extension,
 * so not before a map was opened in the window: nothing wakes the extension for a list of changes alone.
 */
const key = 'journey.mapsChanged';

/** Keeps the menus informed of whether git lists a map among what changed. */
export function noteChangedMaps(): Disposable {
  const watching = new Set<Disposable>();
  let isDisposed = false;
  void openGit().then((git) => {
    if (!git || isDisposed) return;
    const note = () => void commands.executeCommand('setContext', key, git.repositories.some(hasChangedMaps));
    const follow = ({ state }: Repository) => {
      watching.add(state.onDidChange(note));
      note();
    };
    watching.add(git.onDidOpenRepository(follow));
    watching.add(git.onDidCloseRepository(note));
    git.repositories.forEach(follow);
  });
  return {
    dispose() {
      isDisposed = true;
      Disposable.from(...watching).dispose();
    },
  };
}

function hasChangedMaps({ state }: Repository): boolean {
  const { mergeChanges, indexChanges, workingTreeChanges, untrackedChanges = [] } = state;
  return [mergeChanges, indexChanges, workingTreeChanges, untrackedChanges]
    .flat()
    .some(({ uri }) => isJourneyFile(uri));
}
