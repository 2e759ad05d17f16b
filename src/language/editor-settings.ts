import { DefaultConfigurationProvider } from 'langium';

/** What the user may switch off in the editor: `journey.codeLens.enabled`, `journey.inlayHints.enabled`. */
export type EditorFeature = 'codeLens' | 'inlayHints';

/** The settings of the editor. Before they arrive, and in editors that have none, everything is on. */
export class EditorSettings extends DefaultConfigurationProvider {
  private readonly listeners: (() => void)[] = [];

  isOn(feature: EditorFeature): boolean {
    return this.settings.journey?.[feature]?.enabled !== false;
  }

  /** Tells when a setting arrived or was changed. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  protected override updateSectionConfiguration(section: string, configuration: unknown): void {
    super.updateSectionConfiguration(section, configuration);
    for (const listener of this.listeners) listener();
  }
}
