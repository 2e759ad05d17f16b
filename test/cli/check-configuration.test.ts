import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PackedCommand } from './packed-command.js';

let command: PackedCommand;
beforeAll(() => {
  command = PackedCommand.pack();
}, 60_000);
afterAll(() => command.dispose());

const map = `journey "Plan" as plan {
  persona     "Jamie" as jamie
  reviewed    2026-02-01 every quarter
  touchpoint "Pays" as pays {
    feels       calm +0.5
  }
}
`;

const checked = (folder: string, ...words: string[]) =>
  command.run('check', folder, ...(words.includes('--today') ? [] : ['--today', '2026-11-21']), ...words);

describe('journeymap check', () => {
  it('heeds the nearest journeymap.config.json', () => {
    command.file('near/deep/map.journey', map);
    command.file('near/journeymap.config.json', '{ "checks": { "review-overdue": "error" } }');
    expect(checked('near')).toMatchObject({ code: 1, stdout: expect.stringContaining(':3:3 error The review') });
    command.file('near/deep/journeymap.config.json', '{ "checks": { "review-overdue": "off" } }');
    expect(checked('near')).toMatchObject({ code: 0, stdout: '' });
  });

  it('takes another configuration with --config', () => {
    command.file('other/map.journey', map);
    command.file('other/journeymap.config.json', '{ "checks": { "review-overdue": "off" } }');
    command.file('strict.json', '{ "checks": { "review-overdue": "error" } }');
    expect(checked('other').code).toBe(0);
    expect(checked('other', '--config', 'strict.json').code).toBe(1);
    expect(checked('other', '--config', 'missing.json')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'There is no configuration file missing.json.\n',
    });
  });

  it('names what is wrong in a configuration with its place, counts the rest of it, and ends with 1', () => {
    command.file('slip/map.journey', map);
    command.file(
      'slip/journeymap.config.json',
      '{\n  "checks": { "review-overdu": "off", "goal-missing": "off" }\n}\n',
    );
    const { code, stdout } = checked('slip', '--verbose');
    expect(code).toBe(1);
    expect(stdout).toContain(
      'slip/journeymap.config.json:2:15 error There is no check `review-overdu`. Did you mean `review-overdue`? (configuration)',
    );
    expect(stdout).toContain('(review-overdue)');
    expect(stdout).not.toContain('(goal-missing)');
  });

  it('judges dates by --today', () => {
    command.file('dated/map.journey', map);
    expect(checked('dated', '--today', '2026-05-01').stdout).toBe('');
    expect(checked('dated', '--today', '2026-05-02').stdout).toContain('was due on 2026-05-01');
    expect(checked('dated', '--today', '2026-01-31')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('2026-02-01 lies in the future.'),
    });
    expect(checked('dated', '--today', 'tomorrow').code).toBe(2);
  });

  it('heeds what comments silence', () => {
    const because = '  // journeymap-ignore-next-line review-overdue because the shop is closed\n';
    command.file('silent/map.journey', map.replace('  reviewed', `${because}  reviewed`));
    expect(checked('silent')).toMatchObject({ code: 0, stdout: '' });
    expect(checked('silent', '--today', '2026-04-01').stdout).toContain(
      '`review-overdue` finds nothing in the next line. Remove this silence. (unused-silence)',
    );
  });

  it('looks at the files beside a map', () => {
    command.file('files/map.journey', map.replace('calm +0.5', 'calm +0.5\n    link        "notes.md"'));
    expect(checked('files', '--today', '2026-04-01').stdout).toContain('There is no file `notes.md` here.');
    command.file('files/notes.md', '');
    expect(checked('files', '--today', '2026-04-01').stdout).toBe('');
  });
});

describe('journeymap explain', () => {
  it('says why, wrong and right, and where a check comes from', () => {
    const { code, stdout } = command.run('explain', 'generic-emotion');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^generic-emotion\n\nA feeling that could be said of anything/);
    expect(stdout).toContain('\nWrong, in a touchpoint:\n\n    feels       happy +0.5 from interviews\n');
    expect(stdout).toMatch(/\nRight:\n[\s\S]*\nSource\. /);
    expect(stdout).not.toMatch(/```|\*\*/);
  });

  it('asks what was meant by another name, and lists all checks without one', () => {
    expect(command.run('explain', 'stage-cuont')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'There is no check stage-cuont. Did you mean stage-count?\n',
    });
    const { stdout } = command.run('explain');
    expect(stdout).toMatch(/^language\n {2}syntax +error /);
    expect(stdout).toMatch(/\n {2}stage-count +warning +A map with fewer than 3 or more than 7 stages\.\n/);
  });
});
