import { describe, expect, test } from 'vitest';
import { applyEdits, format, formatEdits, formatRangeEdits, indentEdits } from '../../../src/edit/format/index.js';
import { words } from './reading.js';

const laid = (text: string): string => format(text, words);

/** A text within a touchpoint, laid out; what stands around it is left out again. */
function inTouchpoint(lines: string): string {
  const text = laid(`journey "J" {\nstage "S" {\ntouchpoint "T" {\n${lines}\n}}}\n`);
  return text
    .split('\n')
    .slice(3, -4)
    .map((line) => line.replace(/^ {6}/, ''))
    .join('\n');
}

describe('a line', () => {
  test.each([
    ['a fact', 'does "x"', 'does        "x"'],
    ['a fact padded too far', 'does                 "x"   for    jamie', 'does        "x" for jamie'],
    ['tabs', 'does\t"x"\tfor\tjamie', 'does        "x" for jamie'],
    ['a first word of two words', 'then   feels calm   +1', 'then feels  calm +1'],
    ['a long word', 'confidence-in-it: "x"', 'confidence-in-it: "x"'],
    ['a field of one’s own', 'message:    "x"', 'message:    "x"'],
    ['one whose characters are wide', '年齢:"x"', '年齢:       "x"'],
    ['one with marks above its characters', 'उम्र:   "x"', 'उम्र:        "x"'],
    ['a fact without more', 'optional   ', 'optional'],
    ['a small thing in one line', 'pain    "x"   as y   severity  high', 'pain        "x" as y severity high'],
    ['commas', 'tags a ,b,c , d', 'tags        a, b, c, d'],
    ['a glued sign', 'takes 38% to €12', 'takes       38 % to € 12'],
    ['a number and the word glued to it', 'takes 1.5h to 20min', 'takes       1.5h to 20min'],
    ['a text glued to words', 'does"x"for jamie', 'does        "x" for jamie'],
    ['a decimal comma', 'feels calm 0,5', 'feels       calm 0,5'],
    ['an address without quotes', 'link   https://example.org/a,b  ,x', 'link        https://example.org/a,b , x'],
    ['curly quotes', 'does “x  y”  for jamie', 'does        “x  y” for jamie'],
    ['white space of other kinds', 'does\u00a0"x"\u2003for\u000cjamie', 'does        "x" for jamie'],
    ['a comment behind it', 'does "x"  // why  ', 'does        "x"  // why'],
    ['a comment far behind it', 'does "x"            //why', 'does        "x"  //why'],
    ['something like a comment', 'does "x"//why', 'does        "x"//why'],
  ])('%s', (_, written, expected) => {
    expect(inTouchpoint(written)).toBe(expected);
  });

  test.each([
    ['a word that is not known', 'mood     "bright",  x'],
    ['a word that is mistyped', 'fels calm   +1'],
    ['no word at all', '"x"    for jamie'],
    ['a fact of another block', 'ticket   "A-1"'],
    ['a text that is not closed', 'does   "x  for    jamie'],
  ])('stays as it is written with %s', (_, written) => {
    expect(inTouchpoint(`\t ${written}   `)).toBe(written);
  });

  test('in a block that is not known stays as it is written, but is indented', () => {
    expect(inTouchpoint('mystery   "x"{\ndoes  "y"\nstage:  4\n}')).toBe(
      'mystery   "x" {\n  does  "y"\n  stage:  4\n}',
    );
  });

  test('counts as a fact with any word where nobody says which ones are known', () => {
    expect(format('mystery  "x"{ does "y" }')).toBe('mystery "x" {\n  does        "y"\n}\n');
  });
});

describe('lines at the top and lines that open a block take one space', () => {
  test.each([
    ['team     "Growth"   as growth\n', 'team "Growth" as growth\n'],
    ['emotion  skeptical  -1   "🤨"\n', 'emotion skeptical -1 "🤨"\n'],
    ['persona  "Jamie"  as  jamie  {\n}\n', 'persona "Jamie" as jamie {\n}\n'],
    [
      'journey "J" {\npain    "x"   {\nseverity high\n}\n}\n',
      'journey "J" {\n  pain    "x" {\n    severity high\n  }\n}\n',
    ],
  ])('%s', (written, expected) => {
    expect(laid(written)).toBe(expected);
  });
});

describe('braces', () => {
  const expected = 'persona "Jamie" {\n  goal        "x"\n}\n';

  test.each([
    ['one fact on the line', 'persona "Jamie" { goal "x" }'],
    ['no space at all', 'persona "Jamie"{goal "x"}'],
    ['a brace on a line of its own', 'persona "Jamie"\n{\n  goal "x"\n}'],
    ['a brace far below', 'persona "Jamie"\n\n\n   { goal "x"\n}'],
  ])('%s', (_, written) => {
    expect(laid(written)).toBe(expected);
  });

  test('of an empty block stand on two lines', () => {
    expect(laid('persona "Jamie" {}')).toBe('persona "Jamie" {\n}\n');
  });

  test('and lines behind them get lines of their own', () => {
    expect(laid('persona "A" { age: "29" } team "B"\n')).toBe('persona "A" {\n  age:        "29"\n}\nteam "B"\n');
  });

  test('stay below a comment, which would otherwise seem to be about the block’s first line', () => {
    expect(laid('persona "A" // why\n   {\ngoal "x"\n}')).toBe('persona "A"  // why\n{\n  goal        "x"\n}\n');
    expect(laid('persona "A"\n// why\n{ goal "x" }')).toBe('persona "A"\n// why\n{\n  goal        "x"\n}\n');
  });

  test('keep the comment behind them', () => {
    expect(laid('persona "A"{// why\ngoal "x"\n}// end')).toBe('persona "A" {  // why\n  goal        "x"\n}  // end\n');
  });
});

