import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addBlock, changeScore, changeText, moveBlock } from '../../../src/edit/changes/index.js';
import { applyEdits } from '../../../src/edit/format/edits.js';
import { everyLine, firstWord, readLineTree, type SourceLine } from '../../../src/edit/line-tree.js';

type Result = ReturnType<typeof moveBlock>;

/** The text after a change, or why there is none. */
function applied(source: string, result: Result): string {
  if ('refused' in result) return result.refused;
  const { edits } = result;
  expect(
    edits.every(({ start }, i) => i === 0 || start >= (edits[i - 1]?.end ?? 0)),
    'no edit overlaps another',
  ).toBe(true);
  return applyEdits(source, edits);
}

const at = (source: string, piece: string) => source.indexOf(piece);

describe('moving', () => {
  const move = (source: string, what: string, into: string, before?: string) =>
    applied(
      source,
      moveBlock(readLineTree(source), at(source, what), {
        into: at(source, into),
        before: before === undefined ? undefined : at(source, before),
      }),
    );

  test('to the end goes behind the last block, before the facts that follow', () => {
    const source =
      'journey "J" {\n  stage "A" {\n    touchpoint "T"\n    touchpoint "U"\n    note        "tail"\n  }\n}\n';
    expect(move(source, 'touchpoint "U"', 'stage "A"')).toBe('It is there already.');
    expect(move(source, 'touchpoint "T"', 'stage "A"')).toBe(
      'journey "J" {\n  stage "A" {\n    touchpoint "U"\n\n    touchpoint "T"\n    note        "tail"\n  }\n}\n',
    );
  });

  test('is refused where blocks share a line', () => {
    const source = 'journey "J" {\n  stage "A" {\n    touchpoint "T"\n  }\n  stage "B" { touchpoint "V" }\n}\n';
    const crowded = 'It shares its line with others. Format the text first.';
    expect(move(source, 'touchpoint "T"', 'stage "B"', 'touchpoint "V"')).toBe(crowded);
    expect(move(source, 'touchpoint "T"', 'stage "B"')).toBe(crowded);
    expect(move(source, 'touchpoint "V"', 'stage "A"')).toBe(crowded);
  });

  test('keeps the comment behind a brace', () => {
    const source = 'journey "J" {\n  stage "A" { // why A\n  }\n  stage "B" {\n    touchpoint "T"\n  }\n}\n';
    expect(move(source, 'touchpoint "T"', 'stage "A"')).toBe(
      'journey "J" {\n  stage "A" { // why A\n    touchpoint "T"\n  }\n  stage "B" {\n  }\n}\n',
    );
  });

  test('takes no longer for hundreds of blank lines', () => {
    const blank = '\r\n'.repeat(400);
    const source = `journey "J" {\r\n  stage "A" {\r\n    touchpoint "T"\r\n${blank}    touchpoint "U"\r\n  }\r\n  stage "B" {\r\n  }\r\n}\r\n`;
    expect(move(source, 'touchpoint "U"', 'stage "B"')).toBe(
      'journey "J" {\r\n  stage "A" {\r\n    touchpoint "T"\r\n  }\r\n  stage "B" {\r\n    touchpoint "U"\r\n  }\r\n}\r\n',
    );
  });

  test('any block of any map into any stage keeps every line, in the block where it belongs', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const gap = fc.constantFrom('\n', '\n\n', '\n\n\n');
    const comment = fc.constantFrom('', '    // above\n');
    const fact = fc.constantFrom(
      '',
      '      does        "x"\n',
      '      note        """\n        two\n          lines"""\n',
    );
    const point = fc.tuple(comment, name, fact, gap).map(
      ([above, title, inner, space]) =>
        (id: string) =>
          `${above}    touchpoint "${title}" as ${id} {\n${inner}    }${space}`,
    );
    const tail = fc.constantFrom('', '    note        "tail"\n');
    const stage = fc
      .tuple(fc.array(point, { maxLength: 3 }), fc.constantFrom('', ' // why'), tail)
      .map(([points, why, end]) => (id: string) => {
        const inner = points.map((make, i) => make(`${id}-${i}`)).join('');
        return `  stage "${id}" as ${id} {${why}\n${inner}${end}  }\n`;
      });
    const map = fc
      .tuple(fc.array(stage, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n'))
      .map(([stages, lineEnd]) =>
        `journey "J" {\n${stages.map((make, i) => make(`s${i}`)).join('\n')}}\n`.replaceAll('\n', lineEnd),
      );
    let moved = 0;
    fc.assert(
      fc.property(map, fc.nat(), fc.nat(), fc.option(fc.nat(), { nil: undefined }), (source, pick, target, next) => {
        const tree = readLineTree(source);
        const stages = tree.lines[0]?.children ?? [];
        const points = stages
          .flatMap((each) => each.children ?? [])
          .filter((line) => firstWord(source, line) === 'touchpoint');
        const from = points[pick % Math.max(1, points.length)];
        const into = stages[target % stages.length] as SourceLine;
        const others = (into.children ?? []).filter(
          (line) => line !== from && firstWord(source, line) === 'touchpoint',
        );
        const before = next === undefined ? undefined : others[next % Math.max(1, others.length)];
        if (!from) return;
        const result = moveBlock(tree, startOf(from), { into: startOf(into), before: before && startOf(before) });
        if ('refused' in result) {
          expect(result.refused).toBe('It is there already.');
          return;
        }
        moved++;
        const text = applied(source, result);
        const again = readLineTree(text);
        expect(again.flaws).toEqual([]);
        expect(linesOf(text)).toEqual(linesOf(source));
        const landed = again.lines[0]?.children?.find((line) => headOf(text, line) === headOf(source, into));
        const heads = (landed?.children ?? []).map((line) => headOf(text, line));
        const place = heads.indexOf(headOf(source, from));
        expect(place).toBeGreaterThanOrEqual(0);
        if (before) expect(heads[place + 1]).toBe(headOf(source, before));
      }),
      { seed: 20261122, numRuns: 400 },
    );
    expect(moved).toBeGreaterThan(200);
  });

  const startOf = (line: SourceLine) => line.lexemes[0]?.start ?? -1;
  const headOf = (source: string, line: SourceLine) => source.slice(startOf(line), line.lexemes.at(-1)?.end);
  /** What the lines of a text say, with their comments, sorted. */
  const linesOf = (source: string) =>
    [...everyLine(readLineTree(source).lines)]
      .map((line) =>
        [
          ...line.comments.map(({ start, end }) => source.slice(start, end)),
          headOf(source, line).replace(/\s+/g, ' '),
        ].join('|'),
      )
      .sort();
});

describe('adding', () => {
  test('keeps the comment behind the brace of an empty block', () => {
    const source = 'journey "J" {\n  stage "A" { // why A\n  }\n}\n';
    expect(
      applied(
        source,
        addBlock(readLineTree(source), { noun: 'touchpoint', title: 'T' }, { into: at(source, 'stage') }),
      ),
    ).toBe('journey "J" {\n  stage "A" { // why A\n    touchpoint "T" {\n    }\n  }\n}\n');
  });
});

describe('scoring', () => {
  const score = (source: string) =>
    applied(source, changeScore(readLineTree(source), at(source, 'opportunity'), { effort: 3 }));

  test('takes nothing of a block on one line along', () => {
    expect(score('journey "J" {\n  opportunity "X" { solves y }\n}\n')).toBe(
      'journey "J" {\n  opportunity "X" {\n    effort      3\n    solves y }\n}\n',
    );
  });

  test('keeps the comment behind the brace', () => {
    expect(score('journey "J" {\n  opportunity "X" { // why\n    impact      4\n  }\n}\n')).toBe(
      'journey "J" {\n  opportunity "X" { // why\n    effort      3\n    impact      4\n  }\n}\n',
    );
  });
});

describe('writing a text', () => {
  test.each([
    ['feels       calm because "x"'],
    ['next        b when "z"'],
    ['takes       5 min because "w"'],
    ['pain        jargon because "y"'],
  ])('never overwrites the reason or the condition of %s', (line) => {
    const source = `journey "J" {\n  touchpoint "T" {\n    ${line}\n  }\n}\n`;
    expect(applied(source, changeText(readLineTree(source), at(source, line), 'new'))).toBe(
      'No text of its own is written there.',
    );
  });

  test('writes a lane of the author’s own', () => {
    const source = 'touchpoint "T" {\n  we-say:     "old" by web\n}\n';
    expect(applied(source, changeText(readLineTree(source), at(source, 'we-say'), 'new'))).toContain(
      'we-say:     "new" by web',
    );
  });

  const written = (source: string, line: string, text: string) =>
    applied(source, changeText(readLineTree(source), at(source, line), text));

  test.each([
    ['behind the last word', 'Two ways:\n    by herself."""'],
    ['on a line of their own', 'Two ways:\n    by herself.\n  """'],
  ])('of several lines keeps its layout, with its closing quotes %s', (_, old) => {
    const source = `journey "J" {\n  scenario    """\n    ${old} // both\n  goal        "x"\n}\n`;
    expect(written(source, 'scenario', '\n  One way:\n\n   - alone \n\n')).toBe(
      source.replace('Two ways:', 'One way:').replace('    by herself.', '\n     - alone'),
    );
  });

  test('of several lines keeps what begins behind the quotes, and Windows line ends', () => {
    const source = 'journey "J" {\r\n  note        """One\r\n                 two"""\r\n}\r\n';
    expect(written(source, 'note', 'One\nthree\n  four')).toBe(
      'journey "J" {\r\n  note        """One\r\n                 three\r\n                   four"""\r\n}\r\n',
    );
  });

  test('that gets a second line stands between """, one level further in', () => {
    const source = 'journey "J" {\n\tstage "A" {\n\t\tdoes "one" for all\n\t}\n}\n';
    expect(written(source, 'does', 'one "two"\nthree')).toBe(
      'journey "J" {\n\tstage "A" {\n\t\tdoes """\n\t\t\tone "two"\n\t\t\tthree""" for all\n\t}\n}\n',
    );
  });

  test('of one line again needs no """', () => {
    const source = 'journey "J" {\n  note        """\n    one\n    two"""\n}\n';
    expect(written(source, 'note', ' one  two ')).toBe('journey "J" {\n  note        "one two"\n}\n');
  });

  test('has spaces for its line ends where """ cannot hold it, and in a title', () => {
    const source = 'journey "J" {\n  note        "one"\n}\n';
    expect(written(source, 'note', 'a """ b\nc')).toContain('note        "a \\"\\"\\" b c"');
    expect(written(source, 'note', 'a\nstage "B"\nc')).toContain('note        "a stage \\"B\\" c"');
    expect(written(source, 'journey', 'one\ntwo')).toContain('journey "one two" {');
  });
});

describe('the indentation of a file', () => {
  const indented = (unit: string) =>
    'journey "J" {\n\tstage "A" {\n\t\ttouchpoint "T" {\n\t\t\tdoes        "x"\n\t\t}\n\t}\n\n\tstage "B" {\n\t}\n\n\tstage "C"\n}\n'.replaceAll(
      '\t',
      unit,
    );

  test.each([
    ['tabs', '\t'],
    ['four spaces', '    '],
    ['two spaces', '  '],
  ])('of %s is that of what is moved and added', (_, unit) => {
    const source = indented(unit);
    const tree = readLineTree(source);
    for (const stage of ['stage "B"', 'stage "C"']) {
      const place = { into: at(source, stage) };
      const moved = applied(source, moveBlock(tree, at(source, 'touchpoint'), place));
      expect(moved).toContain(
        `${stage} {\n${unit.repeat(2)}touchpoint "T" {\n${unit.repeat(3)}does        "x"\n${unit.repeat(2)}}\n${unit}}`,
      );
      expect(applied(source, addBlock(tree, { noun: 'touchpoint', title: 'U' }, place))).toContain(
        `${stage} {\n${unit.repeat(2)}touchpoint "U" {\n${unit.repeat(2)}}\n${unit}}`,
      );
    }
  });

  test('goes on in tabs where the rest is in spaces', () => {
    const source = 'persona "P" {\n  role        "x"\n}\njourney "J" {\n\tstage "B"\n}\n';
    const added = applied(
      source,
      addBlock(readLineTree(source), { noun: 'touchpoint', title: 'U' }, { into: at(source, 'stage') }),
    );
    expect(added).toContain('\tstage "B" {\n\t\ttouchpoint "U" {\n\t\t}\n\t}');
  });
});
