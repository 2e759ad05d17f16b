import { type Field, type Heading, knownField } from './headings.js';

/** What only tables of a journey say, rather than those of its people, numbers or ideas. */
export const ofExperience: readonly Field[] = [
  ...(['stage', 'touchpoint', 'does', 'thinks', 'says', 'feels', 'feelings', 'pains', 'gains'] as const),
  ...(['opportunities', 'frontstage', 'backstage'] as const),
];

/** Whether a heading says one of some things; what stands above all other headings names stages, whatever it says. */
export function knownAs({ title, field }: Heading, fields: readonly Field[]): boolean {
  return fields.includes(field) && (field !== 'stage' || knownField(title) === 'stage');
}
