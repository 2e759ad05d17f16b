/** What completion and hover say about the words of the language. The order within a block is the order of completion. */

/** What a word is for. */
export interface WordDoc {
  /** One sentence of Markdown. */
  text: string;
  /** A line of the language that uses it. */
  example: string;
}

type WordDocs = Readonly<Record<string, WordDoc>>;

const top: WordDocs = {
  import: {
    text: 'Makes what another file declares known here; its own imports are not passed on.',
    example: 'import "shared/people.journey"',
  },
  persona: {
    text: 'Somebody who goes through journeys, with role, goals and needs.',
    example: 'persona "Jamie" as jamie',
  },
  journey: {
    text: 'A customer journey map: its stages, and in them the touchpoints.',
    example: 'journey "I want a cheaper mobile plan" as switch-plan',
  },
  team: {
    text: 'A team that owns things and acts.',
    example: 'team "Growth" as growth',
  },
  channel: {
    text: 'A channel of your own, beside the built-in ones; a built-in name declared again gets another title.',
    example: 'channel "Plan finder" as plan-finder online icon web',
  },
  evidence: {
    text: 'How you know: a study, a survey, numbers. Claims cite it with `from`.',
    example: 'evidence "Customer interviews" as interviews kind interview date 2026-09 sample 12',
  },
  emotion: {
    text: 'A feeling word of your own, with its value from -2 to +2 and, if you like, a face.',
    example: 'emotion skeptical -0.8 "🤨"',
  },
  lane: {
    text: 'A row of your own, filled with `name: "text"` in stages and touchpoints; a built-in row declared again gets another title.',
    example: 'lane "What we say" as message',
  },
  metric: {
    text: 'A number that several journeys look at.',
    example: 'metric "Recommendation" as nps kind nps baseline 12 target 40',
  },
};

const persona: WordDocs = {
  role: { text: 'Who it is, in one line.', example: 'role "Customer for nine years"' },
  quote: { text: 'A sentence in their own words.', example: 'quote "I just want to know what I pay for."' },
  goal: {
    text: 'What they want to get done; may stand several times.',
    example: 'goal "Save money without losing data"',
  },
  need: { text: 'What they need for it; may stand several times.', example: 'need "Prices that can be compared"' },
  pain: {
    text: 'What bothers them anyway, before any journey.',
    example: 'pain "Every plan has another small print" severity medium',
  },
  gain: {
    text: 'What pleases this persona in general.',
    example: 'gain "Keeps her number wherever she goes"',
  },
  trait: { text: 'A trait and how strong it is.', example: 'trait "Tech comfort" 4 of 5' },
  share: { text: 'How many of all customers are like this.', example: 'share 38 %' },
  image: {
    text: 'A portrait: a PNG, JPEG or GIF, as a path from this file. It is drawn in place of the initials; an address is only named.',
    example: 'image "images/jamie.png"',
  },
  color: { text: 'The colour of their curve.', example: 'color #7048e8' },
  from: { text: 'Which evidence the portrait rests on.', example: 'from assumption' },
};

const channel: WordDocs = {
  online: { text: 'It is reached over the internet.', example: 'online' },
  offline: { text: 'It is reached elsewhere than on the internet.', example: 'offline' },
  icon: { text: 'The picture that stands for it.', example: 'icon web' },
};

const evidence: WordDocs = {
  kind: { text: 'What kind of study it is.', example: 'kind interview' },
  date: { text: 'When it was done: year, month or day.', example: 'date 2026-09-14' },
  sample: { text: 'How many people or cases it looked at.', example: 'sample 12' },
  link: { text: 'Where to read it: a path from this file or an address.', example: 'link "research/interviews.md"' },
  quote: { text: 'A sentence from it.', example: 'quote "I gave up on tab five."' },
  confidence: {
    text: 'How far it carries; where this is missing, market evidence counts as reasoned and all else as validated.',
    example: 'confidence validated',
  },
};

const lane: WordDocs = {
  role: { text: 'Beside which row of the blueprint it stands.', example: 'role backstage' },
};

