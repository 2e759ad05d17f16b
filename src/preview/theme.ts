import { defaultColor, type OwnColors, ownColorNames, type ThemeName, themeNames } from '../render/index.js';

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

/**
 * The colours of the map that the user, or the theme of the editor, has set to others than ours.
 * @param theme that stands for the editor's; its colours are the defaults that the extension declares
 * @param colorOf the editor's colour of a name such as `journey.pain`, empty where it has none
 */
export function ownColors(theme: ThemeName, colorOf: (name: string) => string): OwnColors {
  const colors: Record<string, string> = {};
  for (const name of ownColorNames) {
    const color = colorOf(`journey.${name}`).trim().toLowerCase();
    if (color !== '' && color !== defaultColor(name, theme)) colors[name] = color;
  }
  return colors;
}

/** The editor's colour of a name, as it tells them to webviews. */
export function editorColor(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--vscode-${name.replace('.', '-')}`);
}

/** Calls back whenever the editor's theme, or a colour of it, changes. */
export function onThemeChange(callback: () => void): void {
  const observer = new MutationObserver(callback);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
}

const darkThemes: readonly ThemeName[] = ['dark', 'high-contrast', 'safe-dark'];

/** Whether a theme draws light on dark. */
export function isDark(theme: ThemeName): boolean {
  return darkThemes.includes(theme);
}
