/** Value words: plain words of which one is chosen. They are judged here and never keywords, so any may be a name too. */
const byPlace: Readonly<Record<string, readonly string[]>> = {
  'evidence kind': ['interview', 'survey', 'analytics', 'tickets', 'observation', 'usability', 'market'],
  'metric kind': ['conversion', 'csat', 'nps', 'ces', 'churn', 'retention', 'time', 'count', 'rate'],
  'evidence confidence': ['reasoned', 'validated'],
  'lane role': ['sees', 'frontstage', 'backstage', 'support'],
  'journey state': ['current', 'future'],
  'pain severity': ['low', 'medium', 'high', 'critical'],
  'gain severity': ['low', 'medium', 'high', 'critical'],
  'opportunity status': ['idea', 'planned', 'doing', 'done', 'dismissed'],
  'touchpoint moment': ['truth', 'delight', 'handoff'],
  'stage moment': ['truth', 'delight', 'handoff'],
};

/**
 * The words that may be chosen, or undefined where there is no such list.
 * @param owner the noun that the word belongs to, in its block or on its line: `evidence` for `kind`
 */
export function choicesOf(owner: string, word: string): readonly string[] | undefined {
  return byPlace[`${owner} ${word}`];
}
