/** Value words: plain words of which one is chosen. They are judged here and never keywords, so any may be a name too. */
const written: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  evidence: {
    kind: ['interview', 'survey', 'analytics', 'tickets', 'observation', 'usability', 'market'],
    confidence: ['reasoned', 'validated'],
  },
  metric: { kind: ['conversion', 'csat', 'nps', 'ces', 'churn', 'retention', 'time', 'count', 'rate'] },
  lane: { role: ['sees', 'frontstage', 'backstage', 'support'] },
  journey: { state: ['current', 'future'] },
  pain: { severity: ['low', 'medium', 'high', 'critical'] },
  gain: { severity: ['low', 'medium', 'high', 'critical'] },
  opportunity: { status: ['idea', 'planned', 'doing', 'done', 'dismissed'] },
  touchpoint: { moment: ['truth', 'delight', 'handoff'] },
  stage: { moment: ['truth', 'delight', 'handoff'] },
};

/** The same without what objects know by birth, since any word may be asked for. */
const byOwner = new Map(Object.entries(written).map(([owner, lists]) => [owner, new Map(Object.entries(lists))]));

/**
 * The words that may be chosen, or undefined where there is no such list.
 * @param owner the noun that the word belongs to, in its block or on its line: `evidence` for `kind`
 */
export function choicesOf(owner: string, word: string): readonly string[] | undefined {
  return byOwner.get(owner)?.get(word);
}

/** Words that are often written for one of a list. */
const otherWords: Readonly<Record<string, string>> = {
  'as-is': 'current',
  today: 'current',
  present: 'current',
  'to-be': 'future',
  tobe: 'future',
  target: 'future',
  todo: 'planned',
  open: 'idea',
  new: 'idea',
  proposed: 'idea',
  'in-progress': 'doing',
  started: 'doing',
  wip: 'doing',
  finished: 'done',
  closed: 'done',
  shipped: 'done',
  rejected: 'dismissed',
  wontfix: 'dismissed',
  minor: 'low',
  moderate: 'medium',
  normal: 'medium',
  major: 'high',
  severe: 'high',
  blocker: 'critical',
  questionnaire: 'survey',
  poll: 'survey',
  logs: 'analytics',
  data: 'analytics',
  support: 'tickets',
  complaints: 'tickets',
  test: 'usability',
  testing: 'usability',
  shadowing: 'observation',
  percentage: 'rate',
  percent: 'rate',
  number: 'count',
  duration: 'time',
  satisfaction: 'csat',
  recommendation: 'nps',
  wow: 'delight',
  magic: 'delight',
  handover: 'handoff',
  decision: 'truth',
  assumed: 'reasoned',
  guessed: 'reasoned',
  proven: 'validated',
  tested: 'validated',
};

/** The word of a list that another one most likely stands for. */
export function meantBy(word: string, choices: readonly string[]): string | undefined {
  const known = word.toLowerCase();
  const meant = Object.hasOwn(otherWords, known) ? otherWords[known] : undefined;
  return meant !== undefined && choices.includes(meant) ? meant : undefined;
}
