import fc from 'fast-check';

/** A text between `"""`. */
export interface LongText {
  lines: readonly string[];
}

/** A line and what stands in its block, apart from how it is laid out. */
export interface Sketch {
  /** Words, values and texts, between which white space may stand. One that is not known is a single word. */
  words: readonly (string | LongText)[];
  /** Comments directly above. */
  comments: readonly string[];
  trailing?: string;
  blankAbove: boolean;
  block?: readonly Sketch[];
  /** A comment at the end of the block. */
  last?: string;
}

const name = fc.constantFrom('jamie', 'omar', 'for', 'stage', '3d-secure', 'जेमी');
const text = fc
  .array(fc.constantFrom('a', 'Z', ' ', '  ', '{', '}', ' //', ',', '\\"', 'é', '😖', '日'), { maxLength: 6 })
  .map((parts) => `"${parts.join('')}"`);
const longText: fc.Arbitrary<LongText> = fc
  .array(fc.constantFrom('One', '  two  ', '', 'three {', '    // four', '\tfive', '"six"'), { maxLength: 4 })
  .map((lines) => ({ lines: ['Text', ...lines] }));
const clauses = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constant('for'), name),
      fc.tuple(fc.constant('because'), text),
      fc.tuple(fc.constant('from'), fc.constant('assumption'), fc.constant(','), name),
    ),
    { maxLength: 2 },
  )
  .map((list) => list.flat());

const saying = (...words: string[]): fc.Arbitrary<(string | LongText)[]> =>
  fc
    .tuple(
      fc.constantFrom(...words),
      fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: longText }),
      clauses,
    )
    .map((parts) => parts.flat());
const oneOf = (...lines: string[]): fc.Arbitrary<string[]> => fc.constantFrom(...lines).map((line) => line.split(' '));

/** Facts that are known in these blocks. */
const facts = {
  journey: fc.oneof(
    saying('goal', 'scenario', 'expects', 'note'),
    oneOf('tags a , b', 'state current', 'persona jamie'),
  ),
  touchpoint: fc.oneof(
    saying('does', 'thinks', 'says', 'note', 'message:', '年齢:'),
    oneOf('optional', 'channel web', 'takes 2 to 5 min', 'moment truth', 'confidence', 'then feels calm +1', 'feels'),
    fc
      .tuple(oneOf('feels calm +1', 'feels angry -1.5', 'then feels "let-down" -1', 'target calm'), clauses)
      .map((parts) => parts.flat()),
  ),
  persona: fc.oneof(
    saying('role', 'goal', 'need', 'shoe-size-in-Europe:'),
    oneOf('share 38 %', 'trait "Comfort" 4 of 5'),
  ),
  metric: oneOf('kind rate', 'now 38 %', 'now 6:40 min', 'baseline € 12', 'target 50 % from assumption'),
  opportunity: oneOf('impact 4', 'status idea', 'owner growth', 'ticket "A-1"', 'solves jargon , jamie'),
};
const unknown = fc
  .constantFrom('mood   "bright" ,with\tlight', 'fels calm', '"no word"  at all', '@+ -', 'https://example.org/a,b')
  .map((line) => [line]);

const comment = fc.constantFrom('// why', '//', '//who', '// "x" { }', '// 😖  and  more');
const beside = fc.record(
  { comments: fc.array(comment, { maxLength: 2 }), blankAbove: fc.boolean(), trailing: comment },
  { requiredKeys: ['comments', 'blankAbove'] },
);

function line(words: fc.Arbitrary<Sketch['words']>): fc.Arbitrary<Sketch> {
  return fc.tuple(words, beside).map(([said, rest]) => ({ ...rest, words: said }));
}

function block(word: string, inner: fc.Arbitrary<Sketch>, maxLength: number): fc.Arbitrary<Sketch> {
  const head = fc.tuple(text, fc.option(name)).map(([title, named]) => [word, title, ...(named ? ['as', named] : [])]);
  const inside = fc.record({ block: fc.array(inner, { maxLength }), last: comment }, { requiredKeys: ['block'] });
  return fc.tuple(line(head), inside).map(([sketch, rest]) => ({ ...sketch, ...rest }));
}

const known = (of: keyof typeof facts): fc.Arbitrary<Sketch> =>
  line(fc.oneof({ weight: 6, arbitrary: facts[of] }, { weight: 1, arbitrary: unknown }));
