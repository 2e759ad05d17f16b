import type { PageTheme } from '../../map/looks.js';

/**
 * Puts the classes on the body by which the page knows its theme, as the editor does there.
 * @param theme name of a theme, or `auto` for that of the reader's system
 */
export function followSystem(theme: PageTheme): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  const apply = () => {
    const isDark = theme === 'auto' ? dark.matches : theme.endsWith('dark');
    const isStrong = contrast.matches;
    const { classList } = document.body;
    classList.toggle('vscode-light', !isDark && !isStrong);
    classList.toggle('vscode-dark', isDark && !isStrong);
    classList.toggle('vscode-high-contrast', isStrong);
    classList.toggle('vscode-high-contrast-light', isStrong && !isDark);
  };
  apply();
  for (const query of [dark, contrast]) query.addEventListener('change', apply);
}
