import { countEvidence } from '../evidence.js';
import type { Rule } from './insight.js';
import { writtenStages } from './places.js';
import { listed, quoted } from './words.js';

/** Tag by which a map says openly that it is not researched yet. */
const hypothesis = 'hypothesis';

/** Whether what a map claims is known. What is to be judged about a piece of evidence itself stands where it is declared. */
export const evidence = {
  'stage-without-evidence': (map) => {
    if (map.state === 'future' || map.tags.includes(hypothesis)) return [];
    return writtenStages(map)
      .filter((stage) => {
        const { claims, assumed } = countEvidence({ stages: [stage], evidence: map.evidence });
        return claims > 0 && assumed === claims;
      })
      .map((stage) => ({
        at: stage,
        message: `Nothing in the stage ${quoted(stage.title)} cites evidence. Add \`from\` to what somebody has seen or said.`,
      }));
  },

  'single-kind-of-evidence': (map, { limits: { min } }) => {
    const known = map.evidence.filter(({ confidence }) => confidence !== 'assumed');
    const kinds = new Set(known.map(({ kind }) => kind ?? 'unknown'));
    if (known.length === 0 || kinds.size >= min || map.state === 'future') return [];
    const message = `All evidence on this map is of the kind ${listed([...kinds])}. Look at the same way through another one too, such as \`analytics\` beside \`interview\`.`;
    return [{ at: map, message }];
  },

  'mostly-assumed': (map, { limits: { max } }) => {
    if (map.state === 'future' || map.tags.includes(hypothesis)) return [];
    const { claims, assumed } = countEvidence(map);
    if (claims === 0 || (assumed / claims) * 100 <= max) return [];
    const message = `${assumed} of ${claims} claims have no evidence. Cite it with \`from\`, or call the map what it is: \`tags ${hypothesis}\`.`;
    return [{ at: map, message }];
  },
} satisfies Record<string, Rule>;
