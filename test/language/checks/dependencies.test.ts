import fc from 'fast-check';
import { URI } from 'langium';
import { describe, expect, test } from 'vitest';
import type { MemoryFiles } from '../../fixtures/memory-files.js';
import { type Checked, check, uriOf } from './workspace.js';

/** Writes or deletes a file and tells the builder, as an editor would. */
async function change({ services }: Checked, path: string, text: string | undefined): Promise<void> {
  const { DocumentBuilder, FilesBeside, FileSystemProvider } = services.shared.workspace;
  const { files } = FileSystemProvider as unknown as MemoryFiles;
  if (text === undefined) files.delete(uriOf(path).path);
  else files.set(uriOf(path).path, text);
  const asked = FilesBeside.changed([uriOf(path)]);
  if (path.endsWith('.journey')) {
    await DocumentBuilder.update(text === undefined ? [] : [uriOf(path)], text === undefined ? [uriOf(path)] : []);
  } else await DocumentBuilder.revalidate(asked);
}

const library = 'team "Web" as web\nteam "Design" as design\n';
const map = (team: string) => `import "teams.journey"

journey "Plan" as plan {
  owner       ${team}
}
`;

const unusedIn = (checked: Checked, path: string): string[] =>
  checked
    .findings(path)
    .filter(({ code }) => code === 'unused-declaration' || code === 'unused-import')
    .map(({ message }) => /`([^`]+)`/.exec(String(message))?.[1] ?? '');

describe('what is found in one file follows what changes in others', () => {
  test('a declaration becomes used, and unused again', async () => {
    const checked = await check({ 'map.journey': map('web'), 'teams.journey': library });
    expect(unusedIn(checked, 'teams.journey')).toEqual(['design']);
    await change(checked, 'map.journey', map('design'));
    expect(unusedIn(checked, 'teams.journey')).toEqual(['web']);
    await change(checked, 'map.journey', map('web').replace('import "teams.journey"', ''));
    expect(unusedIn(checked, 'teams.journey'), 'a library that nobody imports').toEqual([]);
    await change(checked, 'map.journey', map('web'));
    await change(checked, 'other.journey', map('design').replaceAll('plan', 'other'));
    expect(unusedIn(checked, 'teams.journey')).toEqual([]);
    await change(checked, 'other.journey', undefined);
    expect(unusedIn(checked, 'teams.journey')).toEqual(['design']);
  });

  test('a map is judged anew when evidence changes that it reaches only through its library', async () => {
    const evidence = (kind: string) => `evidence "Study" as study kind ${kind} date 2026-09 confidence validated\n`;
    const people = 'import "studies.journey"\npersona "Jamie" as jamie from study\n';
    const journey = `import "people.journey"