describe('blank lines', () => {
  test('are the author’s, at most one, and none at the edges of a block or file', () => {
    const written = '\n\npersona "A" {\n\n  goal "x"\n\n\n\n  need "y"\n\n}\n\nteam "B"\nteam "C"\n\n\n';
    expect(laid(written)).toBe('persona "A" {\n  goal        "x"\n\n  need        "y"\n}\n\nteam "B"\nteam "C"\n');
  });

  test('that hold white space are blank', () => {
    expect(laid('team "A"\n  \t\n \nteam "B"')).toBe('team "A"\n\nteam "B"\n');
  });

  test.each([
    ['', ''],
    ['\n\n  \n', ''],
    ['\ufeff', '\ufeff'],
    ['\ufeff\n', '\ufeff'],
  ])('%j alone become %j', (written, expected) => {
    expect(laid(written)).toBe(expected);
  });
});

describe('comments', () => {
  test('stand like the line below them, or like the lines of the block that they end', () => {
    const written = '      // one\npersona "A" {\n// two\n\n      // three\ngoal "x"\n// four\n}\n   // five';
    expect(laid(written)).toBe(
      '// one\npersona "A" {\n  // two\n\n  // three\n  goal        "x"\n  // four\n}\n// five\n',
    );
  });

  test('that a missing brace puts behind a block stand like the line below', () => {
    expect(laid('journey "J" {\n stage "S" {\n  goal "x"\n      // about T\n stage "T" {\n }\n}')).toBe(
      'journey "J" {\n  stage "S" {\n    goal        "x"\n  // about T\n  stage "T" {\n  }\n}\n',
    );
  });

  test('keep what is in them', () => {
    expect(laid('//no   space\t"x" {   \n')).toBe('//no   space\t"x" {\n');
  });
});

describe('texts of several lines', () => {
  test('are indented below their fact and say what they said', () => {
    const written = 'note """   \n          One\n\n            two  \n\t\n          three\n   """   for jamie';
    expect(inTouchpoint(written)).toBe('note        """\n  One\n\n    two  \n\n  three\n""" for jamie');
  });

  test('keep a first line beside the quotes, and quotes beside the last line', () => {
    expect(inTouchpoint('note """One\ntwo\n  three"""')).toBe('note        """One\n  two\n    three"""');
  });

  test('keep tabs inside of lines, and those that are more than the others have', () => {
    expect(inTouchpoint('note """\n\tone\ttwo\n\t\tthree\n"""')).toBe('note        """\n  one\ttwo\n  \tthree\n"""');
  });

  test('stand like all others in lines that are not known', () => {
    expect(inTouchpoint('mood   """\n one\n"""')).toBe('mood   """\n  one\n"""');
  });
});

describe('line ends and marks of the file', () => {
  test.each([
    [
      'Windows',
      'team "A"\r\n\r\n\r\npersona "B" { note """\r\n  x\r\n""" }',
      'team "A"\r\n\r\npersona "B" {\r\n  note """\r\n    x\r\n  """\r\n}\r\n',
    ],
    ['the majority', 'team "A"\r\nteam "B"\nteam "C"\r\n', 'team "A"\r\nteam "B"\r\nteam "C"\r\n'],
    ['old Macs', 'team "A"\rteam   "B"', 'team "A"\rteam "B"\r'],
    ['a byte order mark', '\ufeff  team   "A"', '\ufeffteam "A"\n'],
  ])('%s', (_, written, expected) => {
    expect(laid(written)).toBe(expected);
  });
});

describe('broken files', () => {
  test('are indented by what was meant where a brace is missing', () => {
    expect(laid('journey "J" {\n stage "S" {\n   goal "x"\n stage "T" {\n   goal   "y"\n }\n}\n')).toBe(
      'journey "J" {\n  stage "S" {\n    goal        "x"\n  stage "T" {\n    goal        "y"\n  }\n}\n',
    );
  });

  test('keep a head without its brace as it is written', () => {
    expect(laid('journey "J" {\n   stage  "S"\n      goal "x"\n   }\n}\n')).toBe(
      'journey "J" {\n  stage  "S"\n    goal        "x"\n  }\n}\n',
    );
  });

  test('keep their indentation where another one would tell something else', () => {
    const text = 'persona "A"\n  goal   "x"   \n}\n  need  "y"\n';
    expect(laid(laid(text))).toBe(laid(text));
    expect(laid(text).replace(/ +/g, ' ')).toContain('goal "x"\n');
  });

  test('may have braces too many', () => {
    expect(laid('team   "A"\n}\nteam   "B"\n')).toBe('team "A"\n}\nteam "B"\n');
    expect(laid('{\nteam   "A"\n')).toBe('{\nteam "A"\n');
  });
});