const metric: WordDocs = {
  kind: { text: 'What kind of number it is.', example: 'kind conversion' },
  baseline: { text: 'Where it started, with its unit.', example: 'baseline 31 %' },
  now: {
    text: 'Where it is, and when that was measured; older values may stay above.',
    example: 'now 38 % on 2026-10-01',
  },
  target: { text: 'Where it should be.', example: 'target 50 %' },
  data: {
    text: 'A table from which the latest value is read.',
    example: 'data "metrics/conversion.csv" column "rate"',
  },
  for: { text: 'Whom it is measured for.', example: 'for jamie' },
  from: { text: 'Which evidence it comes from.', example: 'from assumption' },
};

const journey: WordDocs = {
  persona: { text: 'Puts a persona on the map; one line for each.', example: 'persona jamie' },
  scenario: { text: 'What happens just before the first step.', example: 'scenario "Her contract ends next month."' },
  goal: { text: 'What the customer wants to reach.', example: 'goal "Pay less for the same data"' },
  state: { text: 'Whether the map shows what is, or what is to be.', example: 'state current' },
  owner: { text: 'The team that keeps this map true.', example: 'owner growth' },
  stage: { text: 'A part of the journey, named as the customer would.', example: 'stage "Compare" as compare' },
  expects: { text: 'What the customer takes for granted; may stand several times.', example: 'expects "Clear prices"' },
  starts: { text: 'What sets the journey off.', example: 'starts "The bill arrives"' },
  ends: { text: 'What ends it.', example: 'ends "The new plan is active"' },
  reviewed: {
    text: 'When somebody last compared the map with reality, and how often to.',
    example: 'reviewed 2026-10-12 every quarter',
  },
  touchpoint: {
    text: 'A moment of contact; directly in the journey where it needs no stages.',
    example: 'touchpoint "Compares plans online"',
  },
  opportunity: {
    text: 'What could be done about pains, with impact, effort and owner.',
    example: 'opportunity "Trust signs" impact 4 effort 1',
  },
  objective: {
    text: 'A goal of the business that opportunities serve.',
    example: 'objective "Fewer people leave" as keep-them',
  },
  metric: {
    text: 'A number that tells how the journey goes.',
    example: 'metric "Plan page to checkout" as conversion',
  },
  note: { text: 'Anything worth remembering that fits nowhere else.', example: 'note "To be shown to the board"' },
  tags: { text: 'Words to find the map by.', example: 'tags retention, pricing' },
  watches: { text: 'Files whose change should make you look at the map again.', example: 'watches "src/checkout/**"' },
  language: { text: 'The language that the texts are written in.', example: 'language de' },
  improves: { text: 'The map of today that this map of the future answers.', example: 'improves switch-plan' },
};

