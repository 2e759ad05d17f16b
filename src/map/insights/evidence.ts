import { countEvidence } from '../evidence.js';
import type { Rule } from './insight.js';
import { writtenStages } from './places.js';
import { listed, quoted } from './words.js';

/** Tag by which a map says openly that it is not researched yet. */
const hypothesis = 'hypothesis';

const tellsWhy = { tells: 'tells why, but not how many', other: '`analytics` or `survey`' };
const tellsHowMany = { tells: 'tells how many, but not why', other: '`interview` or `observation`' };

/** What a kind of evidence does not see, and which kinds do. */
const blindness: Readonly<Record<string, { tells: string; other: string } | undefined>> = {
  interview: tellsWhy,
  observation: tellsWhy,
  usability: tellsWhy,
  survey: tellsHowMany,
  analytics: tellsHowMany,
  market: tellsHowMany,
  tickets: { tells: 'tells only what went wrong', other: '`interview` or `analytics`' },
};

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
    const [kind = 'unknown'] = kinds;
    const blind = kinds.size === 1 ? blindness[kind] : undefined;
    const all = `All evidence on this map is of the kind ${listed([...kinds])}`;
    const message =
      kinds.size === 1 && kind === 'unknown'
        ? 'No evidence on this map says of what kind it is. Say it, such as `kind interview`.'
        : `${all}${blind ? `, which ${blind.tells}` : ''}. Add evidence of another kind, such as ${blind?.other ?? '`analytics`'}.`;
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