describe('a file with a conflict of git’s', () => {
  const conflicted = 'persona   "A" {\n<<<<<<< HEAD\ngoal "x"\n=======\ngoal "y"\n>>>>>>> topic\n}\n';

  test('stays as it is, since its markers would be none any more further to the right', () => {
    const marker = conflicted.indexOf('=======');
    expect(laid(conflicted)).toBe(conflicted);
    expect(formatRangeEdits(conflicted, 0, conflicted.length, words)).toEqual([]);
    expect(indentEdits(conflicted, marker)).toEqual([]);
  });

  test('is laid out once it is solved', () => {
    const solved = conflicted.replace(/<{7} HEAD\n|={7}[\s\S]*>{7} topic\n/g, '');
    expect(laid(solved)).toBe('persona "A" {\n  goal        "x"\n}\n');
  });
});

describe('edits', () => {
  test('are none for a text that is laid out', () => {
    expect(formatEdits('persona "A" {\n  goal        "x"\n}\n', words)).toEqual([]);
  });

  test('touch nothing but the white space that is wrong', () => {
    const text = 'persona "A" {\n\n\n    goal  "x"\n}';
    expect(formatEdits(text, words).map(({ start, end, text: by }) => [text.slice(start, end), by])).toEqual([
      ['\n\n', ''],
      ['  ', ''],
      ['', '      '],
      ['', '\n'],
    ]);
  });

  test('never come between CR and LF', () => {
    const text = 'team "A"\r\n\r\n\r\n\r\nteam "B"\r\n\r\n';
    for (const { start, end } of formatEdits(text, words)) {
      for (const at of [start, end]) expect(text.slice(at - 1, at + 1)).not.toBe('\r\n');
    }
    expect(laid(text)).toBe('team "A"\r\n\r\nteam "B"\r\n');
  });
});

describe('a range', () => {
  /** Lays out the lines between two `|`, which are taken out. */
  const inRange = (marked: string): string => {
    const from = marked.indexOf('|');
    const to = marked.lastIndexOf('|') - 1;
    const text = marked.replaceAll('|', '');
    return applyEdits(text, formatRangeEdits(text, from, to, words));
  };

  test('is laid out in whole lines, the lines around it are not', () => {
    expect(inRange('persona "A" {\ngoal  "x"\nne|ed  "y"\nneed | "z"\nneed  "w"\n}')).toBe(
      'persona "A" {\ngoal  "x"\n  need        "y"\n  need        "z"\nneed  "w"\n}',
    );
  });

  test('takes in a text of several lines as a whole, since half of it would say something else', () => {
    expect(inRange('persona "A" {\nneed """\n      a\n    |  b|\n"""\n need "c"\n}')).toBe(
      'persona "A" {\n  need        """\n    a\n    b\n  """\n need "c"\n}',
    );
  });

  test('does not pull a brace up from the line below it', () => {
    expect(inRange('|persona   "A"|\n{\n}')).toBe('persona "A"\n{\n}');
  });
});

describe('the line that was begun', () => {
  /** Indents the line of the `|`, which stays in. */
  const indented = (marked: string): string => {
    const at = marked.indexOf('|');
    const text = marked.replace('|', '');
    const edits = indentEdits(text, at);
    return applyEdits(text, edits);
  };

  test.each([
    ['an empty line in a block', 'persona "A" {\n|\n}', 'persona "A" {\n  \n}'],
    ['an empty line below a fact', 'persona "A" {\n  goal "x"\n      |\n}', 'persona "A" {\n  goal "x"\n  \n}'],
    ['an empty line behind a block', 'persona "A" {\n}\n  |', 'persona "A" {\n}\n'],
    [
      'an empty line in a block that is still open',
      'journey "J" {\n  stage "S" {\n|',
      'journey "J" {\n  stage "S" {\n    ',
    ],
    ['the rest of a broken line', 'persona "A" {\n  goal\n|"x"\n}', 'persona "A" {\n  goal\n  "x"\n}'],
    ['a brace', 'persona "A" {\n  goal "x"\n  |}', 'persona "A" {\n  goal "x"\n}'],
    ['the inner one of two braces', 'journey "J" {\n  stage "S" {\n|}\n}', 'journey "J" {\n  stage "S" {\n  }\n}'],
  ])('%s', (_, marked, expected) => {
    expect(indented(marked)).toBe(expected);
  });

  test.each([
    ['the inside of a text', 'persona "A" {\n  need """\n        a\n|\n  """\n}'],
    ['a text that is still open', 'persona "A" {\n  need """\n        a\n|'],
    ['spaces between words', 'persona "A" {\n  |goal "x"   for   jamie\n}'],
  ])('leaves %s as it is', (_, marked) => {
    expect(indented(marked)).toBe(marked.replace('|', ''));
  });
});