const experience: WordDocs = {
  channel: {
    text: 'Where it happens; built in are `web`, `app`, `email`, `phone`, `store` and more.',
    example: 'channel web',
  },
  does: { text: 'What the customer does.', example: 'does "Looks for the price per gigabyte"' },
  sees: { text: 'What the customer sees or holds.', example: 'sees "PDF bill"' },
  thinks: { text: 'What goes through their head.', example: 'thinks "What am I even paying for?"' },
  says: { text: 'What they say aloud.', example: 'says "I gave up on tab five"' },
  feels: {
    text: 'How it feels: a word, a number from -2 (worst) to +2 (best), or both.',
    example: 'feels confused -1 because "Three different totals"',
  },
  then: { text: 'What the same persona feels after that, in the same place.', example: 'then feels relieved +1' },
  target: { text: 'What it should at least feel like.', example: 'target calm +1' },
  pain: {
    text: 'What hurts here; with a name, a pain from elsewhere that hurts here too.',
    example: 'pain "Carrier jargon" severity high',
  },
  gain: { text: 'What goes well here.', example: 'gain "The usage page gives real numbers"' },
  opportunity: {
    text: 'What could be done about it, with impact, effort and owner.',
    example: 'opportunity "Trust signs" impact 4 effort 1',
  },
  moment: {
    text: 'A moment of truth (it decides what they think of you), of delight, or a handoff.',
    example: 'moment truth',
  },
  takes: { text: 'How long it takes them.', example: 'takes 20 to 40 min' },
  waits: { text: 'How long they wait until it goes on.', example: 'waits 1 day' },
  repeats: {
    text: 'That it happens again, how often or until when.',
    example: 'repeats 2 to 3 until "someone may decide"',
  },
  next: { text: 'Where it goes on, if not with the next line.', example: 'next compare when "the offer has a catch"' },
  optional: { text: 'That not everybody comes by.', example: 'optional' },
  opens: {
    text: 'A journey of its own that starts here: its name, or the path of its file.',
    example: 'opens switch-plan',
  },
  frontstage: { text: 'People and screens they deal with.', example: 'frontstage "Bill by mail"' },
  backstage: {
    text: 'Work behind it that they do not see.',
    example: 'backstage "Rating engine" fails because "Each system rounds its own way"',
  },
  support: { text: 'Systems and partners behind it.', example: 'support "Customer records" as crm' },
  metric: { text: 'A number that is measured here, by name or new.', example: 'metric "Length of the call" kind time' },
  note: { text: 'Anything worth remembering that fits nowhere else.', example: 'note "Ask again after the redesign"' },
  image: {
    text: 'What it looks like: a PNG, JPEG or GIF, as a path from this file. It is drawn; an address is only named.',
    example: 'image "images/plan-finder.png"',
  },
  link: {
    text: 'A page that shows more: a path from this file or an address.',
    example: 'link "https://example.org/plans"',
  },
  tags: { text: 'Words to find it by.', example: 'tags comparison' },
};

const stage: WordDocs = {
  goal: { text: 'What the customer wants to reach in this stage.', example: 'goal "Know what I really need"' },
  touchpoint: { text: 'A moment of contact in this stage.', example: 'touchpoint "Compares plans online"' },
  owner: { text: 'The team that answers for this stage.', example: 'owner growth' },
  ...experience,
  objective: { text: 'A goal of the business for this stage.', example: 'objective "Nobody stops at the last step"' },
};

const pain: WordDocs = {
  severity: { text: 'How much it matters.', example: 'severity high' },
  resolved: { text: 'Since when it is gone; better than deleting it.', example: 'resolved 2026-08' },
  for: { text: 'Whom it concerns.', example: 'for jamie' },
  because: { text: 'Why that is.', example: 'because "Each team words its own part"' },
  from: { text: 'Which evidence says so.', example: 'from assumption' },
  by: { text: 'Which team is behind it.', example: 'by growth' },
  when: { text: 'Under which condition.', example: 'when "the contract is old"' },
};

const opportunity: WordDocs = {
  solves: { text: 'The pain it takes away; one line for each.', example: 'solves jargon' },
  serves: { text: 'The objective it serves.', example: 'serves keep-them' },
  moves: { text: 'The metric it should move.', example: 'moves conversion' },
  impact: { text: 'How much it helps, from 1 to 5.', example: 'impact 4' },
  effort: { text: 'How much it costs, from 1 to 5.', example: 'effort 2' },
  owner: { text: 'The team that takes care of it.', example: 'owner growth' },
  status: { text: 'How far it is.', example: 'status planned' },
  ticket: { text: 'Its number where the work is planned.', example: 'ticket "BILL-42"' },
  link: {
    text: 'A page that shows more: a path from this file or an address.',
    example: 'link "https://example.org/BILL-42"',
  },
  tags: { text: 'Words to find it by.', example: 'tags bill' },
  for: { text: 'Whom it helps.', example: 'for jamie' },
  because: { text: 'Why it should work.', example: 'because "Half of the calls ask for this"' },
  from: { text: 'Which evidence speaks for it.', example: 'from assumption' },
  by: { text: 'Which team does it.', example: 'by growth' },
  when: { text: 'Under which condition.', example: 'when "the contract is old"' },
};

