/** What the context menu can be about. */
export interface MenuSubject {
  /** The thing that is selected, which a menu that is opened by a key is about. */
  selected(): string | undefined;
  /** A thing was clicked with the other button: what the menu does, it does to what is seen to be selected. */
  select(id: string): void;
  /** The stage that a thing is in, where that is one that can be folded. */
  stageOf(id: string): string | undefined;
  /** What can be changed of a thing by hand. */
  changes(id: string): Changes;
}

/** Ways in which a thing can be changed in the picture. */
export interface Changes {
  rename: boolean;
  add: boolean;
  move: boolean;
  feel: boolean;
}

/**
 * Tells the editor what its context menu is about: VS Code reads it from `data-vscode-context`, and gives it to the command
 * that is chosen.
 */
export function describeContext(root: HTMLElement, subject: MenuSubject): void {
  root.addEventListener(
    'contextmenu',
    ({ target }) => {
      const drawn = target instanceof Element ? target.closest('[data-id]')?.getAttribute('data-id') : undefined;
      if (drawn) subject.select(drawn);
      const id = drawn ?? subject.selected();
      const stage = id === undefined ? undefined : subject.stageOf(id);
      const changes = id === undefined ? undefined : subject.changes(id);
      const context = {
        webviewSection: 'map',
        // Copying a selected text stays possible.
        preventDefaultContextMenuItems: window.getSelection()?.isCollapsed ?? true,
        journeyThing: id !== undefined,
        journeyStage: stage !== undefined,
        journeyRename: changes?.rename === true,
        journeyAdd: changes?.add === true,
        journeyMove: changes?.move === true,
        journeyFeel: changes?.feel === true,
        id,
        stage,
      };
      root.dataset.vscodeContext = JSON.stringify(context);
    },
    { capture: true },
  );
}
