/** Words that people bring along from other tools, and how the language says it. */

/** What people write who know other tools, and what the language calls it. */
const synonyms: Readonly<Record<string, string>> = {
  row: 'lane',
  swimlane: 'lane',
  section: 'stage',
  comfort: 'trait',
  skill: 'trait',
  action: 'does',
  do: 'does',
  actions: 'does',
  activity: 'does',
  actor: 'persona',
  customer: 'persona',
  user: 'persona',
  channels: 'channel',
  doing: 'does',
  emotion: 'feels',
  emotions: 'feels',
  feel: 'feels',
  feeling: 'feels',
  feelings: 'feels',
  mood: 'feels',
  sentiment: 'feels',
  score: 'feels',
  rating: 'feels',
  satisfaction: 'feels',
  experience: 'feels',
  fear: 'pain',
  fears: 'pain',
  frustration: 'pain',
  frustrations: 'pain',
  painpoint: 'pain',
  problem: 'pain',
  pains: 'pain',
  gains: 'gain',
  idea: 'opportunity',
  improvement: 'opportunity',
  solution: 'opportunity',
  kpi: 'metric',
  priority: 'impact',
  value: 'impact',
  cause: 'because',
  reason: 'because',
  measure: 'metric',
  phase: 'stage',
  step: 'touchpoint',
  steps: 'touchpoint',
  interaction: 'touchpoint',
  task: 'touchpoint',
  thinking: 'thinks',
  thought: 'thinks',
  thoughts: 'thinks',
  saying: 'says',
  see: 'sees',
  think: 'thinks',
  say: 'says',
  hears: 'says',
  duration: 'takes',
  delay: 'waits',
  time: 'takes',
  wait: 'waits',
  description: 'note',
  comment: 'note',
  notes: 'note',
  remark: 'note',
  trigger: 'starts',
  start: 'starts',
  end: 'ends',
  outcome: 'ends',
  expectation: 'expects',
  expectations: 'expects',
  summary: 'scenario',
  needs: 'need',
  goals: 'goal',
  objectives: 'objective',
  business: 'objective',
  'business-goal': 'objective',
  aim: 'objective',
  tag: 'tags',
  url: 'link',
  photo: 'image',
  picture: 'image',
  avatar: 'image',
  job: 'role',
  occupation: 'role',
  method: 'kind',
  type: 'kind',
  participants: 'sample',
  size: 'sample',
  n: 'sample',
  respondents: 'sample',
  when: 'date',
  year: 'date',
  month: 'date',
  strength: 'confidence',
  source: 'link',
  file: 'link',
  responsible: 'owner',
  department: 'team',
  study: 'evidence',
  research: 'evidence',
  benefit: 'gain',
  delight: 'gain',
  pleasure: 'gain',
  touch: 'touchpoint',
  device: 'channel',
  medium: 'channel',
  place: 'channel',
  location: 'channel',
  goto: 'next',
  repeat: 'repeats',
  loop: 'repeats',
  back: 'backstage',
  front: 'frontstage',
  system: 'support',
};

/** The word of the language for a word from elsewhere. */
export function synonymOf(word: string): string | undefined {
  const known = word.toLowerCase();
  return Object.hasOwn(synonyms, known) ? synonyms[known] : undefined;
}

/** Words that stand elsewhere in the language, but mean something else in the block that they were written in. */
const instead: Readonly<Record<string, string>> = {
  'touchpoint emotion': 'feels',
  'stage emotion': 'feels',
  'touchpoint quote': 'says',
  'stage quote': 'says',
  'touchpoint need': 'thinks',
  'touchpoint expects': 'thinks',
  'touchpoint goal': 'does',
  'evidence from': 'link',
  'metric goal': 'target',
  'opportunity note': 'because',
  'opportunity description': 'because',
  'pain note': 'because',
  'pain description': 'because',
  'metric value': 'now',
  'metric current': 'now',
  'metric actual': 'now',
  'metric start': 'baseline',
};

/** The word that says in a block what another one was meant to. */
export function insteadOf(block: string, word: string): string | undefined {
  return instead[`${block} ${word}`];
}

