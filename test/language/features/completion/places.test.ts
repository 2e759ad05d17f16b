import { describe, expect, test } from 'vitest';
import { accepted, item, offered, today } from './offers.js';

/** Words as a list: the lists below are long, and quotes would hide them. */
const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** The built-in emotions as the reference lists them, from the best to the worst. */
const emotions = words(`
  delighted thrilled amazed
  excited proud grateful inspired impressed
  happy hopeful relieved confident satisfied calm content reassured welcome encouraged motivated comfortable trusting
  amused
  curious interested focused determined ready patient
  neutral indifferent surprised cautious
  unsure uncertain hesitant bored distracted doubtful
  confused worried anxious nervous annoyed irritated impatient disappointed tense lost suspicious tired embarrassed
  pressured lonely
  frustrated overwhelmed stressed exhausted helpless scared
  angry furious desperate betrayed humiliated`);

const channels = words(`
  web app email phone chat sms store social mail event search ad review partner tv print kiosk messenger video-call push
  in-person word-of-mouth self`);

const top = words('persona journey team channel evidence emotion lane metric');
const inJourney = words(`
  persona scenario goal state owner stage expects starts ends reviewed touchpoint opportunity objective metric note tags
  watches language improves`);
const inTouchpoint = words(`
  channel does sees thinks says feels target pain gain opportunity moment takes waits repeats next optional opens
  frontstage backstage support metric note image link tags`);

/** Things to name; some of them are named like words of the language. */
const library = `
persona "For us" as for
persona "Omar" as omar
team "Support" as support
team "Billing" as billing
evidence "Interviews" as interviews kind interview date 2026-09
evidence "A kind of survey" as kind kind survey date 2026-08
metric "Conversion" as conversion
lane "What we say" as we-say
`;

/** A map of both personas, Omar first, around some lines. */
const journey = (lines: string): string => `${library}
journey "A plan" as plan {
  persona     omar
  persona     for
  ${lines}
}
`;

/** Lines in the first of two touchpoints of the first of two stages. */
const touchpoint = (lines: string): string =>
  journey(`
  objective   "Keep them" as keep
  stage "Define" as define {
    touchpoint "Reads the bill" as bill {
      channel     email
      ${lines}
    }
    touchpoint "Calls" as call {
      pain        "Nobody answers" as silence
      support     "Customer records" as crm
    }
  }
  stage "Compare" as compare {
    touchpoint "Opens five tabs" {
      pain        "No total" as no-total
    }
  }`);

/** A map that nobody has been put on yet. */
const alone = (lines: string): string => `journey "A" {\n  touchpoint "T" {\n    ${lines}\n  }\n}\n`;

const without = (all: readonly string[], ...some: string[]): string[] => all.filter((word) => !some.includes(word));

type Place = [name: string, text: string, labels: readonly string[]];

