import { AstUtils, type LangiumDocument } from 'langium';
import { describe, expect, test } from 'vitest';
import { blockWords, clauseWords } from '../../src/language/block-words.js';
import { isMention } from '../../src/language/generated/ast.js';
import { languageServices, type Read, read } from './reading.js';
import { open } from './testing.js';

/** Ids of the errors in a text, in its order. */
const errorsIn = ({ findings }: Read): string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);

/** What names in a text lead to, as `written → title`, or `written → ?`. */
const leads = (document: LangiumDocument): string[] =>
  document.references.map((reference) => {
    const thing = 'ref' in reference ? reference.ref : undefined;
    const title = thing && 'operands' in thing ? (thing.operands as { value?: string }[])[0]?.value : undefined;
    return `${reference.$refText} → ${title ?? '?'}`;
  });

describe('rule 1: title first, name after `as`; a text declares, a name refers', () => {
  const text = `
persona "Jamie" as jamie
metric "Paid in time" as paid
journey "Pays a bill" as pay {
  persona jamie
  touchpoint "Calls" as call {
    pain "Nobody answers" as silence
    support "Customer records" as crm
    metric paid
  }
  touchpoint "Calls again" {
    pain silence
    support crm
  }
}`;

  test('a name after `as` is the thing’s name, and the text its title', async () => {
    const { map } = await read(text);
    expect([map.name, map.title]).toEqual(['pay', 'Pays a bill']);
    expect(map.stages[0]?.touchpoints.map(({ name, title }) => [name, title])).toEqual([
      ['call', 'Calls'],
      ['calls-again', 'Calls again'],
    ]);
  });

  test('a name puts the same thing there', async () => {
    const result = await read(text);
    expect(errorsIn(result)).toEqual([]);
    expect(leads(result.document)).toEqual([
      'jamie → Jamie',
      'paid → Paid in time',
      'silence → Nobody answers',
      'crm → Customer records',
    ]);
    const again = result.map.stages[0]?.touchpoints[1];
    expect(again?.pains).toMatchObject([{ name: 'silence', text: 'Nobody answers', repeated: true }]);
    expect(again?.support).toMatchObject([{ name: 'crm', text: 'Customer records', repeated: true }]);
  });
});

describe('rule 2: a fact is a line and ends with it', () => {
  test('what follows on the next line is another fact', async () => {
    const { map } = await read('journey "J" {\n  goal\n  "Not a goal"\n  scenario "Hers"\n}');
    expect(map.goal).toBeUndefined();
    expect(map.scenario?.text).toBe('Hers');
    expect(map.unknown.map(({ text }) => text)).toContain('"Not a goal"');
  });

  test('indentation and blank lines are free', async () => {
    const written = 'journey "J" {\ngoal "G"\n\n\n\t stage "S" {\n touchpoint "T" {\n        does "D"\n}\n   }\n}';
    const { map, findings } = await read(written);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(map.stages[0]?.touchpoints[0]?.does.map(({ text }) => text)).toEqual(['D']);
  });

  test('only texts in three quotes cross lines', async () => {
    const { map } = await read('journey "J" {\n  note """\n    One\n      two\n    """\n  goal "G"\n}');
    expect(map.notes.map(({ text }) => text)).toEqual(['One\n  two']);
    expect(map.goal?.text).toBe('G');
  });
});

describe('rule 3: clauses end any fact, in any order', () => {
  const clauses = ['for jamie', 'because "so it is"', 'from talks', 'by growth', 'when "it rains"'];

  test.each([clauses, [...clauses].reverse(), [clauses[2], clauses[4], clauses[0], clauses[3], clauses[1]]])(
    '%s, %s, %s, %s, %s',
    async (...order) => {
      const { map } = await read(`
persona "Jamie" as jamie
evidence "Talks" as talks
team "Growth" as growth
journey "J" {
  persona jamie
  touchpoint "T" {
    does "D" ${order.join(' ')}
    feels confused -1 ${order.join(' ')}
    pain "P" severity high ${order.join(' ')}
    takes 2 to 5 min ${order.join(' ')}
  }
}`);
      const touchpoint = map.stages[0]?.touchpoints[0];
      const claim = { for: ['jamie'], because: 'so it is', from: ['talks'], by: ['growth'], when: 'it rains' };
      expect(touchpoint?.does).toMatchObject([{ text: 'D', ...claim }]);
      expect(touchpoint?.feels).toMatchObject([{ word: 'confused', value: -1, ...claim }]);
      expect(touchpoint?.pains).toMatchObject([{ text: 'P', severity: 'high', ...claim }]);
      expect(touchpoint?.takes).toMatchObject([{ min: 2, max: 5, unit: 'min', ...claim }]);
    },
  );
});

