import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkIds } from '../../src/language/checks/registry.js';
import { PackedCommand } from './packed-command.js';

let command: PackedCommand;
beforeAll(() => {
  command = PackedCommand.pack();
  mkdirSync(join(command.folder, 'maps'));
  command.file('maps/50 %, a:b.journey', map);
  command.file('maps/good.journey', '');
}, 60_000);
afterAll(() => command.dispose());

const map = `journey "Plan" as plan {
  persona     "Jamie" as jamie
  touchpoint "Pays 5 % more" as pays {
    feels       calm -0.5 for jami
  }
}
`;

const run = (...words: string[]) => command.run('check', 'maps', '--today', '2026-11-21', ...words);

describe('journeymap check --format', () => {
  it('text shows errors and warnings, and the rest with --verbose', () => {
    const plain = run();
    expect(plain.stdout.match(/ (error|warning|info|hint) /g)).toEqual([' warning ', ' error ']);
    expect(plain.stderr).toMatch(/^1 error, 1 warning in 2 files\. \d+ notes more with --verbose\.\n$/);
    const all = run('--verbose');
    expect(all.stdout).toContain(' info ');
    expect(all.stdout).toContain(' hint ');
    expect(all.stdout.split('\n').length).toBeGreaterThan(plain.stdout.split('\n').length);
    expect(all.stdout + plain.stdout).not.toContain('\u001b');
  });

  it('json says everything, and nothing else is on stdout', () => {
    const { code, stdout } = run('--format', 'json');
    expect(code).toBe(1);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ version: 1, errors: 1, warnings: 1 });
    expect(report.infos).toBeGreaterThan(0);
    expect(report.files.map(({ path }: { path: string }) => path)).toEqual([
      'maps/50 %, a:b.journey',
      'maps/good.journey',
    ]);
    expect(report.files[0].findings).toContainEqual({
      check: 'emotion-sign',
      level: 'warning',
      message: '`calm` is pleasant (+1), but -0.5 lies below zero.',
      start: { line: 4, column: 5 },
      end: { line: 4, column: 35 },
    });
  });

  it('sarif is a log of version 2.1.0 with a rule for every check', () => {
    const log = JSON.parse(run('--format', 'sarif').stdout);
    expect(log).toMatchObject({ version: '2.1.0', runs: [{ columnKind: 'utf16CodeUnits' }] });
    const [{ tool, results, artifacts }] = log.runs;
    expect(tool.driver).toMatchObject({
      name: 'journeymap',
      semanticVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
    const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...checkIds, 'configuration']);
    for (const rule of tool.driver.rules) {
      expect(rule.shortDescription.text, rule.id).toMatch(/\.$/);
      expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration.level);
    }
    const uri = 'maps/50%20%25%2C%20a%3Ab.journey';
    expect(artifacts[0].location).toEqual({ uri, uriBaseId: 'ROOT' });
    for (const result of results) {
      expect(ids[result.ruleIndex]).toBe(result.ruleId);
      expect(['error', 'warning', 'note']).toContain(result.level);
    }
    const sign = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'emotion-sign');
    expect(sign).toMatchObject({
      level: 'warning',
      message: { text: '`calm` is pleasant (+1), but -0.5 lies below zero.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri, uriBaseId: 'ROOT', index: 0 },
            region: { startLine: 4, startColumn: 5, endLine: 4, endColumn: 35 },
          },
        },
      ],
    });
  });

  it('github writes commands in which nothing of the map can be taken for one', () => {
    const lines = run('--format', 'github').stdout.trim().split('\n');
    expect(lines).toContain(
      '::warning file=maps/50 %25%2C a%3Ab.journey,line=4,endLine=4,col=5,endColumn=34,title=emotion-sign::`calm` is pleasant (+1), but -0.5 lies below zero.',
    );
    expect(lines).toHaveLength(2);
    expect(run('--format', 'github', '--verbose').stdout).toContain('::notice ');
  });

  it('asks what was meant by a format that there is not', () => {
    expect(run('--format', 'jsn')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'There is no format jsn. Did you mean json?\n',
    });
  });
});

describe('journeymap check --max-warnings', () => {
  it('counts warnings, not infos and hints', () => {
    command.file('warned/map.journey', map.replace('for jami', 'for jamie'));
    const check = (max: string) => command.run('check', 'warned', '--today', '2026-11-21', '--max-warnings', max);
    expect(check('1').code).toBe(0);
    expect(check('0')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('1 warning is more than the 0 allowed.'),
    });
  });
});
