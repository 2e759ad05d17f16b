import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configurationFile } from '../../src/language/configuration/files.js';
import { pageThemes } from '../../src/map/looks.js';
import { defaultColor, ownColorNames } from '../../src/render/index.js';

const root = join(import.meta.dirname, '..', '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { commands, menus, keybindings, languages, grammars, jsonValidation, configuration, colors } =
  manifest.contributes as {
    colors: { id: string; description: string; defaults: Record<string, string> }[];
    commands: { command: string; category: string; title: string }[];
    menus: Record<string, { command: string; alt?: string; when?: string; group?: string }[]>;
    keybindings: { command: string; when?: string }[];
    languages: {
      configuration?: string;
      icon?: Record<string, string>;
      extensions?: string[];
      filenames?: string[];
    }[];
    jsonValidation: { fileMatch: string; url: string }[];
    grammars: { path: string }[];
    configuration: { properties: Record<string, { enum?: string[]; enumDescriptions?: string[] }> };
  };
const extensionSource = readdirSync(join(root, 'src', 'extension'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(root, 'src', 'extension', file), 'utf8'))
  .join('\n');
const declared = commands.map(({ command }) => command);

describe('the manifest', () => {
  it('asks for nothing that a published extension may not have', () => {
    expect(manifest.enabledApiProposals).toBeUndefined();
    expect(manifest.extensionDependencies).toBeUndefined();
  });

  it('activates for its language, its commands and its saved previews alone', () => {
    expect(manifest.activationEvents).toEqual(['onWebviewPanel:journey.changes', 'onWebviewPanel:journey.preview']);
    expect(languages.flatMap(({ extensions = [] }) => extensions)).toEqual(['.journey']);
  });

  it('works in virtual and in untrusted workspaces', () => {
    expect(manifest.capabilities).toEqual({ virtualWorkspaces: true, untrustedWorkspaces: { supported: true } });
  });

  it('has one command category, and words in its titles', () => {
    for (const { category, title } of commands) {
      expect(category).toBe('Journey');
      expect(title).toMatch(/^[\w %]+…?$/);
    }
  });

  it('declares exactly the commands that are registered', () => {
    const registered = [...extensionSource.matchAll(/registerCommand\(\s*'([\w.]+)'/g)].map(([, command]) => command);
    // Sent by the server's code lenses with what they are about, so of no use in a menu.
    const forLenses = ['journey.showReferences'];
    expect(registered.toSorted()).toEqual([...declared, ...forLenses].toSorted());
  });

  it('uses only commands that it declares', () => {
    const used = Object.values(menus)
      .flat()
      .flatMap(({ command, alt }) => [command, ...(alt ? [alt] : [])]);
    for (const command of [...used, ...keybindings.map(({ command }) => command)]) expect(declared).toContain(command);
  });

  it('puts few icons into title bars: of the text, of a text diff, of the preview and of the panel of changes', () => {
    const icons = (menus['editor/title'] ?? []).filter(({ group }) => group?.startsWith('navigation'));
    const commandsWhere = (when: string) => icons.filter((icon) => icon.when === when).map(({ command }) => command);
    const places = {
      'editorLangId == journey && !isInDiffEditor': ['journey.openPreviewToSide'],
      'resourceExtname == .journey && isInDiffEditor': ['journey.showChanges'],
      "activeWebviewPanelId == 'journey.preview'": ['journey.showSource'],
      "activeWebviewPanelId == 'journey.changes'": [
        'journey.previousChange',
        'journey.nextChange',
        'journey.compareWith',
      ],
    };
    expect(Object.fromEntries(Object.keys(places).map((when) => [when, commandsWhere(when)]))).toEqual(places);
    expect(icons).toHaveLength(Object.values(places).flat().length);
  });

  it('takes no key outside of its own files and panels', () => {
    for (const { when } of keybindings) {
      expect(when).toMatch(/^(?:editorLangId == journey|activeWebviewPanelId == 'journey\.changes')$/);
    }
  });

  it('offers no command in the palette where it would do nothing', () => {
    const everywhere = new Set(['journey.newMap', 'journey.import']);
    const hidden = (menus.commandPalette ?? []).filter(({ when }) => when).map(({ command }) => command);
    expect(hidden.toSorted()).toEqual(declared.filter((command) => !everywhere.has(command)).toSorted());
  });

  it('offers each change of the map where it can be made: by the menu of a thing, and in the palette of a preview', () => {
    const conditions = {
      'journey.rename': 'journeyRename',
      'journey.addTouchpoint': 'journeyAdd',
      'journey.addStage': 'journeyAdd',
      'journey.moveLeft': 'journeyMove',
      'journey.moveRight': 'journeyMove',
      'journey.feelBetter': 'journeyFeel',
      'journey.feelWorse': 'journeyFeel',
    };
    const inMenu = (menus['webview/context'] ?? []).filter(({ command }) => command in conditions);
    expect(inMenu.map(({ command, when }) => [command, when])).toEqual(
      Object.entries(conditions).map(([command, key]) => [command, `webviewId == 'journey.preview' && ${key}`]),
    );
    expect(new Set(inMenu.map(({ group }) => group?.split('@')[0])).size).toBe(1);
    const inPalette = (menus.commandPalette ?? []).filter(({ command }) => command in conditions);
    expect(inPalette.map(({ command }) => command)).toEqual(Object.keys(conditions));
    expect(new Set(inPalette.map(({ when }) => when))).toEqual(new Set(["activeWebviewPanelId == 'journey.preview'"]));
  });

  it('names files that exist', () => {
    const files = [
      manifest.icon,
      ...languages.flatMap(({ icon = {}, configuration: file }) => [...Object.values(icon), ...(file ? [file] : [])]),
      ...jsonValidation.map(({ url }) => url),
    ];
    for (const file of [...files, ...grammars.map(({ path }) => path)])
      expect(existsSync(join(root, file)), file).toBe(true);
  });

  it('explains the configuration file, in which comments are allowed', () => {
    expect(jsonValidation.map(({ fileMatch }) => fileMatch)).toEqual([configurationFile]);
    expect(languages.flatMap(({ filenames = [] }) => filenames)).toEqual([configurationFile]);
  });

  it('declares the colours of the map, with those of the four themes that the editor has', () => {
    const declaredColors = colors.map(({ id, defaults }) => ({ id, defaults }));
    const expected = ownColorNames.map((name) => ({
      id: `journey.${name}`,
      defaults: {
        dark: defaultColor(name, 'dark'),
        light: defaultColor(name, 'light'),
        highContrast: defaultColor(name, 'high-contrast'),
        highContrastLight: defaultColor(name, 'high-contrast-light'),
      },
    }));
    expect(declaredColors).toEqual(expected);
    for (const { description } of colors) expect(description).toMatch(/^[A-Z].*\.$/);
  });

  it('offers every theme that the preview knows, and says what it is', () => {
    const theme = configuration.properties['journey.preview.theme'];
    expect(theme?.enum).toEqual(pageThemes);
    expect(theme?.enumDescriptions).toHaveLength(pageThemes.length);
  });

  it('declares exactly the settings that are read', () => {
    const read = [...extensionSource.matchAll(/get(?:<\w+>)?\('([\w.]+)'/g)].map(([, name]) => `journey.${name}`);
    // The language client reads the first one itself, the server the others (test/language/features).
    const elsewhere = ['journey.trace.server', 'journey.codeLens.enabled', 'journey.inlayHints.enabled'];
    expect([...new Set([...read, ...elsewhere])].toSorted()).toEqual(Object.keys(configuration.properties).toSorted());
  });
});
