import type { MarkdownEngine } from './markdown/fence-rule.js';

/** What `extensions.getExtension('journey-maps.journey-maps').activate()` resolves to. */
export interface JourneyMapsApi {
  /** How long `activate()` took, without loading the bundle. */
  readonly activationMilliseconds: number;
  /** Starts the language server where it does not run yet, and resolves when it answers; rejects when it cannot be started. */
  ready(): Promise<void>;
  /** Draws journeys in Markdown; VS Code calls it for its preview. */
  extendMarkdownIt<Engine extends MarkdownEngine>(engine: Engine): Engine;
}
