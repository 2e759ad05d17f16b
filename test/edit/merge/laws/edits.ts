/** What people do to a file of maps, one thing at a time. */
import type { Random } from '../../../fuzz/random.js';
import {
  type Draft,
  type DraftMaker,
  everyDraft,
  feeling,
  listedIn,
  mayStandIn,
  type Placed,
  sources,
} from './drafts.js';

type Edit = (file: Draft[], maker: DraftMaker) => void;

const facts = new Set([
  'feels',
  'pain',
  'channel',
  'takes',
  'mood-board',
  'backstage',
  'does',
  'thinks',
  'note',
  'sees',
]);

export const edits: Readonly<Record<string, Edit>> = {
  'a text is rewritten': (file, maker) => {
    const drafts = all(file).filter(({ draft }) => draft.clauses.get('text')?.includes('"') && draft.word !== 'team');
    const { draft } = maker.random.pick(drafts);
    draft.clauses.set('text', draft.word === 'mood-board' ? `dark, "${maker.token()}"` : `"${maker.token()}"`);
  },
  'a feeling changes': (file, maker) =>
    change(file, maker.random, ['feels'], (draft) => draft.clauses.set('text', feeling(maker.random))),
  'a reason is given': (file, maker) =>
    change(file, maker.random, ['feels', 'does', 'pain'], (draft) =>
      draft.clauses.set('because', `because "${maker.token()}"`),
    ),
  'a reason is dropped': (file, { random }) =>
    change(file, random, ['feels', 'does', 'pain'], (draft) => draft.clauses.delete('because')),
  'evidence is cited': (file, { random }) =>
    change(file, random, ['feels', 'does', 'pain', 'sees', 'backstage'], (draft) => {
      const cited = new Set((draft.clauses.get('from') ?? '').replace('from ', '').split(', ').filter(Boolean));
      cited.add(random.pick(sources));
      draft.clauses.set('from', `from ${[...cited].join(', ')}`);
    }),
  'a pain is more severe': (file, { random }) =>
    change(file, random, ['pain'], (draft) => draft.clauses.set('severity', 'severity critical')),
  'a number changes': (file, { random }) =>
    change(file, random, ['impact', 'effort'], (draft) => draft.clauses.set('text', String(1 + random.below(5)))),
  'a fact is added': (file, maker) => {
    const places = all(file).filter(({ draft }) => draft.word === 'touchpoint');
    if (places.length === 0) return;
    const block = maker.random.pick(places).draft.block as Draft[];
    const fact = maker.fact();
    if (mayStandIn(block, fact)) insert(block, fact, maker.random);
  },
  'a touchpoint is added': (file, maker) => {
    const stages = all(file).filter(({ draft }) => draft.word === 'stage');
    if (stages.length > 0) insert(maker.random.pick(stages).draft.block as Draft[], maker.touchpoint(), maker.random);
  },
  'a stage is added': (file, maker) => {
    const journey = file.find(({ word }) => word === 'journey');
    if (journey?.block) insert(journey.block, maker.stage(), maker.random);
  },
  'an opportunity is added': (file, maker) => {
    file.find(({ word }) => word === 'journey')?.block?.push(maker.opportunity());
  },
  'something is taken out': (file, { random }) => {
    const drafts = all(file).filter(
      ({ draft }) => facts.has(draft.word) || ['touchpoint', 'stage', 'opportunity'].includes(draft.word),
    );
    if (drafts.length > 0) takeOut(random.pick(drafts), file);
  },
  'a line goes elsewhere in its block': (file, { random }) => {
    const drafts = all(file).filter(({ block, owner }) => owner && block.length > 1);
    if (drafts.length === 0) return;
    const { draft, block } = random.pick(drafts);
    block.splice(block.indexOf(draft), 1);
    insert(block, draft, random);
  },
  'a touchpoint goes to another stage': (file, { random }) => moveBetween(file, random, ['touchpoint'], 'stage'),
  'a fact goes to another touchpoint': (file, { random }) => moveBetween(file, random, [...facts], 'touchpoint'),
  'a thing is called otherwise': (file, maker) => {
    const declared = all(file).filter(({ draft }) => draft.name && draft.word !== 'journey');
    maker.random.pick(declared).draft.name = maker.name();
  },
  'something is referred to': (file, maker) => {
    const { random } = maker;
    const pains = all(file).filter(({ draft }) => draft.word === 'pain' && draft.name);
    const places = all(file).filter(({ draft }) => draft.word === 'touchpoint' || draft.word === 'opportunity');
    if (pains.length === 0 || places.length === 0) return;
    const { id } = random.pick(pains).draft;
    const { draft } = random.pick(places);
    const word = draft.word === 'opportunity' ? 'solves' : 'pain';
    if (!mentions(draft.block, id)) insert(draft.block as Draft[], maker.line(word, { text: `{${id}}` }), random);
  },
  'a list grows': (file, { random }) => {
    const lists = all(file).filter(({ draft }) => draft.word === 'solves');
    const pains = all(file).filter(({ draft }) => draft.word === 'pain' && draft.name);
    if (lists.length === 0 || pains.length === 0) return;
    const { draft, block } = random.pick(lists);
    const { id } = random.pick(pains).draft;
    if (!mentions(block, id)) draft.clauses.set('text', `${draft.clauses.get('text')}, {${id}}`);
  },
  'a list becomes two': (file, maker) => {
    const lists = all(file).filter(({ draft }) => draft.word === 'solves' && draft.clauses.get('text')?.includes(','));
    if (lists.length === 0) return;
    const { draft, block } = maker.random.pick(lists);
    const [text = '', ...others] = (draft.clauses.get('text') ?? '').split(', ');
    draft.clauses.set('text', text);
    insert(block, maker.line('solves', { text: others.join(', ') }), maker.random);
  },
  'the way goes on elsewhere': (file, maker) => {
    const places = all(file).filter(({ draft }) => draft.word === 'touchpoint');
    if (places.length === 0) return;
    const block = maker.random.pick(places).draft.block as Draft[];
    if (block.some(({ word }) => word === 'next')) return;
    const { id } = maker.random.pick(places).draft;
    block.push(maker.line('next', { text: `{${id}}`, when: `when "${maker.token()}"` }));
  },
  'a comment is written': (file, maker) => {
    maker.random.pick(all(file)).draft.comments.push(maker.comment());
  },
  'somebody is named too': (file, maker) => {
    const placed = all(file).filter(({ draft }) => draft.clauses.has('for'));
    if (placed.length === 0) return;
    const { draft, block } = maker.random.pick(placed);
    const names = new Set([...listedIn(draft.clauses.get('for')), maker.person()]);
    const clauses = new Map(draft.clauses).set('for', `for ${[...names].join(', ')}`);
    if (
      mayStandIn(
        block.filter((other) => other !== draft),
        { ...draft, clauses },
      )
    )
      draft.clauses = clauses;
  },
  'somebody is left out': (file, { random }) => shorten(file, random, 'for'),
  'a source is left out': (file, { random }) => shorten(file, random, 'from'),
  'somebody is named': (file, maker) =>
    change(file, maker.random, ['pain'], (draft) => draft.clauses.set('for', maker.somebody())),
};

