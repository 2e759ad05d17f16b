import type { Confidence, PlainMap, PlainStage, PlainTouchpoint } from './model.js';

const strength: Readonly<Record<Confidence, number>> = { assumed: 0, reasoned: 1, validated: 2 };

/** Evidence by name, as far as its strength goes. */
export type ConfidenceOf = (evidence: string) => Confidence | undefined;

export function confidenceIn(map: Pick<PlainMap, 'evidence'>): ConfidenceOf {
  const byName = new Map(map.evidence.map((evidence) => [evidence.name, evidence.confidence]));
  return (name) => byName.get(name);
}

/** How well a claim is supported: as its strongest cited evidence; assumed where it cites none that is known. */
export function markOf(from: readonly string[] | undefined, confidence: ConfidenceOf): Confidence {
  let best: Confidence = 'assumed';
  for (const name of from ?? []) {
    const mark = confidence(name);
    if (mark && strength[mark] > strength[best]) best = mark;
  }
  return best;
}

export interface EvidenceCount {
  claims: number;
  validated: number;
  reasoned: number;
  assumed: number;
}

/** Calls back for everything that is claimed about the customer. A pain that is only referred to counts where it was declared. */
function eachClaim(place: PlainStage | PlainTouchpoint, tell: (claim: { from?: string[] }) => void): void {
  for (const list of [place.does, place.thinks, place.says, place.feels, place.takes, place.waits]) list.forEach(tell);
  for (const pain of place.pains) if (!pain.repeated) tell(pain);
  for (const gain of place.gains) if (!gain.repeated) tell(gain);
}

/** How many claims of a map have evidence, by its strength. */
export function countEvidence(map: Pick<PlainMap, 'stages' | 'evidence'>): EvidenceCount {
  const confidence = confidenceIn(map);
  const count: EvidenceCount = { claims: 0, validated: 0, reasoned: 0, assumed: 0 };
  const tell = (claim: { from?: string[] }) => {
    count.claims++;
    count[markOf(claim.from, confidence)]++;
  };
  for (const stage of map.stages) {
    eachClaim(stage, tell);
    for (const touchpoint of stage.touchpoints) eachClaim(touchpoint, tell);
  }
  return count;
}
