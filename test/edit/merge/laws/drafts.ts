/** Random files of maps as drafts: lines that can be edited like a person would, and then written out. */
import type { Random } from '../../../fuzz/random.js';

/** A line with its clauses, the comments above it and its block. */
export interface Draft {
  /** What it is across all versions of a file. */
  id: number;
  word: string;
  /** The name of what it declares, where it has one. */
  name?: string;
  /** Its words and clauses by what they are; `{7}` stands for the name of what has that id. */
  clauses: Map<string, string>;
  comments: string[];
  block?: Draft[];
}

export const sources = ['interviews', 'tickets', 'analytics'] as const;
const emotions = ['calm', 'confused', 'angry', 'hopeful', 'worried'];
const channels = ['web', 'phone', 'email', 'store'];

export class DraftMaker {
  private static ids = 0;
  private tokens = 0;

  /**
   * @param prefix of whatever it writes, by which it is known again
   * @param people ids of the personas that facts are about
   */
  constructor(
    readonly random: Random,
    private readonly prefix: string,
    private readonly people: number[] = [],
  ) {}

  /** Writes into the same file under another prefix. */
  another(prefix: string): DraftMaker {
    return new DraftMaker(this.random, prefix, this.people);
  }

  file(): Draft[] {
    const { random } = this;
    const personas = ['jamie', 'omar', 'mia'].map((name) =>
      this.block(
        'persona',
        name,
        this.some(2, () => this.personaFact()),
      ),
    );
    this.people.push(...personas.map(({ id }) => id));
    const stages = this.times(1 + random.below(3), () => this.stage());
    return [
      this.line('team', { text: '"Growth" as growth' }),
      ...sources.map((name) => this.line('evidence', { text: `"${this.token()}"`, as: `as ${name}` })),
      ...personas,
      this.block('journey', 'plan', [
        ...personas.map(({ id }) => this.line('persona', { text: `{${id}}` })),
        this.line('goal', { text: `"${this.token()}"` }),
        ...stages,
        ...this.some(2, () => this.opportunity()).map((opportunity) => this.solving(opportunity, stages)),
        this.metric(),
      ]),
    ];
  }

  /** A text that stands nowhere else, and is like no other one: else another thing could be taken for one that is gone. */
  token(): string {
    const word = () => this.random.below(36 ** 5).toString(36);
    return `${word()} ${word()} ${this.prefix}${this.tokens++}x`;
  }

  comment(): string {
    return `// ${this.token()}`;
  }

  stage(): Draft {
    const touchpoints = this.times(this.random.below(4), () => this.touchpoint());
    return this.block('stage', this.name(), [
      ...this.some(1, () => this.line('goal', { text: `"${this.token()}"` })),
      ...touchpoints,
    ]);
  }

  touchpoint(): Draft {
    const facts = this.times(this.random.below(6), () => this.fact());
    const own: Draft[] = [];
    for (const fact of facts) if (mayStandIn(own, fact)) own.push(fact);
    return this.block('touchpoint', this.name(), own);
  }

  /** A fact of a touchpoint. */
  fact(): Draft {
    const { random } = this;
    const text = `"${this.token()}"`;
    const whose = random.below(2) === 0 ? this.somebody() : '';
    const from = random.below(3) === 0 ? `from ${random.pick(sources)}` : '';
    const because = random.below(3) === 0 ? `because "${this.token()}"` : '';
    switch (random.below(10)) {
      case 0:
      case 1:
        return this.line('feels', { text: feeling(random), for: this.somebody(), because, from });
      case 2:
      case 3:
        return {
          ...this.line('pain', { text, as: '', severity: severity(random), for: whose, from }),
          name: this.name(),
        };
      case 4:
        return this.line('channel', { text: random.pick(channels) });
      case 5:
        return this.line('takes', { text: `${1 + random.below(9)} to 1${random.below(9)} min`, for: this.somebody() });
      case 6:
        return this.line('mood-board', { text: `bright, ${text}` });
      case 7:
        return this.line('backstage', { text, by: random.below(2) === 0 ? 'by growth' : '', from });
      default:
        return this.line(random.pick(['does', 'thinks', 'note', 'sees']), { text, from });
    }
  }

  opportunity(): Draft {
    return this.block('opportunity', this.name(), [
      this.line('impact', { text: String(1 + this.random.below(5)) }),
      this.line('effort', { text: String(1 + this.random.below(5)) }),
    ]);
  }

  /** With a list of pains that stand in stages. */
  private solving(opportunity: Draft, stages: Draft[]): Draft {
    const pains = [...everyDraft(stages)].filter(({ draft }) => draft.word === 'pain' && draft.name);
    const solved = pains.filter(() => this.random.below(3) === 0).map(({ draft }) => `{${draft.id}}`);
    if (solved.length > 0) opportunity.block?.push(this.line('solves', { text: solved.join(', ') }));
    return opportunity;
  }