function all(file: Draft[]): Placed[] {
  return [...everyDraft(file)];
}

function change(file: Draft[], random: Random, words: readonly string[], edit: (draft: Draft) => void): void {
  const drafts = all(file).filter(
    ({ draft }) => words.includes(draft.word) && draft.clauses.get('text')?.includes('{') === false,
  );
  if (drafts.length > 0) edit(random.pick(drafts).draft);
}

/** Takes one name out of a list of several. */
function shorten(file: Draft[], random: Random, word: string): void {
  const lists = all(file).filter(({ draft }) => listedIn(draft.clauses.get(word)).length > 1);
  if (lists.length === 0) return;
  const { clauses } = random.pick(lists).draft;
  const names = listedIn(clauses.get(word));
  names.splice(random.below(names.length), 1);
  clauses.set(word, `${word} ${names.join(', ')}`);
}

function insert(block: Draft[], draft: Draft, random: Random): void {
  block.splice(random.below(block.length + 1), 0, draft);
}

function moveBetween(file: Draft[], random: Random, words: readonly string[], into: string): void {
  const movable = all(file).filter(({ draft, owner }) => words.includes(draft.word) && owner?.word === into);
  const places = all(file).filter(({ draft }) => draft.word === into);
  if (movable.length === 0) return;
  const { draft, block } = random.pick(movable);
  const to = random.pick(places).draft.block as Draft[];
  if (!mayStandIn(to, draft)) return;
  block.splice(block.indexOf(draft), 1);
  insert(to, draft, random);
}

/** Takes out a draft, and whatever refers to what was declared in it. */
function takeOut({ draft, block }: Placed, file: Draft[]): void {
  block.splice(block.indexOf(draft), 1);
  const gone = new Set([...everyDraft([draft])].map(({ draft: { id } }) => `{${id}}`));
  for (const { draft: other, block: around } of all(file)) {
    const mentioned = (other.clauses.get('text') ?? '').split(', ');
    const left = mentioned.filter((name) => !gone.has(name));
    if (left.length === 0) around.splice(around.indexOf(other), 1);
    else other.clauses.set('text', left.join(', '));
  }
}

/** Whether something is declared in a block, or mentioned there. */
function mentions(block: readonly Draft[] = [], id: number): boolean {
  return block.some((draft) => draft.id === id || draft.clauses.get('text')?.includes(`{${id}}`));
}
