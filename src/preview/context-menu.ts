/**
 * Tells the editor what its context menu is about: VS Code reads it from `data-vscode-context`, and gives it to the command
 * that is chosen.
 */
export function describeContext(root: HTMLElement): void {
  root.addEventListener(
    'contextmenu',
    ({ target }) => {
      const from = target instanceof Element ? target : null;
      const id = from?.closest('[data-id]')?.getAttribute('data-id') ?? undefined;
      const stage = from?.closest('.stage')?.getAttribute('data-id') ?? undefined;
      const context = {
        webviewSection: 'map',
        // Copying a selected text stays possible.
        preventDefaultContextMenuItems: window.getSelection()?.isCollapsed ?? true,
        journeyThing: id !== undefined,
        journeyStage: stage !== undefined,
        id,
        stage,
      };
      root.dataset.vscodeContext = JSON.stringify(context);
    },
    { capture: true },
  );
}