  line(word: string, clauses: Record<string, string>): Draft {
    const written = Object.entries(clauses).filter(([key, text]) => text !== '' || key === 'as');
    const comments = this.random.below(8) === 0 ? [this.comment()] : [];
    return { id: DraftMaker.ids++, word, clauses: new Map(written), comments };
  }

  private block(word: string, name: string, block: Draft[]): Draft {
    return { ...this.line(word, { text: `"${this.token()}"`, as: '' }), name, block };
  }

  somebody(): string {
    const names = new Set([this.person(), ...this.some(2, () => this.person())]);
    return `for ${[...names].join(', ')}`;
  }

  person(): string {
    return `{${this.random.pick(this.people)}}`;
  }

  private personaFact(): Draft {
    return this.line(this.random.pick(['need', 'goal']), { text: `"${this.token()}"` });
  }

  private metric(): Draft {
    return this.block('metric', this.name(), [
      this.line('now', { text: `${this.random.below(99)} %`, from: 'from tickets' }),
    ]);
  }

  /** A name that nothing else has. */
  name(): string {
    return `${this.prefix}n${this.tokens++}`;
  }

  private times<T>(count: number, make: () => T): T[] {
    return Array.from({ length: count }, make);
  }

  private some<T>(most: number, make: () => T): T[] {
    return this.times(this.random.below(most + 1), make);
  }
}

export function feeling(random: Random): string {
  return `${random.pick(emotions)} ${(random.below(39_999) - 19_999) / 10_000}`;
}

export function severity(random: Random): string {
  return random.below(2) === 0 ? '' : `severity ${random.pick(['low', 'medium', 'high', 'critical'])}`;
}

/** Whether a fact contradicts none of those in a block. */
export function mayStandIn(block: readonly Draft[], fact: Draft): boolean {
  const keys = keysOf(fact);
  return block.every((other) => other === fact || !keysOf(other).some((key) => keys.includes(key)));
}

/** What makes a fact one that can stand once in its place. */
function keysOf({ id, word, clauses }: Draft): string[] {
  if (word === 'channel') return [`${word} ${clauses.get('text')}`];
  if (word === 'feels' || word === 'takes') return listedIn(clauses.get('for')).map((name) => `${word} ${name}`);
  return [word === 'goal' ? word : String(id)];
}

/** The names in a clause that lists some. */
export function listedIn(clause = ''): string[] {
  return clause
    .split(' ')
    .slice(1)
    .map((name) => name.replace(',', ''));
}

/** A file as a person would write it. */
export function written(file: Draft[]): string {
  return linesOf(file, namesIn(file), 0);
}

function linesOf(drafts: readonly Draft[], names: ReadonlyMap<number, string>, depth: number): string {
  const pad = '  '.repeat(depth);
  return drafts
    .map((draft, index) => {
      const { word, comments, block } = draft;
      const gap = index > 0 && block ? '\n' : '';
      const above = comments.map((comment) => `${pad}${comment}\n`).join('');
      const first = depth > 0 && !block ? word.padEnd(12) : `${word} `;
      const head = `${gap}${above}${pad}${first}${clausesOf(draft, names).join(' ')}`;
      return block ? `${head} {\n${linesOf(block, names, depth + 1)}${pad}}\n` : `${head}\n`;
    })
    .join('');
}

function clausesOf({ name, clauses }: Draft, names: ReadonlyMap<number, string>): string[] {
  const texts = [...clauses].map(([key, text]) => (key === 'as' && name !== undefined ? `as ${name}` : text));
  return texts.filter(Boolean).map((text) => resolved(text, names));
}

/** A text with the names of what it refers to. */
export function resolved(text: string, names: ReadonlyMap<number, string>): string {
  return text.replace(/\{(\d+)\}/g, (_, id) => names.get(Number(id)) ?? 'nobody');
}

/** What everything is called in a file, by its id. */
export function namesIn(file: Draft[]): Map<number, string> {
  return new Map([...everyDraft(file)].flatMap(({ draft: { id, name } }) => (name === undefined ? [] : [[id, name]])));
}

export function copied(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => ({
    ...draft,
    clauses: new Map(draft.clauses),
    comments: [...draft.comments],
    ...(draft.block ? { block: copied(draft.block) } : {}),
  }));
}

/** A draft with the block that it stands in. */
export interface Placed {
  draft: Draft;
  block: Draft[];
  owner?: Draft;
}

export function* everyDraft(block: Draft[], owner?: Draft): Generator<Placed> {
  for (const draft of block) {
    yield { draft, block, owner };
    if (draft.block) yield* everyDraft(draft.block, draft);
  }
}