describe('rule 4: a noun in one line says what its block says', () => {
  const around = (noun: string): string => `
team "Web" as web
metric "Paid" as paid
journey "J" {
  objective "Keep" as keep
  touchpoint "T" { pain "Slow" as slow }
  ${noun}
}`;

  test('an opportunity', async () => {
    const line = await read(
      around(
        'opportunity "Faster" as faster solves slow serves keep moves paid impact 4 effort 1 owner web status planned ticket "W-1" tags quick, easy',
      ),
    );
    const block = await read(
      around(`opportunity "Faster" as faster {
        solves slow
        serves keep
        moves paid
        impact 4
        effort 1
        owner web
        status planned
        ticket "W-1"
        tags quick, easy
      }`),
    );
    expect(errorsIn(line)).toEqual([]);
    const { range: _one, ...inLine } = line.map.opportunities[0] ?? { range: undefined };
    const { range: _other, ...inBlock } = block.map.opportunities[0] ?? { range: undefined };
    expect(inLine).toEqual(inBlock);
    expect(inLine).toMatchObject({ solves: ['slow'], impact: 4, owner: 'web', tags: ['quick', 'easy'] });
  });

  test('a pain', async () => {
    const line = await read('journey "J" {\ntouchpoint "T" {\npain "P" as p severity high resolved 2026-05\n}\n}');
    const block = await read(
      'journey "J" {\ntouchpoint "T" {\npain "P" as p {\nseverity high\nresolved 2026-05\n}\n}\n}',
    );
    const pain = ({ map }: Read) => {
      const { range: _range, ...rest } = map.stages[0]?.touchpoints[0]?.pains[0] ?? { range: undefined };
      return rest;
    };
    expect(pain(line)).toEqual(pain(block));
    expect(pain(line)).toMatchObject({ severity: 'high', resolved: '2026-05' });
  });

  test('a metric', async () => {
    const line = await read(
      'journey "J" {\nmetric "M" as m kind rate baseline 31 % now 38 % on 2026-10 target 50 %\n}',
    );
    const block = await read(
      'journey "J" {\nmetric "M" as m {\nkind rate\nbaseline 31 %\nnow 38 % on 2026-10\ntarget 50 %\n}\n}',
    );
    const values = ({ map }: Read) => {
      const { kind, baseline, target, now } = map.metrics[0] ?? { now: [] };
      return { kind, baseline, target, now: now.map(({ value, on }) => ({ value, on })) };
    };
    expect(values(line)).toEqual(values(block));
    expect(values(line).now).toEqual([{ value: { text: '38 %', number: 38, unit: '%' }, on: '2026-10' }]);
  });
});

