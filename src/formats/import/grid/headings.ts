/** What the columns of a grid are about, as people head them. */

/** What a cell says; `lane` is a row of the author's own. */
export type Field =
  | 'stage'
  | 'touchpoint'
  | 'goal'
  | 'for'
  | 'channels'
  | 'does'
  | 'thinks'
  | 'says'
  | 'feels'
  | 'feelings'
  | 'targets'
  | 'pains'
  | 'gains'
  | 'opportunities'
  | 'metrics'
  | 'objectives'
  | 'moments'
  | 'takes'
  | 'waits'
  | 'sees'
  | 'frontstage'
  | 'backstage'
  | 'support'
  | 'next'
  | 'by'
  | 'owner'
  | 'notes'
  | 'links'
  | 'tags'
  | 'lane';

const headings: Readonly<Record<Exclude<Field, 'lane'>, string>> = {
  stage: 'stage|stages|phase|phases|section|journey stage|journey phase|étape|etapa|fase',
  touchpoint:
    'touchpoint|touchpoints|touch point|touch points|step|steps|task|interaction|schritt|punto de contacto|point de contact',
  goal: 'goal|goals|customer goal|user goal|ziel|objectif|objetivo',
  for: 'for|persona|personas|actor|actors|who|user|users|customer',
  channels: 'channel|channels|kanal|kanäle|canal|canaux|canales',
  does: 'does|doing|do|action|actions|activity|activities|behaviour|behavior|customer actions|user actions|handelt|macht',
  thinks: 'thinks|thinking|think|thought|thoughts|questions|denkt|pense|piensa',
  says: 'says|saying|say|quote|quotes|sagt|dit|dice',
  feels: 'feels|feel|score|rating|mood|satisfaction|sentiment|emotion score|fühlt',
  feelings: 'feelings|feeling|emotion|emotions|gefühl|gefühle|émotions|emociones',
  targets: 'should feel|target|target feeling',
  pains:
    'pains|pain|pain point|pain points|painpoint|painpoints|problem|problems|frustration|frustrations|issues|barriers',
  gains: 'gains|gain|benefit|benefits|delights|highlights|positives',
  opportunities: 'opportunities|opportunity|idea|ideas|improvement|improvements|solution|solutions|chancen',
  metrics: 'metrics|metric|kpi|kpis|measure|measures',
  objectives: 'objectives|objective|business goal|business goals',
  moments: 'moments|moment|moment of truth|moments of truth',
  takes: 'takes|duration|time|time spent|dauer',
  waits: 'waits|waiting|waiting time|wait',
  sees: 'sees|physical evidence',
  frontstage: 'frontstage|front stage|frontstage actions|onstage',
  backstage: 'backstage|back stage|backstage actions',
  support: 'support|support processes|supporting processes|systems|support systems',
  next: 'next|next step|goes on',
  by: 'by|team|teams|responsible|responsibility',
  owner: 'owner|process owner',
  notes: 'notes|note|comment|comments|remark|remarks|notizen',
  links: 'links|link|url|urls',
  tags: 'tags|tag|labels',
};

const fields: ReadonlyMap<string, Field> = new Map(
  Object.entries(headings).flatMap(([field, words]) => words.split('|').map((word) => [word, field as Field] as const)),
);

/** What a heading is about, and whose where it says so: `Feels: Jamie`. */
export interface Heading {
  title: string;
  field: Field;
  persona?: string;
}

/** Reads a heading; one that nobody knows is a lane of the author's own. */
export function headingOf(written: string): Heading {
  const title = written.replace(/\s+/g, ' ').trim();
  const [, persona] = /^(?:feels|feeling|emotion|score|mood)\s*[:–-]\s*(.+)$/i.exec(title) ?? [];
  if (persona !== undefined) return { title, field: 'feels', persona };
  return { title, field: knownField(title) ?? 'lane' };
}

/** What a heading is about, where it is one that is known. */
export function knownField(title: string): Field | undefined {
  const plain = title
    .replace(/[*_:#]+/g, ' ')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return fields.get(plain) ?? (/^feels\s*[:–-]/i.test(title) ? 'feels' : undefined);
}
