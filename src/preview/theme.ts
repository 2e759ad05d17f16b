import { type ThemeName, themeNames } from '../render/index.js';

/**
 * The theme that the editor's classes on the body stand for.
 * @param preference name of a theme, or `auto`; it never overrides high contrast
 */
export function themeOf(classes: { contains(name: string): boolean }, preference: string): ThemeName {
  // The light one also carries the class of the dark one, for pages from before there were two.
  if (classes.contains('vscode-high-contrast-light')) return 'high-contrast-light';
  if (classes.contains('vscode-high-contrast')) return 'high-contrast';
  const preferred = themeNames.find((name) => name === preference);
  if (preferred) return preferred;
  return classes.contains('vscode-dark') ? 'dark' : 'light';
}

/** Calls back whenever the editor's theme changes. */
export function onThemeChange(callback: () => void): void {
  new MutationObserver(callback).observe(document.body, { attributes: true, attributeFilter: ['class'] });
}
