import { describe, expect, test } from 'vitest';
import { readLineTree, type SourceLine } from '../../src/edit/line-tree.js';

/** The lines of a text as they nest, and which braces are missing or too many. */
const nested = (source: string): { lines: string; flaws: string[] } => {
  const tree = readLineTree(source);
  const text = ({ lexemes }: SourceLine): string =>
    source.slice(lexemes[0]?.start, lexemes.at(-1)?.end).replace(/\s+/g, ' ');
  const show = (lines: readonly SourceLine[]): string =>
    lines.map((line) => text(line) + (line.children ? ` {${show(line.children)}}` : '')).join('; ');
  const flaws = tree.flaws.map(({ kind, line }) => `${kind}${line ? ` ${text(line)}` : ''}`);
  return { lines: show(tree.lines), flaws };
};

const lines = (...written: string[]): string => written.join('\n');

describe('braces that are right', () => {
  test.each([
    ['a {\nb\n}', 'a {b}'],
    ['a\n{\nb\n}', 'a {b}'],
    ['a { b }', 'a {b}'],
    ['a { b { c } d }', 'a {b {c}; d}'],
    ['a {}', 'a {}'],
    ['a {\n  b\n    c\nd\n}', 'a {b; c; d}'],
    ['unknown {\n  team "x"\n}', 'unknown {team "x"}'],
  ])('%j', (source, tree) => {
    expect(nested(source)).toEqual({ lines: tree, flaws: [] });
  });

  test('in a file without any indentation', () => {
    const source = lines('journey "J" {', 'stage "S" {', 'touchpoint "T" {', 'does "d"', '}', '}', 'goal "g"', '}');
    expect(nested(source)).toEqual({
      lines: 'journey "J" {stage "S" {touchpoint "T" {does "d"}}; goal "g"}',
      flaws: [],
    });
  });
});

describe('a closing brace that is missing', () => {
  test('a head that can stand only further out closes what is open', () => {
    const source = lines(
      'journey "J" {',
      '  stage "S" {',
      '    touchpoint "T" {',
      '      does "d"',
      '  stage "U" {',
      '  }',
      '}',
    );
    expect(nested(source)).toEqual({
      lines: 'journey "J" {stage "S" {touchpoint "T" {does "d"}}; stage "U" {}}',
      flaws: ['missing-close touchpoint "T"', 'missing-close stage "S"'],
    });
  });

  test('the same without indentation', () => {
    const source = lines(
      'journey "J" {',
      'stage "S" {',
      'touchpoint "T" {',
      'does "d"',
      '}',
      'stage "U" {',
      'goal "g"',
      '}',
      '}',
    );
    expect(nested(source)).toEqual({
      lines: 'journey "J" {stage "S" {touchpoint "T" {does "d"}}; stage "U" {goal "g"}}',
      flaws: ['missing-close stage "S"'],
    });
  });

  test('where any head may follow, the indentation tells', () => {
    const source = lines(
      'journey "J" {',
      '  opportunity "O" {',
      '    impact 4',
      '',
      '  metric "M" {',
      '    now 3',
      '  }',
      '  note "n"',
      '}',
    );
    expect(nested(source)).toEqual({
      lines: 'journey "J" {opportunity "O" {impact 4}; metric "M" {now 3}; note "n"}',
      flaws: ['missing-close opportunity "O"'],
    });
  });

  test('of an empty block', () => {
    const source = lines('journey "J" {', '  opportunity "O" {', '  metric "M" {', '    now 3', '  }', '}');
    expect(nested(source)).toEqual({
      lines: 'journey "J" {opportunity "O" {}; metric "M" {now 3}}',
      flaws: ['missing-close opportunity "O"'],
    });
  });

  test('a line that stands too far left in a block with its braces stays there', () => {
    const source = lines(
      'journey "J" {',
      '  touchpoint "T" {',
      '    does "d"',
      'note "pasted"',
      '  }',
      '  opportunity "O" {',
      '    impact 4',
      '}',
    );
    expect(nested(source)).toEqual({
      lines: 'journey "J" {touchpoint "T" {does "d"; note "pasted"}; opportunity "O" {impact 4}}',
      flaws: ['missing-close opportunity "O"'],
    });
  });

  test('at the end of the file', () => {
    expect(nested('journey "J" {\n  goal "g"\n')).toEqual({
      lines: 'journey "J" {goal "g"}',
      flaws: ['missing-close journey "J"'],
    });
  });
});

describe('an opening brace that is missing', () => {
  test('the lines that are indented more are the block', () => {
    const source = lines('journey "J" {', '  touchpoint "T"', '    does "d"', '  }', '  goal "g"', '}');
    expect(nested(source)).toEqual({
      lines: 'journey "J" {touchpoint "T" {does "d"}; goal "g"}',
      flaws: ['missing-open touchpoint "T"'],
    });
  });

  test('a head without its block takes no line of the same indentation', () => {
    const source = lines('journey "J" {', '  touchpoint "T"', '  touchpoint "U" {', '    does "d"', '  }', '}', '}');
    expect(nested(source).lines).toBe('journey "J" {touchpoint "T"; touchpoint "U" {does "d"}}');
  });
});

describe('names of one’s own are no heads', () => {
  test.each(['stage', 'team', 'journey', 'import'])('%s:', (name) => {
    const source = lines('journey "J" {', '  touchpoint "T" {', `    ${name}: "a"`, '    does "d"', '  }', '');
    expect(nested(source).lines).toBe(`journey "J" {touchpoint "T" {${name}: "a"; does "d"}}`);
  });

  test.each(['constructor', '__proto__', 'toString'])('a line that starts with %s', (name) => {
    const source = lines('journey "J" {', `  ${name} "a" {`, '    b', '  }', '');
    expect(nested(source).lines).toBe(`journey "J" {${name} "a" {b}}`);
  });
});

describe('comments', () => {
  test('belong to the line below, or to the line that they end', () => {
    const { lines: read, loose } = readLineTree('// one\n// two\na // three\n\n// far\n\nb {\n  // last\n}');
    const text = (start: number, end: number): string =>
      '// one\n// two\na // three\n\n// far\n\nb {\n  // last\n}'.slice(start, end);
    expect(read[0]?.comments.map(({ start, end }) => text(start, end))).toEqual(['// one', '// two']);
    expect(read[0]?.trailing && text(read[0].trailing.start, read[0].trailing.end)).toBe('// three');
    expect(read[1]?.comments).toEqual([]);
    expect(loose.map(({ start, end }) => text(start, end))).toEqual(['// far', '// last']);
  });
});

test('a line is read once, however many braces stand on it', () => {
  // Were it read anew for each, this would outlast the time limit of a test.
  expect(readLineTree('}'.repeat(50_000)).flaws).toHaveLength(50_000);
});