const objective: WordDocs = {
  for: { text: 'Whom it concerns.', example: 'for jamie' },
  because: { text: 'Why it matters.', example: 'because "Every third customer leaves"' },
  from: { text: 'Which evidence speaks for it.', example: 'from assumption' },
  by: { text: 'Which team has set it.', example: 'by growth' },
};

const byBlock: Readonly<Record<string, WordDocs>> = {
  top,
  persona,
  channel,
  evidence,
  lane,
  metric,
  journey,
  stage,
  touchpoint: experience,
  pain,
  gain: pain,
  opportunity,
  objective,
};

const clauses: WordDocs = {
  as: { text: 'The name that other lines use.', example: 'stage "Compare" as compare' },
  for: { text: 'Whom it is true for: personas of the map, or `all`.', example: 'feels calm +1 for jamie' },
  because: { text: 'Why that is.', example: 'feels confused -1 because "Three totals"' },
  from: {
    text: 'Which evidence says so; a claim without it counts as assumed.',
    example: 'pain "Carrier jargon" from interviews',
  },
  by: { text: 'Which team does it.', example: 'backstage "Rating engine" by billing' },
  when: { text: 'Under which condition.', example: 'next compare when "the offer has a catch"' },
  until: { text: 'What ends the repetition.', example: 'repeats until "someone may decide"' },
  on: { text: 'When it was measured.', example: 'now 38 % on 2026-10-01' },
  every: { text: 'How often to look again.', example: 'reviewed 2026-10-12 every quarter' },
  to: { text: 'The upper end of a range.', example: 'takes 2 to 5 min' },
  of: { text: 'The end of the scale.', example: 'trait "Tech comfort" 4 of 5' },
  severity: pain.severity as WordDoc,
  resolved: pain.resolved as WordDoc,
  impact: opportunity.impact as WordDoc,
  effort: opportunity.effort as WordDoc,
  owner: opportunity.owner as WordDoc,
  status: opportunity.status as WordDoc,
  solves: opportunity.solves as WordDoc,
  serves: opportunity.serves as WordDoc,
  moves: opportunity.moves as WordDoc,
  tags: opportunity.tags as WordDoc,
  ticket: opportunity.ticket as WordDoc,
  link: opportunity.link as WordDoc,
  kind: { text: 'What kind of evidence or metric it is.', example: 'evidence "Interviews" kind interview' },
  date: evidence.date as WordDoc,
  sample: evidence.sample as WordDoc,
  quote: { text: 'A sentence in their own words.', example: 'persona "Jamie" quote "I just want to know."' },
  confidence: evidence.confidence as WordDoc,
  baseline: metric.baseline as WordDoc,
  now: metric.now as WordDoc,
  target: metric.target as WordDoc,
  data: metric.data as WordDoc,
  column: {
    text: 'The column of the table that holds the value.',
    example: 'data "metrics/conversion.csv" column "rate"',
  },
  role: {
    text: 'Who a persona is, or beside which row a lane stands.',
    example: 'lane "Platform team" role backstage',
  },
  share: persona.share as WordDoc,
  image: persona.image as WordDoc,
  color: persona.color as WordDoc,
  icon: channel.icon as WordDoc,
  fails: {
    text: 'That this is where it breaks; `because` says why.',
    example: 'backstage "Rating engine" fails because "Each system rounds its own way"',
  },
  online: channel.online as WordDoc,
  offline: channel.offline as WordDoc,
  optional: experience.optional as WordDoc,
};

/** The words of a block in the order in which they are offered. */
export function documentedWords(block: string): string[] {
  return Object.keys(byBlock[block] ?? {});
}

/** What a word says that starts a line in a block (`top` outside of any). */
export function lineDoc(block: string, word: string): WordDoc | undefined {
  return byBlock[block]?.[word];
}

/**
 * What a clause word says.
 * @param owner the noun whose line it stands on, whose block has the same words
 */
export function clauseDoc(owner: string, word: string): WordDoc | undefined {
  const inBlock = owner === 'stage' || owner === 'touchpoint' ? undefined : byBlock[owner]?.[word];
  return inBlock ?? clauses[word];
}
