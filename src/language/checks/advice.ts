/** How something is said for which a block has no line of that word. */

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
