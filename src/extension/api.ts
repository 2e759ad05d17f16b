/** What `extensions.getExtension('journey-maps.journey-maps').activate()` resolves to. */
export interface JourneyMapsApi {
  /** How long `activate()` took, without loading the bundle. */
  readonly activationMilliseconds: number;
  /** Resolves when the language server answers requests; rejects when it could not be started. */
  readonly ready: Promise<void>;
}
