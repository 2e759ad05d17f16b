import { describe, expect, test } from 'vitest';
import { drawMap, toSvg } from '../../src/render/index.js';
import { descendants, parseXml } from '../render/support/svg.js';
import { read } from './reading.js';

/** What a text may hold that markup, patterns, screens or parsers stumble over. */
const hostile: Readonly<Record<string, string>> = {
  'a script': '<script>alert("x")</script>',
  'marks of markup': `"&<>'`,
  'an end of everything': ']]></svg></style><!-- --',
  'an attribute': '" onload="alert(1)',
  'entities as text': '&lt;b&gt; &amp;amp; &#0; &nbsp;',
  'patterns and paths': String.raw`$& $1 \d \\ ../../etc ${'`'}code${'`'} {{x}} %s`,
  'emoji of several parts': '👩🏽‍🚀🏳️‍🌈🇪🇺 1️⃣',
  'right to left': 'مرحبا שלום‏ ‮reversed‬',
  'marks upon marks': 'Z̷̡̢̛a̶l̸g̷o̵ e\u0301 \u200b\u200d\ufeff',
  'half an emoji': 'a\ud83db',
  'marks of the language': '{ } // , : # as for """ “curly” stage "x" {',
  '10,000 letters': 'x'.repeat(10_000),
  '10,000 letters in words': 'word <&> '.repeat(1_112).trim(),
};

/** A line for every construct that holds a text; each `@` stands for one. */
const everyText = `
persona "@" as p {
  role "@"
  quote "@"
  goal "@"
  need "@"
  pain "@" because "@"
  gain "@"
  trait "@" 4 of 5
  share "@"
  image "@"
  own: "@"
}
team "@" as team
channel "@" as c online icon web
evidence "@" as e kind interview quote "@" link "@"
lane "@" as l
emotion "@" as odd -1 "@"
journey "@" as j {
  persona p
  scenario "@"
  goal "@"
  expects "@"
  starts "@"
  ends "@"
  owner team
  watches "@"
  tags "@"
  note "@"
  objective "@"
  metric "@" as m {
    baseline "@"
    now "@" on 2026-10 from e
    target "@"
    data "@" column "@"
  }
  opportunity "@" as o ticket "@" link "@" because "@"
  stage "@" as s by team {
    goal "@"
    touchpoint "@" as t {
      channel c
      sees "@"
      does "@" when "@"
      thinks "@"
      says "@"
      feels odd because "@" from e
      then feels "@" -1 because "@"
      pain "@" as hurt severity high because "@"
      gain "@"
      repeats until "@"
      next s when "@"
      opens "@"
      frontstage "@"
      backstage "@" by team fails because "@"
      support "@"
      image "@"
      link "@"
      note "@"
      tags "@"
      l: "@"
    }
  }
}
`;

/** The text of every construct with its number before it, so that none stands in for another. */
function textsOf(hostileText: string): string[] {
  return Array.from({ length: everyText.split('@').length - 1 }, (_, index) => `${index} ${hostileText}`);
}

/** @param quoted how a text is written */
function written(texts: readonly string[], quoted: (text: string) => string): string {
  const parts = everyText.split('"@"');
  return parts.map((part, index) => part + (index < texts.length ? quoted(texts[index] as string) : '')).join('');
}

const inQuotes = (text: string): string => `"${text.replace(/\\(?=["\\])|\\$|"/g, '\\$&')}"`;
const inThreeQuotes = (text: string): string => `"""${text}"""`;

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* stringsIn(part);
}

test('every construct is tried', () => {
  expect(textsOf('x').length).toBeGreaterThan(60);
});

describe.each(Object.entries(hostile))('%s', (_name, text) => {
  test.each(
    Object.entries({ 'in quotes': inQuotes, ...(text.includes('"""') ? {} : { 'in three quotes': inThreeQuotes }) }),
  )('comes through to the map as it was written, %s', async (_way, quoted) => {
    const texts = textsOf(text);
    // A text in three quotes ends at the last of several quotes.
    const sent = quoted === inThreeQuotes ? texts.map((one) => one.replace(/"+$/, '')) : texts;
    const { map, findings, document } = await read(written(sent, quoted));
    expect(document.parseResult.parserErrors).toEqual([]);
    expect(findings.filter(({ code }) => /^(string-open|unknown-word|value-unknown|brace)/.test(code))).toEqual([]);
    expect(findings.filter(({ message }) => message.startsWith('An error occurred'))).toEqual([]);
    const kept = new Set(stringsIn(map));
    const lost = sent.filter((one) => !kept.has(one));
    expect(lost.map((one) => one.slice(0, 80))).toEqual([]);
  });

  test('is drawn as text: the picture is well formed and holds no script', async () => {
    const { map } = await read(written(textsOf(text), inQuotes));
    for (const theme of ['light', 'dark'] as const) {
      const root = parseXml(toSvg(drawMap(map, { theme }), []).trim());
      for (const element of descendants(root)) {
        expect(['script', 'foreignObject', 'iframe', 'a']).not.toContain(element.name);
        const attributes = Object.keys(element.attributes);
        expect(attributes.filter((attribute) => /^on/i.test(attribute))).toEqual([]);
      }
    }
  });
});

test('blocks in blocks without end cost no other line', async () => {
  const deep = `${'layer "x" {\n'.repeat(1_000)}${'}\n'.repeat(1_000)}`;
  const { map } = await read(`journey "Buys" as j {\n${deep}goal "Pay less"\n}`);
  expect([...stringsIn(map)]).toContain('Pay less');
});