/** Clauses of other lines that people write as lines of their own. */
const asClause: Readonly<Record<string, string>> = {
  'touchpoint evidence': 'What a line rests on stands behind it: `does "…" from interviews`.',
  'stage evidence': 'What a line rests on stands behind it: `pain "…" from interviews`.',
  'journey evidence':
    'What a line rests on stands behind it: `pain "…" from interviews`; evidence itself is declared at the top level.',
  'touchpoint from': 'What a line rests on stands behind it: `does "…" from interviews`.',
  'touchpoint because': 'A reason stands behind what it explains: `feels confused -1 because "…"`.',
  'touchpoint for': 'Whom it is for stands on the head, `touchpoint "…" for jamie {`, or behind a line.',
  'touchpoint persona': 'Whom it is for stands on the head, `touchpoint "…" for jamie {`, or behind a line.',
  'stage persona': 'Whom it is for stands on the head, `stage "…" for jamie {`, or behind a line.',
  'stage for': 'Whom it is for stands on the head, `stage "…" for jamie {`, or behind a line.',
  'touchpoint owner': 'Who does it stands on the head, `touchpoint "…" by billing {`, or behind a line.',
  'touchpoint team': 'Who does it stands on the head, `touchpoint "…" by billing {`, or behind a line.',
  'touchpoint severity': 'It stands behind the pain: `pain "…" severity high`.',
  'stage severity': 'It stands behind the pain: `pain "…" severity high`.',
  'touchpoint when': 'A condition stands behind what it is for: `next compare when "…"`.',
  ...Object.fromEntries(
    ['if', 'else', 'otherwise', 'unless'].map((word) => [
      `touchpoint ${word}`,
      'A condition stands behind what it is for: `next compare when "…"`.',
    ]),
  ),
  'touchpoint until': 'It stands behind the repetition: `repeats until "…"`.',
  'touchpoint impact': 'It stands behind the opportunity: `opportunity "…" impact 4 effort 2`.',
  'touchpoint effort': 'It stands behind the opportunity: `opportunity "…" impact 4 effort 2`.',
};

/** How something is said that is no line of its own in a block. */
export function clauseFor(block: string, word: string): string | undefined {
  return asClause[`${block} ${word}`];
}

const titles: ReadonlySet<string> = new Set(['title', 'name', 'label', 'headline', 'heading']);
const names: ReadonlySet<string> = new Set(['id', 'key', 'slug', 'alias']);
const money: ReadonlySet<string> = new Set([
  'cost',
  'costs',
  'price',
  'prices',
  'budget',
  'fee',
  'fees',
  'revenue',
  'spend',
]);
const rhythm: ReadonlySet<string> = new Set([
  ...['daily', 'weekly', 'biweekly', 'monthly', 'quarterly', 'yearly', 'annually', 'hourly'],
  ...['frequency', 'rhythm', 'often', 'cadence', 'interval', 'recurring', 'every'],
]);
const plans: ReadonlySet<string> = new Set(['planned', 'plan', 'status', 'state', 'todo']);

/**
 * How something is said for which the language has no word.
 * @param rest what stands behind the word, as written
 */
export function adviceFor(block: string, word: string, rest: string): string | undefined {
  const known = word.toLowerCase();
  const text = rest.startsWith('"') ? rest : `"${rest || '…'}"`;
  if (titles.has(known) && block !== 'persona') {
    return block === 'top'
      ? `A title stands in quotes behind the word that it names: \`journey ${text} {\`.`
      : `The title of ${block === 'evidence' ? 'evidence' : `a ${block}`} stands on its own line: \`${block} ${text} {\`.`;
  }
  if (names.has(known)) {
    const head = block === 'top' ? 'persona' : block;
    return `A name stands behind the title: \`${head} "…" as ${/^[\p{L}][\p{L}\p{N}_-]*$/u.test(rest) ? rest : 'name'}\`.`;
  }
  if (money.has(known)) {
    if (block === 'persona') return undefined;
    return `Money has no word of its own: as a number that you follow write \`metric "${titleCase(word)}" now ${quantity(rest)}\`, else \`note ${text}\`.`;
  }
  if (rhythm.has(known) && block !== 'persona') {
    const what = known === 'frequency' || rest ? text : `"${known}"`;
    if (block === 'journey')
      return `How often the map is looked at is \`reviewed 2026-10-12 every week\`; how often the journey happens goes into \`note ${what}\`.`;
    return `What happens again is \`repeats 3 until "…"\`; how often it comes in general goes into \`note ${what}\`.`;
  }
  if (block === 'metric' && known === 'unit') return 'The unit stands behind the number: `now 38 %`.';
  const degree = /^(\d+)\s*(?:\/|of|out of)\s*(\d+)$/.exec(rest);
  if (block === 'persona' && degree) {
    return `How much there is of something is a trait: \`trait "${titleCase(word.replaceAll('-', ' '))}" ${degree[1]} of ${degree[2]}\`.`;
  }
  if (block === 'evidence' && plans.has(known)) {
    return 'Evidence is what you have already. For a study that is still to come write a `note "…"` in the journey, and `from assumption` until then.';
  }
  return undefined;
}

function titleCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function quantity(rest: string): string {
  const plain = rest.replaceAll('"', '').trim();
  return /^(?:\p{Sc} ?)?\d+(?:\.\d+)? ?(?:\p{Sc}|%|\p{L}+)?$/u.test(plain) ? plain : '€ 12';
}
