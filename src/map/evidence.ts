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

/** What is claimed about the customer, in the order of its kinds. A pain that is only referred to counts where it was declared. */
export function claimsOf(place: PlainStage | PlainTouchpoint): readonly { from?: string[] }[] {
  return [
    ...place.does,
    ...place.thinks,
    ...place.says,
    ...place.feels,
    ...place.pains.filter((pain) => !pain.repeated),
    ...place.gains.filter((gain) => !gain.repeated),
    ...place.takes,
    ...place.waits,
  ];
}

/** How many claims of a map have evidence, by its strength. */
export function countEvidence(map: PlainMap): EvidenceCount {
  const confidence = confidenceIn(map);
  const count: EvidenceCount = { claims: 0, validated: 0, reasoned: 0, assumed: 0 };
  for (const stage of map.stages) {
    for (const place of [stage, ...stage.touchpoints]) {
      for (const claim of claimsOf(place)) {
        count.claims++;
        count[markOf(claim.from, confidence)]++;
      }
    }
  }
  return count;
}