const metric = block('metric', known('metric'), 2);
const opportunity = block('opportunity', known('opportunity'), 2);
const mystery = block('mystery', line(unknown), 2).map((sketch) => ({ ...sketch, words: ['mystery\t"x"  as y'] }));
const touchpoint = block(
  'touchpoint',
  fc.oneof(known('touchpoint'), known('touchpoint'), metric, opportunity, mystery),
  4,
);
const stage = block('stage', fc.oneof(known('touchpoint'), touchpoint), 4);
const top = fc.oneof(
  block('journey', fc.oneof(known('journey'), stage, stage), 4),
  block('persona', known('persona'), 3),
  line(fc.constantFrom(['team', '"Growth"', 'as', 'growth'], ['import', '"people.journey"'])),
);

/** The lines of a file. */
export const sketches: fc.Arbitrary<Sketch[]> = fc.array(top, { maxLength: 4 });

/** Decisions of one layout, as numbers from 0; there is always another one. */
export const choices: fc.Arbitrary<() => number> = fc
  .infiniteStream(fc.nat(59))
  .map((stream) => () => stream.next().value as number);

/** One of the many ways to lay out the same lines. */
export function written(lines: readonly Sketch[], choose: () => number, lineEnd: string): string {
  const writer = new Writer(choose, lineEnd);
  for (const each of lines) writer.line(each);
  return writer.text;
}

class Writer {
  text = '';
  /** Whether a line may begin here: at the start of a line, and behind a brace. */
  private mayBegin = true;

  constructor(
    private readonly choose: () => number,
    private readonly lineEnd: string,
  ) {}

  line(sketch: Sketch): void {
    if (sketch.blankAbove) this.blankLines(1 + (this.choose() % 3));
    for (const said of sketch.comments) this.comment(said);
    if (!this.mayBegin) this.endLine();
    this.text += this.space() + this.words(sketch);
    this.mayBegin = false;
    if (sketch.block) this.block(sketch.block, sketch);
    else this.trailing(sketch.trailing);
  }

  private block(lines: readonly Sketch[], { trailing, last }: Sketch): void {
    if (this.choose() % 3 === 0) this.endLine();
    this.text += `${this.space()}{`;
    this.mayBegin = true;
    this.trailing(trailing);
    for (const each of lines) this.line(each);
    if (last) this.comment(last);
    this.text += `${this.space()}}`;
    this.mayBegin = true;
    this.trailing();
  }

  private words({ words }: Sketch): string {
    return words
      .map((word, index) => {
        const said = typeof word === 'string' ? word : this.longText(word);
        const before = words[index - 1];
        if (before === undefined) return said;
        return this.space(word === ',' || before === ',' || mayTouch(before, word) ? 0 : 1) + said;
      })
      .join('');
  }

  private longText({ lines }: LongText): string {
    const pad = this.space();
    const body = lines.map((each) => (each === '' ? '' : pad + each)).join(this.lineEnd);
    return `"""${this.space()}${this.lineEnd}${body}${this.lineEnd}${this.space()}"""`;
  }

  private trailing(said?: string): void {
    if (said) this.text += this.space(1) + said;
    if (said || this.choose() % 2 > 0) this.endLine();
  }

  private comment(said: string): void {
    if (!this.isAtLineStart()) this.endLine();
    this.text += this.space() + said;
    this.endLine();
  }

  private blankLines(count: number): void {
    if (!this.isAtLineStart()) this.endLine();
    for (let times = 0; times < count; times++) this.endLine();
  }

  private isAtLineStart(): boolean {
    return /(?:^|[\r\n])[ \t]*$/.test(this.text);
  }

  private endLine(): void {
    this.text += this.space() + this.lineEnd;
    this.mayBegin = true;
  }

  private space(least = 0): string {
    return ['', ' ', '  ', '        ', '\t', ' \t'][Math.max(least, this.choose() % 6)] as string;
  }
}

/** Whether two words are the same without a space between them. */
function mayTouch(before: string | LongText, word: string | LongText): boolean {
  if (typeof before !== 'string' || typeof word !== 'string') return typeof word === 'string';
  if (before.startsWith('"') !== word.startsWith('"')) return true;
  return (/^[\d:]+$/.test(before) && word === '%') || (before === '€' && /^\d/.test(word));
}
