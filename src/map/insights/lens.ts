import type { Rule } from './insight.js';
import { writtenStages } from './places.js';
import { quoted } from './words.js';

/** Whether a map says whose way it shows, and from where to where. */
export const lens = {
  'persona-missing': (map) =>
    map.personas.length > 0
      ? []
      : [{ at: map, message: 'The map does not say who goes through it. Add `persona "Her name" { … }`.' }],

  'personas-too-many': (map, { limits: { max } }) =>
    map.personas.length <= max
      ? []
      : [
          {
            at: map,
            message: `${map.personas.length} personas go through this map, more than ${max}. Keep those whose ways differ, or write a second journey.`,
          },
        ],

  'scenario-missing': (map) =>
    map.scenario ? [] : [{ at: map, message: 'Say in which situation this happens: `scenario "…"`.' }],

  'goal-missing': (map) =>
    map.goal ? [] : [{ at: map, message: 'Say what the customer wants to achieve: `goal "…"`.' }],

  'state-missing': (map) =>
    map.state
      ? []
      : [{ at: map, message: 'Say whether this is how it is or how it should be: `state current` or `state future`.' }],

  'boundary-missing': (map) => {
    const missing = [...(map.starts ? [] : ['`starts "…"`']), ...(map.ends ? [] : ['`ends "…"`'])];
    if (missing.length === 0) return [];
    return [{ at: map, message: `Say where the way of the customer begins and ends: ${missing.join(' and ')}.` }];
  },

  'stage-named-by-department': (map) =>
    writtenStages(map)
      .filter((stage) => departments.has(plain(stage.title)))
      .map((stage) => ({
        at: stage,
        message: `${quoted(stage.title)} is what the company calls it. Name the stage by what the customer does there, such as "Compare" or "Sign the contract".`,
      })),
} satisfies Record<string, Rule>;

/** What companies call their parts, their funnel and their counts; compared in lower case, without "phase" and the like. */
const departments: ReadonlySet<string> = new Set([
  'sales',
  'presales',
  'pre-sales',
  'after sales',
  'aftersales',
  'marketing',
  'customer service',
  'customer support',
  'customer success',
  'operations',
  'finance',
  'billing',
  'legal',
  'logistics',
  'fulfillment',
  'fulfilment',
  'it',
  'hr',
  'crm',
  'lead',
  'leads',
  'lead generation',
  'lead nurturing',
  'mql',
  'mqls',
  'sql',
  'sqls',
  'acquisition',
  'activation',
  'conversion',
  'retention',
  'upsell',
  'upselling',
  'cross-sell',
  'cross-selling',
  'churn',
  'vertrieb',
  'kundendienst',
  'buchhaltung',
  'ventes',
  'service client',
  'ventas',
  'atención al cliente',
]);

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/\b(the|phase|stage|step|team|department|abteilung)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
