import { describe, expect, test } from 'vitest';
import { check } from './workspace.js';

const map = (lines: string, top = '') => `${top}journey "Plan" as plan {
  persona     "Jamie" as jamie
  touchpoint "Compares" as compares {
${lines}
  }
}
`;
const unused = '    does        "Looks at the price" severity high';

/** Findings about clauses and silences, as line (from one), check and message. */
async function told(text: string, configuration?: Record<string, unknown>): Promise<string[]> {
  const { findings } = await check(text, { configuration });
  return findings()
    .filter(({ code }) => code === 'clause-unused' || code === 'unused-silence' || code === 'string-open')
    .map(({ range, code, message }) => `${range.start.line + 1} ${code}: ${message}`);
}

describe('a silence', () => {
  test('is about the next line, with a reason or without', async () => {
    for (const because of ['', ' because the import brings it', ' it is a sketch']) {
      expect(await told(map(`    // journeymap-ignore-next-line clause-unused${because}\n${unused}`))).toEqual([]);
    }
  });

  test('passes over comments and blank lines, and reaches no further than one line', async () => {
    const text = map(`    // journeymap-ignore-next-line clause-unused\n    // more\n\n${unused}\n${unused}`);
    expect(await told(text)).toEqual([expect.stringMatching(/^8 clause-unused/)]);
  });

  test('may name several checks', async () => {
    const lines = `    // journeymap-ignore-next-line clause-unused, emotion-sign\n    feels       calm -1 severity high`;
    expect((await check(map(lines))).checks()).not.toContain('emotion-sign');
    expect(await told(map(lines))).toEqual([]);
  });

  test('of a file stands at its top', async () => {
    expect(await told(map(`${unused}\n${unused}`, '// journeymap-ignore-file clause-unused\n\n'))).toEqual([]);
    const below = map(`    // journeymap-ignore-file clause-unused\n${unused}`);
    expect(await told(below)).toEqual([
      expect.stringMatching(/^5 clause-unused/),
      '4 unused-silence: `journeymap-ignore-file` stands at the top of the file, above its first line.',
    ]);
  });

  test.each([
    [
      'silences nothing',
      '// journeymap-ignore-next-line clause-unused\n    does        "Looks"',
      '4 unused-silence: `clause-unused` finds nothing in the next line. Remove this silence.',
    ],
    [
      'names no check',
      '// journeymap-ignore-next-line because I said so\n    does        "Looks"',
      '4 unused-silence: Say which check is not to be heard: `// journeymap-ignore-next-line stage-count because …`.',
    ],
    [
      'names a check that there is not',
      '// journeymap-ignore-next-line clause-unusd\n    does        "Looks"',
      '4 unused-silence: There is no check `clause-unusd`. Did you mean `clause-unused`?',
    ],
    [
      'has no line below it',
      'does        "Looks"\n  }\n}\n// journeymap-ignore-next-line clause-unused\njourney "B" {\n  }\n// journeymap-ignore-next-line clause-unused',
      '7 unused-silence: `clause-unused` finds nothing in the next line. Remove this silence.',
    ],
  ])('that %s is reported', async (_, lines, expected) => {
    expect(await told(map(`    ${lines}`))).toContain(expected);
  });

  test('cannot hide that a text cannot be read', async () => {
    expect(await told(map('    // journeymap-ignore-next-line string-open\n    does        "Looks'))).toEqual([
      expect.stringMatching(/^5 string-open/),
      '4 unused-silence: `string-open` cannot be silenced: the text cannot be read there. Mend it and remove this silence.',
    ]);
  });

  test('of a check that is off, or that cannot look, is let be', async () => {
    const silent = map('    // journeymap-ignore-next-line clause-unused\n    does        "Looks"');
    expect(await told(silent, { 'clause-unused': 'off' })).toEqual([]);
    const link = map('    // journeymap-ignore-next-line link-not-found\n    link        "https://example.com"');
    expect(await told(link)).toEqual([]);
  });

  test('is a comment like any other to the map', async () => {
    const { document } = await check(map(`    // journeymap-ignore-next-line clause-unused\n${unused}`));
    expect(document().parseResult.parserErrors).toEqual([]);
  });
});