describe('rule 5: lists repeat, a line each; commas are legal in clauses', () => {
  test('personas, solves, tags', async () => {
    const { map } = await read(`
persona "A" as a
persona "B" as b
journey "J" {
  persona a
  persona b
  tags one
  tags two, three
  touchpoint "T" {
    pain "P" as p
    pain "Q" as q
    does "D" for a, b from assumption,assumption
  }
  opportunity "O" {
    solves p
    solves q
  }
}`);
    expect(map.personas.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(map.tags).toEqual(['one', 'two', 'three']);
    expect(map.opportunities[0]?.solves).toEqual(['p', 'q']);
    expect(map.stages[0]?.touchpoints[0]?.does[0]?.for).toEqual(['a', 'b']);
  });
});

describe('rule 6: names', () => {
  test.each([
    ['Latin with marks', 'zoë', 'Zoë'],
    ['Cyrillic', 'покупатель', 'Покупатель'],
    ['Greek', 'πελάτης', 'Πελάτης'],
    ['Chinese', '客户', '客户'],
    ['Arabic', 'زبون', 'زبون'],
    ['Hebrew', 'לקוח', 'לקוח'],
    ['Devanagari with marks', 'ग्राहक', 'ग्राहक'],
    ['Thai', 'ลูกค้า', 'ลูกค้า'],
    ['a digit first', '3d-secure', '3D'],
    ['a digit and a letter', '5g', '5G'],
    ['hyphens and underscores', '_a-b_', 'A'],
  ])('%s', async (_script, name, title) => {
    const result = await read(
      `persona "${title}" as ${name}\njourney "J" {\n  persona ${name}\n  touchpoint "T" { thinks "?" for ${name} }\n}`,
    );
    expect(errorsIn(result)).toEqual([]);
    expect(leads(result.document)).toEqual([`${name} → ${title}`, `${name} → ${title}`]);
    expect(result.map.personas).toMatchObject([{ name: name.normalize('NFC'), title }]);
  });

  test('composed and decomposed letters are one name; upper and lower case are two', async () => {
    const composed = 'zo\u00eb';
    const decomposed = 'zoe\u0308';
    const result = await read(
      `persona "Z" as ${composed}\njourney "J" {\n  persona ${decomposed}\n  persona Zo\u00eb\n}`,
    );
    expect(leads(result.document).map((line) => line.normalize('NFC'))).toEqual(['zoë → Z', 'Zoë → ?']);
  });

  test('a title gives the name that is not written: its slug', async () => {
    const { map } = await read('journey "Ich möchte: günstig!" {\n  touchpoint "Reads the  1st BILL" {}\n}');
    expect(map.name).toBe('ich-möchte-günstig');
    expect(map.stages[0]?.touchpoints[0]?.name).toBe('reads-the-1st-bill');
  });

  test('of two equal slugs the second gets `-2`, which is no error', async () => {
    const result = await read(
      'journey "J" {\n  touchpoint "Calls" {}\n  touchpoint "Calls!" {}\n  touchpoint "Waits" { next calls-2 }\n}',
    );
    expect(errorsIn(result)).toEqual([]);
    expect(result.map.stages[0]?.touchpoints.map(({ name }) => name)).toEqual(['calls', 'calls-2', 'waits']);
    expect(leads(result.document)).toEqual(['calls-2 → Calls!']);
  });

  test('a title without letters gives the kind and a number', async () => {
    const { map } = await read('journey "J" {\n  touchpoint "One" {}\n  touchpoint "!!!" {}\n}');
    expect(map.stages[0]?.touchpoints.map(({ name }) => name)).toEqual(['one', 'touchpoint-2']);
  });

  test('a written name beats a slug, wherever it stands', async () => {
    const result = await read(
      'journey "J" {\n  touchpoint "Calls" {}\n  touchpoint "Phones" as calls { next calls }\n}',
    );
    expect(result.map.stages[0]?.touchpoints.map(({ name }) => name)).toEqual(['calls-2', 'calls']);
    expect(leads(result.document)).toEqual(['calls → Phones']);
    expect(errorsIn(result)).toEqual([]);
  });

  test('names are unique per kind: the same for two kinds is fine, twice for one is reported at both', async () => {
    const fine = await read('journey "J" {\n  stage "S" as x {\n    touchpoint "T" as x { pain "P" as x }\n  }\n}');
    expect(errorsIn(fine)).toEqual([]);
    const twice = await read(
      'journey "J" {\n  touchpoint "T" as x {}\n  stage "S" {\n    touchpoint "U" as x {}\n  }\n}',
    );
    expect(errorsIn(twice)).toEqual(['duplicate-name', 'duplicate-name']);
  });

  test('two journeys of one file may use the same names, and each refers to its own', async () => {
    const result = await read(`
journey "As it is" as now {
  touchpoint "Calls today" as call { pain "Slow today" as slow }
  opportunity "O" { solves slow }
}
journey "As it should be" as then {
  touchpoint "Calls tomorrow" as call { pain "Slow tomorrow" as slow }
  opportunity "O" { solves slow }
}`);
    expect(errorsIn(result)).toEqual([]);
    expect(leads(result.document)).toEqual(['slow → Slow today', 'slow → Slow tomorrow']);
  });

  test('a name of the journey goes before one of the file, and that before a built-in one', async () => {
    const result = await read(`
channel "Our website" as web
metric "Of the file" as m
journey "J" {
  metric "Of the journey" as m
  touchpoint "T" {
    channel web
    metric m
  }
}`);
    expect(leads(result.document)).toEqual(['web → Our website', 'm → Of the journey']);
  });
});

describe('rule 6: names across files', () => {
  test('an import makes the names of its file known, but not what that file imports', async () => {
    const workspace = await open({
      'map.journey': 'import "shared/library.journey"\njourney "J" {\n  persona jamie\n  persona omar\n}',
      'shared/library.journey': 'import "more.journey"\npersona "Jamie" as jamie',
      'shared/more.journey': 'persona "Omar" as omar',
    });
    expect(leads(workspace.document('map.journey'))).toEqual(['jamie → Jamie', 'omar → ?']);
  });

  test('what belongs to a journey stays in it; its name can be referred to', async () => {
    const workspace = await open({
      'map.journey':
        'import "other.journey"\njourney "J" {\n  touchpoint "T" {\n    pain slow\n    opens other\n  }\n}',
      'other.journey': 'journey "Other" as other {\n  touchpoint "T" { pain "Slow" as slow }\n}',
    });
    expect(leads(workspace.document('map.journey'))).toEqual(['slow → ?', 'other → Other']);
  });
});

describe('rule 7: every word of the language may be a name', async () => {
  const { Grammar } = (await languageServices()).journey;
  const words = [
    ...new Set([...[...blockWords(Grammar).values()].flatMap((first) => [...first]), ...clauseWords(Grammar), 'all']),
  ].sort();

  test('these are all words', () => {
    expect(words.length).toBeGreaterThan(80);
    expect(words).toEqual(
      expect.arrayContaining(['for', 'because', 'stage', 'as', 'support', 'until', 'all', 'feels']),
    );
  });

  test.each(words)('%s', async (word) => {
    const result = await read(`
team "The team" as ${word}
channel "The channel" as ${word}
evidence "The evidence" as ${word}
emotion "The emotion" as ${word} -1
lane "The lane" as ${word}
metric "The metric" as ${word}
persona "The persona" as ${word} {
  ${word}: "The field"
}
journey "The journey" as ${word} by ${word} {
  persona ${word}
  owner ${word}
  improves ${word}
  tags ${word}, ${word}
  objective "The objective" as ${word}
  stage "The stage" as ${word} by ${word} {
    touchpoint "The touchpoint" as ${word} optional by ${word} {
      pain "The pain" as ${word}
      gain "The gain" as ${word} from ${word} because "b"
      sees "The sight" as ${word}
      frontstage "The desk" as ${word} by ${word}
      backstage "The engine" as ${word} by ${word} fails because "b"
      support "The system" as ${word} by ${word}, ${word} from ${word}
      opportunity "The opportunity" as ${word} owner ${word} solves ${word} serves ${word} moves ${word} tags ${word}
    }
    touchpoint "Refers" {
      channel ${word}
      pain ${word} from ${word}
      gain ${word}
      sees ${word}
      frontstage ${word}
      backstage ${word}
      support ${word}
      opportunity ${word}
      metric ${word} from ${word}
      feels ${word} -1 from ${word} because "b"
      then feels ${word} -1 from ${word}
      target ${word} -1
      next ${word} when "w"
      opens ${word}
      ${word}: "On the lane" from ${word}
    }
  }
}`);
    expect(result.document.references.filter(({ error }) => error).map(({ error }) => error?.message)).toEqual([]);
    const expected = ['next-ambiguous', 'ambiguous-name'];
    expect(errorsIn(result).filter((code) => !expected.includes(code))).toEqual([]);
    for (const node of AstUtils.streamAllContents(result.document.parseResult.value)) {
      if (isMention(node)) expect(node.target.$refText).toBe(word);
    }
    const [stage] = result.map.stages;
    const [declaring, referring] = stage?.touchpoints ?? [];
    expect([result.map.name, stage?.name, declaring?.name]).toEqual([word, word, word]);
    expect(result.map.personas[0]).toMatchObject({ name: word, title: 'The persona', own: [{ name: word }] });
    expect(declaring).toMatchObject({
      optional: true,
      by: [word],
      pains: [{ name: word }],
      backstage: [{ fails: 'b', by: [word] }],
    });
    expect(referring?.feels).toMatchObject([
      { value: -1, from: [word], because: 'b' },
      { value: -1, then: true },
    ]);
    expect(referring?.own).toMatchObject([{ lane: word, text: 'On the lane' }]);
    expect(referring?.next).toMatchObject([{ to: word, when: 'w' }]);
  });

  test.each(words.filter((word) => word !== 'all'))('a persona %s whose it is', async (word) => {
    const result = await read(`
persona "P" as ${word}
persona "Q" as other
journey "J" {
  persona ${word}
  persona other
  touchpoint "T" for ${word}, other {
    thinks "?" for ${word} because "b"
    feels -1 for other, ${word} from assumption
  }
}`);
    expect(errorsIn(result)).toEqual([]);
    const touchpoint = result.map.stages[0]?.touchpoints[0];
    expect(touchpoint?.for).toEqual([word, 'other']);
    expect(touchpoint?.thinks).toMatchObject([{ for: [word], because: 'b' }]);
    expect(touchpoint?.feels).toMatchObject([{ for: ['other', word], from: ['assumption'] }]);
  });
});

describe('rule 8: unknown lines and blocks parse, and are kept as they stand', () => {
  const written = `
weather "Rain" as rain {
  wind 5 strong
}
journey "J" as j {
  mood   "Grey"   from  nowhere
  swimlane "One" {
    line "two" {
      deeper 3
    }
  }
  goal "G"
}`;

  test('one message each, the lines within them included', async () => {
    const { findings } = await read(written);
    const unknown = findings.filter(({ code }) => code === 'unknown-word');
    expect(unknown.map(({ at }) => at)).toEqual(['weather', 'mood', 'swimlane']);
  });

  test('their text is in the map, and the facts around them are untouched', async () => {
    const { map } = await read(written);
    expect(map.goal?.text).toBe('G');
    expect(map.unknown.map(({ text }) => text)).toEqual([
      'mood   "Grey"   from  nowhere',
      'swimlane "One" {\n    line "two" {\n      deeper 3\n    }\n  }',
    ]);
  });

  test.each([
    [
      'persona "P" {\n  fears "Dogs"\n}',
      ['`fears` is no fact of a persona. Did you mean `pain`?', 'write `fears: "Dogs"`'],
    ],
    ['journey "J" {\n  scenaro "S"\n}', ['Did you mean `scenario`?']],
    ['journey "J" {\n  zzzzzz 1\n}', ['newer version']],
    ['journey "J" {\n  does "D"\n}', ['`does` does not stand in a journey', '`touchpoint`']],
  ])('%s', async (text, parts) => {
    const { findings } = await read(text);
    const message = findings.find(({ code }) => code === 'unknown-word')?.message;
    for (const part of parts) expect(message).toContain(part);
  });
});

describe('rule 10: never silently wrong', () => {
  test('a text without its end ends with its line, and is one error', async () => {
    const result = await read('journey "J" {\n  goal "Pay less\n  scenario "Hers"\n}');
    expect(errorsIn(result)).toEqual(['string-open']);
    expect([result.map.goal?.text, result.map.scenario?.text]).toEqual(['Pay less', 'Hers']);
  });

  test('a stage or touchpoint that cannot stand in the open block closes it', async () => {
    const result = await read(`journey "J" {
  stage "One" {
    touchpoint "A" {
      does "a"
    touchpoint "B" {
      does "b"
    }
  stage "Two" {
    touchpoint "C" { does "c" }
  }
}`);
    expect(errorsIn(result)).toEqual(['block-closed', 'block-closed']);
    expect(result.map.stages.map(({ title, touchpoints }) => [title, touchpoints.map((one) => one.title)])).toEqual([
      ['One', ['A', 'B']],
      ['Two', ['C']],
    ]);
  });

  test('a decimal comma is told and no number guessed', async () => {
    const result = await read('journey "J" {\n  touchpoint "T" {\n    feels sad 1,5\n    takes 1,5 hours\n  }\n}');
    expect(errorsIn(result)).toEqual(expect.arrayContaining(['decimal-comma']));
    expect(result.findings.filter(({ code }) => code === 'decimal-comma').map(({ message }) => message)).toEqual([
      'Decimals take a point: write `feels sad 1.5`.',
      'Decimals take a point: write `takes 1.5`.',
    ]);
    const touchpoint = result.map.stages[0]?.touchpoints[0];
    expect([touchpoint?.feels, touchpoint?.takes]).toEqual([[], []]);
    expect(touchpoint?.unknown.map(({ text }) => text)).toEqual(['feels sad 1,5', 'takes 1,5 hours']);
  });

  test('facts keep the order of the file', async () => {
    const { map } = await read('journey "J" {\n  expects "z"\n  goal "g"\n  expects "a"\n  expects "m"\n}');
    expect(map.expects.map(({ text }) => text)).toEqual(['z', 'a', 'm']);
  });
});