evidence "Counts" as counts kind analytics date 2026-09 confidence validated
journey "Plan" as plan {
  persona     jamie
  touchpoint "Signs" {
    feels       calm +0.5 from counts
  }
}
`;
    const checked = await check({
      'map.journey': journey,
      'people.journey': people,
      'studies.journey': evidence('interview'),
    });
    expect(checked.checks('map.journey')).not.toContain('single-kind-of-evidence');
    await change(checked, 'studies.journey', evidence('analytics'));
    expect(checked.checks('map.journey')).toContain('single-kind-of-evidence');
  });

  test('a link is found again when its file comes, and lost when it goes', async () => {
    const text = 'evidence "Study" as study kind interview date 2026-09 link "notes/study.md"\n';
    const checked = await check({ 'map.journey': text });
    expect(checked.checks()).toContain('evidence-file-missing');
    await change(checked, 'notes/study.md', '# Study');
    expect(checked.checks()).not.toContain('evidence-file-missing');
    await change(checked, 'notes/study.md', undefined);
    expect(checked.checks()).toContain('evidence-file-missing');
  });

  test('a metric is compared with its data whenever that changes', async () => {
    const text = `journey "Plan" as plan {
  metric      "Checkouts" as checkouts kind conversion now 38 % target 50 % data "rates.csv" column "rate"
}
`;
    const checked = await check({ 'map.journey': text, 'rates.csv': 'date,rate\n2026-10-01,38.1\n' });
    expect(checked.checks()).not.toContain('metric-disagrees-with-data');
    await change(checked, 'rates.csv', 'date,rate\n2026-10-01,38.1\n2026-11-01,41\n');
    expect(checked.findings().find(({ code }) => code === 'metric-disagrees-with-data')?.message).toBe(
      'The data says 41 on 2026-11-01. Write that behind `now`, or mend the data.',
    );
  });

  test('a map that opens another file knows it by what is open, before it is saved', async () => {
    const text = 'journey "Plan" as plan {\n  touchpoint "Signs" {\n    opens       "next.journey"\n  }\n}\n';
    const checked = await check({ 'map.journey': text });
    expect(checked.checks()).toContain('link-not-found');
    await change(checked, 'next.journey', 'journey "Next" as next {\n}\n');
    expect(checked.checks('map.journey')).not.toContain('link-not-found');
  });
});

test('what nobody points at any more is forgotten', async () => {
  const linked = (path: string): string => `evidence "Study" as study kind interview date 2026-09 link "${path}"\n`;
  const checked = await check({ 'map.journey': linked('one.md'), 'other.journey': linked('two.md') });
  const { FilesBeside } = checked.services.shared.workspace;
  const known = (): string[] => [...FilesBeside.all].map((uri) => uri.slice(uri.lastIndexOf('/') + 1)).sort();
  expect(known()).toEqual(['one.md', 'two.md']);
  await change(checked, 'map.journey', linked('two.md'));
  expect(known()).toEqual(['two.md']);
  expect([...FilesBeside.changed([uriOf('one.md')])]).toEqual([]);
  expect(FilesBeside.changed([uriOf('two.md')]).size).toBe(2);
  await change(checked, 'other.journey', undefined);
  expect([...FilesBeside.changed([uriOf('two.md')])]).toEqual([uriOf('map.journey').toString()]);
  await change(checked, 'map.journey', 'persona "Jamie"\n');
  expect(known()).toEqual([]);
});

/** Texts that files may have, chosen so that what is found in one depends on the others. */
const variants = [
  undefined,
  library,
  map('web'),
  map('design'),
  'import "map.journey"\nimport "people.journey"\nteam "Web" as web\npersona "Jamie" as jamie\n',
  'import "teams.journey"\npersona "Jamie" as jamie\nevidence "Study" as study link "map.journey"\n',
  'import "people.journey"\nlane "Denkt" as thinks\njourney "Plan" as plan {\n  persona jamie\n  touchpoint "Signs" {\n    opens "teams.journey"\n    thinks "Hm" from study\n  }\n}\n',
];
const paths = ['map.journey', 'teams.journey', 'people.journey'];

test('after any changes, the same is found as in a workspace that was just opened', async () => {
  const step = fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...variants));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const files = new Map<string, string>();
      const checked = await check({});
      for (const [path, text] of steps) {
        if (text === undefined && !files.has(path)) continue;
        if (text === undefined) files.delete(path);
        else files.set(path, text);
        await change(checked, path, text);
      }
      const found = [...files.keys()].map((path) => [path, told(checked, path)]);
      const fresh = await check(Object.fromEntries(files));
      expect(found).toEqual([...files.keys()].map((path) => [path, told(fresh, path)]));
    }),
    { numRuns: 150 },
  );
}, 60_000);

/** What is found in a file, in an order that does not depend on how it came about. */
function told(checked: Checked, path: string): string[] {
  return checked
    .findings(path)
    .map(
      ({ code, message, range, severity }) =>
        `${range.start.line}:${range.start.character} ${severity} ${code} ${message}`,
    )
    .sort();
}

test('nothing is said of files where none can be read', async () => {
  const { services } = await check('');
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  const text = 'journey "Plan" as plan {\n  touchpoint "Signs" {\n    link "nowhere.md"\n  }\n}\n';
  const document = LangiumDocumentFactory.fromString(text, URI.parse('vscode-vfs://github/a/map.journey'));
  LangiumDocuments.addDocument(document);
  await DocumentBuilder.build([document], { validation: true });
  const codes = document.diagnostics?.map(({ code }) => code);
  expect(codes).toContain('persona-missing');
  expect(codes).not.toContain('link-not-found');
});