/** Every list is complete and in its order: what is likeliest at the place comes first. */
const places: Readonly<Record<string, readonly Place[]>> = {
  'at the start of a line': [
    ['in an empty file', '<|>', ['Blank map with hints', 'Online shop', 'Service blueprint', 'import', ...top]],
    ['on a blank line above everything', `<|>\n${library}`, ['import', ...top]],
    ['below imports', 'import "people.journey"\n\n<|>', ['import', ...top]],
    ['below things, where imports are rare', `${library}\n<|>`, [...top, 'import']],
    ['in a journey that says nothing yet', 'journey "A" {\n\n  <|>\n}', inJourney],
    ['below things named like words of the language', journey('\n  <|>'), inJourney],
    [
      'in a journey that says some of it',
      journey('scenario "x"\n  goal "y"\n  state current\n\n  <|>'),
      without(inJourney, 'scenario', 'goal', 'state'),
    ],
    [
      'below a stage, where mostly the next one follows',
      journey('stage "Define" {\n  }\n\n  <|>'),
      ['stage', ...without(inJourney, 'stage')],
    ],
    [
      'in a stage',
      journey('stage "Define" {\n\n    <|>\n  }'),
      ['goal', 'touchpoint', 'owner', ...inTouchpoint, 'objective', 'we-say:'],
    ],
    [
      'below a touchpoint of a stage',
      journey('stage "Define" {\n    touchpoint "T" {\n    }\n\n    <|>\n  }'),
      ['touchpoint', 'goal', 'owner', ...inTouchpoint, 'objective', 'we-say:'],
    ],
    ['in a touchpoint, where nothing is felt `then` before it is felt', alone('\n    <|>'), inTouchpoint],
    ['where a row of one’s own can be filled', touchpoint('\n      <|>'), [...inTouchpoint, 'we-say:']],
    ['where a row of one’s own is filled already', touchpoint('we-say: "x"\n\n      <|>'), inTouchpoint],
    [
      'below a feeling of one of two',
      touchpoint('feels calm +1 for omar\n      <|>'),
      [...inTouchpoint.slice(0, 6), 'then feels', ...inTouchpoint.slice(6), 'we-say:'],
    ],
    [
      'where everybody feels something already',
      touchpoint('feels calm +1 for all\n      <|>'),
      [...inTouchpoint.slice(0, 5), 'then feels', ...inTouchpoint.slice(6), 'we-say:'],
    ],
    ['in a persona', 'persona "P" {\n\n  <|>\n}', words('role quote goal need pain gain trait share image color from')],
    ['in evidence', 'evidence "E" {\n\n  <|>\n}', words('kind date sample link quote confidence')],
    ['in a metric', 'metric "M" {\n\n  <|>\n}', words('kind baseline now target data for from')],
    [
      'in a metric whose aim is known',
      'metric "M" {\n  target 50 %\n\n  <|>\n}',
      words('kind baseline now data for from'),
    ],
    [
      'in an opportunity',
      journey('opportunity "O" {\n\n    <|>\n  }'),
      words('solves serves moves impact effort owner status ticket link tags for because from by when'),
    ],
    [
      'in an opportunity whose head says some of it',
      journey('opportunity "O" impact 4 effort 1 {\n\n    <|>\n  }'),
      words('solves serves moves owner status ticket link tags for because from by when'),
    ],
    [
      'in a pain',
      touchpoint('pain "P" {\n\n        <|>\n      }'),
      words('severity resolved for because from by when'),
    ],
    ['in an objective', journey('objective "O" {\n\n    <|>\n  }'), words('for because from by')],
    ['in a lane', 'lane "L" {\n\n  <|>\n}', ['role']],
    ['in a channel that is online', 'channel "C" {\n  online\n  <|>\n}', ['icon']],
    ['in the middle of a word', journey('exp<|>'), inJourney],
    ['in the middle of a word with a value behind it', journey('exp<|>ects "x"'), inJourney],
  ],
  'behind a title': [
    ['of a persona', 'persona "P" <|>', words('as role quote share color image from')],
    ['of a journey', 'journey "A" <|>', ['as']],
    ['of a stage that several may go through', journey('stage "S" <|>'), words('as for by optional')],
    ['of a touchpoint on a map of nobody', 'journey "A" {\n  touchpoint "T" <|>\n}', words('as by optional for')],
    ['on the head of a block, before its brace', journey('stage "S" as s <|>{\n  }'), words('for by optional')],
    ['of a pain', touchpoint('pain "P" <|>'), words('as severity for because from resolved when by')],
    [
      'of an opportunity',
      journey('opportunity "O" <|>'),
      words('as solves serves moves impact effort owner status ticket link tags for because from by when'),
    ],
    ['of a team', 'team "A" <|>', ['as']],
    ['of a channel that is online', 'channel "C" as c online <|>', ['icon']],
    ['of an emotion', 'emotion "let down" <|>', ['as']],
    ['of a line of the blueprint', touchpoint('backstage "B" <|>'), words('as by fails because for from when')],
    [
      'of evidence whose kind is known',
      'evidence "E" as e kind survey <|>',
      words('date sample link quote confidence'),
    ],
    ['of evidence', 'evidence "E" <|>', words('as kind date sample link quote confidence')],
  ],
  'behind a word that takes a name': [
    ['persona, where one is on the map', `${library}journey "A" {\n  persona omar\n  persona <|>\n}`, ['for']],
    ['persona, where all are on the map', journey('persona <|>'), []],
    ['owner', journey('owner <|>'), ['support', 'billing']],
    ['by', touchpoint('backstage "x" by <|>'), ['support', 'billing']],
    ['for, in the order of the map', touchpoint('thinks "x" for <|>'), ['omar', 'for', 'all']],
    ['for, behind a comma', touchpoint('thinks "x" for omar, <|>'), ['for']],
    ['for, in the middle of a name', touchpoint('thinks "x" for om<|>ar'), ['omar', 'for', 'all']],
    ['for, on a head', journey('stage "S" for <|>'), ['omar', 'for']],
    ['for, inside of a narrower head', journey('stage "S" for omar {\n    thinks "x" for <|>\n  }'), ['omar']],
    ['for, as a line of its own', journey('opportunity "O" {\n    for <|>\n  }'), ['omar', 'for', 'all']],
    [
      'for, where one of them feels already',
      touchpoint('feels calm +1 for omar\n      feels bored 0 for <|>'),
      ['for', 'omar', 'all'],
    ],
    ['for, behind then feels', touchpoint('feels calm +1 for omar\n      then feels bored 0 for <|>'), ['omar']],
    ['from', touchpoint('does "x" from <|>'), ['interviews', 'kind', 'assumption']],
    ['from, behind a comma', touchpoint('does "x" from kind, <|>'), ['interviews', 'assumption']],
    ['channel, where one is used already', touchpoint('channel <|>'), without(channels, 'email')],
    [
      'next: touchpoints, what comes below before what stands above',
      touchpoint('next <|>'),
      ['call', 'opens-five-tabs', 'compare', 'define'],
    ],
    ['opens, in the only journey', touchpoint('opens <|>'), []],
    ['opens, beside other journeys', `${touchpoint('opens <|>')}journey "B" as other {\n}\n`, ['other']],
    ['improves', `${journey('improves <|>')}journey "B" as as-is {\n}\n`, ['as-is']],
    ['pain', touchpoint('pain "P" as mine\n      pain <|>'), ['silence', 'no-total']],
    ['support', touchpoint('support <|>'), ['crm']],
    ['pain, in another journey', `${touchpoint('')}journey "B" {\n  touchpoint "T" {\n    pain <|>\n  }\n}`, []],
    ['metric', touchpoint('metric <|>'), ['conversion']],
    [
      'solves: pains of the same place first',
      touchpoint('pain "P" as mine\n      opportunity "O" solves <|>'),
      ['mine', 'silence', 'no-total'],
    ],
    [
      'solves, where one is solved already',
      touchpoint('opportunity "O" {\n        solves silence\n        solves <|>\n      }'),
      ['no-total'],
    ],
    ['serves', journey('objective "K" as keep\n  opportunity "O" serves <|>'), ['keep']],
    ['moves', touchpoint('opportunity "O" moves <|>'), ['conversion']],
    ['as', touchpoint('pain "Not a single total" as <|>'), ['not-a-single-total']],
  ],
  'behind a word that takes a value': [
    ['feels', touchpoint('feels <|>'), emotions],
    ['feels and an emotion', touchpoint('feels frustrated <|>'), words('-1.5 for because from when')],
    ['feels and an emotion, for one alone', alone('feels frustrated <|>'), words('-1.5 because from when for')],
    ['feels and a word of one’s own', touchpoint('feels "let down" <|>'), words('-2 -1 0 +1 +2')],
    ['then', touchpoint('feels calm +1 for omar\n      then <|>'), ['feels']],
    ['then feels', touchpoint('feels calm +1 for omar\n      then feels <|>'), emotions],
    ['target of an experience', touchpoint('target <|>'), emotions],
    ['target of a metric', 'metric "M" target <|>', []],
    [
      'kind of evidence',
      'evidence "E" kind <|>',
      words('interview survey analytics tickets observation usability market'),
    ],
    [
      'kind of a metric',
      'metric "M" {\n  kind <|>\n}',
      words('conversion csat nps ces churn retention time count rate'),
    ],
    ['confidence', 'evidence "E" {\n  confidence va<|>\n}', words('reasoned validated')],
    ['severity', touchpoint('pain "P" severity <|>'), words('low medium high critical')],
    ['moment', touchpoint('moment <|>'), words('truth delight handoff')],
    ['moment, where one is named already', touchpoint('moment truth\n      moment <|>'), words('delight handoff')],
    ['state', journey('state <|>'), words('current future')],
    ['status', journey('opportunity "O" {\n    status <|>\n  }'), words('idea planned doing done dismissed')],
    ['role of a lane', 'lane "L" as l role <|>', words('sees frontstage backstage support')],
    ['impact', journey('opportunity "O" impact <|>'), words('1 2 3 4 5')],
    ['effort', journey('opportunity "O" {\n    effort <|>\n  }'), words('1 2 3 4 5')],
    ['reviewed', journey('reviewed <|>'), [today]],
    ['every', journey('reviewed 2026-10-12 every <|>'), words('quarter month week year day')],
    ['every and a number', journey('reviewed 2026-10-12 every 6 <|>'), words('quarters months weeks years days')],
    ['on', 'metric "M" {\n  now 38 % on <|>\n}', [today, '2026-11', '2026']],
    ['date', 'evidence "E" date <|>', [today, '2026-11', '2026']],
    ['resolved', touchpoint('pain "P" resolved <|>'), [today, '2026-11', '2026']],
    ['takes and one', touchpoint('takes 1 <|>'), words('min hour day week month year s to')],
    ['takes and a range', touchpoint('takes 5 to 10 <|>'), words('min hours days weeks months years s')],
    ['repeats', touchpoint('repeats <|>'), ['until']],
    ['repeats and a number', touchpoint('repeats 2 <|>'), words('to until for because from')],
  ],
  'behind a complete value': [
    ['of a moment', touchpoint('moment truth <|>'), words('for because from')],
    ['of a state', journey('state current <|>'), []],
    ['of a fact about several', touchpoint('does "x" <|>'), words('for because from when')],
    ['of a fact about one alone', alone('does "x" <|>'), words('because from when for')],
    ['of a channel', touchpoint('channel web <|>'), words('for because from')],
    ['of a name that refers', touchpoint('support crm <|>'), words('for because from')],
    ['of a way on', touchpoint('next compare <|>'), words('when for because')],
    ['of a time', touchpoint('takes 5 min <|>'), words('for because from when')],
    ['of a review', journey('reviewed 2026-10-12 <|>'), words('every by')],
    ['of a metric in a line', 'metric "M" as m now 38 % <|>', words('on from kind baseline now target data for')],
    ['of a value with its unit', 'metric "M" {\n  now 38 % <|>\n}', words('on from by because')],
    ['of a review that is planned', journey('reviewed 2026-10-12 every quarter <|>'), ['by']],
    ['of a trait, before its scale', 'persona "P" {\n  trait "Tech" 4 <|>\n}', ['of']],
    ['of a table', 'metric "M" {\n  data "m.csv" <|>\n}', ['column']],
    ['of a kind', 'evidence "E" {\n  kind survey <|>\n}', []],
    ['of an emotion', 'emotion skeptical -1 <|>', []],
    ['that is a flag', 'channel "C" {\n  online <|>\n}', []],
    ['of a field of one’s own', 'persona "P" {\n  age: "29" <|>\n}', words('from by for')],
    ['of a row of one’s own', touchpoint('we-say: "x" <|>'), words('for from by')],
    ['before another clause', touchpoint('feels calm +1 <|> because "x"'), words('for from when')],
    ['behind other clauses', touchpoint('feels calm +1 for omar because "x" f<|>'), words('from when')],
    ['of an import', 'import "a.journey" <|>', []],
  ],
  'where only the author knows, nothing': [
    ['in a comment', touchpoint('// do<|>'), []],
    ['in a comment at the end of a line', touchpoint('moment truth // do<|>'), []],
    ['in a text', touchpoint('does "Lo<|>oks"'), []],
    ['in a text that is not closed', touchpoint('does "Looks <|>'), []],
    ['in a text of several lines', touchpoint('does """\n        Lo<|>oks\n      """'), []],
    ['directly behind a text', touchpoint('does "Looks"<|>'), []],
    ['in the path of a picture', touchpoint('image "<|>"'), []],
    ['in the path of an import, alone in the workspace', 'import "<|>"', []],
    ['behind a word that takes a text', touchpoint('does <|>'), []],
    ['behind because', touchpoint('feels calm because <|>'), []],
    ['behind a word that takes a number', touchpoint('takes <|>'), []],
    ['behind a word that takes a number with its unit', 'metric "M" baseline <|>', []],
    ['behind a noun without its title', journey('stage <|>'), []],
    ['in the block of a noun that has none', 'team "A" {\n  <|>\n}', []],
    ['in a block that nobody knows', touchpoint('wobbles {\n        <|>\n      }'), []],
    ['behind a word that nobody knows', touchpoint('wobbles <|>'), []],
    ['behind a number that starts a line', touchpoint('12<|>'), []],
  ],
};

