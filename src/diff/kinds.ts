/** What can happen to a thing as a whole. */
export const structureKinds = ['added', 'removed', 'moved'] as const;

/** What can change in what a thing says. */
export const factKinds = [
  /** Its title. */
  'renamed',
  /** Only the name that others refer to it by. */
  'name-changed',
  'text-changed',
  'emotion-changed',
  'target-changed',
  'severity-changed',
  /** A pain has a date since when it hurts no more, or another one than before. */
  'resolved',
  /** A pain that was resolved hurts again. */
  'reopened',
  'channel-changed',
  'time-changed',
  'moment-changed',
  /** Where the way leads: optional, repeats, next, opens. */
  'flow-changed',
  /** A process behind the scenes fails, or fails for another reason, or no more. */
  'failure-changed',
  /** Whom it is about. */
  'whose-changed',
  'reason-changed',
  'condition-changed',
  'responsible-changed',
  /** The evidence that a claim cites. */
  'evidence-changed',
  'status-changed',
  'score-changed',
  'owner-changed',
  /** Which pains, objectives and metrics an opportunity is about. */
  'trace-changed',
  'metric-value-changed',
  'metric-target-changed',
  'metric-changed',
  'review-changed',
  'persona-changed',
  /** A piece of evidence itself: its date, sample, kind, confidence. */
  'source-changed',
  'lane-changed',
  'link-changed',
  'tags-changed',
  'setting-changed',
  /** A line that this version of the language does not know. */
  'unknown-changed',
] as const;

export type StructureKind = (typeof structureKinds)[number];
export type FactKind = (typeof factKinds)[number];
export type ChangeKind = StructureKind | FactKind;