describe.each(Object.entries(places))('%s', (_, table) => {
  test.each(table)('%s', async (_name, text, labels) => {
    expect((await offered(text)).labels).toEqual(labels);
  });
});

test('import offers the files of the workspace, the nearest first, without this one and those imported already', async () => {
  const files = {
    'maps/map.journey': 'import "people.journey"\nimport "<|>"',
    'maps/people.journey': 'persona "P" as p',
    'maps/other.journey': '',
    'shared/teams.journey': 'team "T" as t',
  };
  expect((await offered(files)).labels).toEqual(['other.journey', '../shared/teams.journey']);
});

describe('what is chosen', () => {
  test.each([
    ['the whole word is replaced', 'exp<|>ects "x"', 'expects', 'expects "x"'],
    ['a word alone brings the form of its value', 'exp<|>', 'expects', 'expects     ""'],
    ['a block brings its braces', 'sta<|>', 'stage', 'stage "title" {\n\t\n}'],
    ['a choice brings its words', 'st<|>', 'state', 'state       current'],
  ])('%s', async (_, line, label, result) => {
    expect(accepted(await offered(journey(line)), label)).toBe(journey(result));
  });

  test('where everybody is on the map, one more persona is a new one', async () => {
    expect(item(await offered(journey('<|>')), 'persona').textEdit?.newText).toBe('persona     "$1"');
    const some = `${library}journey "A" {\n  persona omar\n  <|>\n}`;
    expect(item(await offered(some), 'persona')).toMatchObject({
      textEdit: { newText: 'persona     ' },
      command: { command: 'editor.action.triggerSuggest' },
    });
  });

  test('a value of a metric comes in the unit of the others', async () => {
    const line = await offered('metric "M" as m kind time baseline 90 min <|>');
    expect(item(line, 'target').textEdit?.newText).toBe(`target \${1:38} \${2:min}`);
    const block = await offered('metric "M" {\n  baseline € 12\n  <|>\n}');
    expect(item(block, 'now').textEdit?.newText).toBe(`now         \${1:38} \${2:€}`);
    const first = await offered('metric "M" {\n  <|>\n}');
    expect(item(first, 'now').textEdit?.newText).toBe(`now         \${1:38} \${2:%}`);
  });

  test('the cursor ends where the next thing is to be typed', async () => {
    const offer = await offered(touchpoint('<|>'));
    const inserted = (label: string) => item(offer, label).textEdit?.newText;
    expect(inserted('does')).toBe('does        "$1"');
    expect(inserted('thinks')).toBe(`thinks      "$1" for \${2|omar,for,all|}`);
    expect(inserted('opportunity')).toBe(`opportunity "\${1:title}" {\n\t$0\n}`);
    expect(inserted('takes')).toBe(`takes       \${1:10} \${2|min,hours,days,weeks|}`);
    expect(inserted('optional')).toBe('optional');
    expect(inserted('opens')).toBe('opens       "$1"');
    expect(inserted('we-say:')).toBe('we-say:     "$1"');
  });
});
