import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { mapWith } from '../../formats/review/reviewed.js';
import { PackedCommand } from '../packed-command.js';
import { FakeGitHub } from './fake-github.js';
import { PullRequest } from './pull-request.js';

// A run of the Action is a dozen processes, and draws a picture of pixels.
vi.setConfig({ testTimeout: 180_000 });

let command: PackedCommand;
let github: FakeGitHub;
let request: PullRequest;

const hopeful = mapWith('feels hopeful +1 for jamie');
const lost = mapWith('feels lost -1 for jamie');
const branch = 'journey-maps-pictures';

beforeAll(() => {
  command = PackedCommand.pack();
}, 120_000);
afterAll(() => command.dispose());
beforeEach(async () => {
  github = await FakeGitHub.start();
  request = new PullRequest({ 'maps/plan.journey': hopeful });
});
afterEach(() => {
  github.stop();
  request.dispose();
});

const run = (more?: Parameters<PullRequest['run']>[2]) => request.run(command.shim, github.url, more);
const pictures = () => request.remoteGit('ls-tree', '-r', '--name-only', branch).split('\n');

/** What a comment says of one change for the worse. */
const commentWith = (picture: string | undefined) =>
  [
    '<!-- journey-maps -->',
    '### ▼ 1 change for the worse, for Jamie',
    '**Jamie is worse off at Compare › Website: hopeful (+1) → lost (-1), now below zero**',
    ...(picture ? [`![What changed in “Plan”](${picture})`] : []),
    '|  | What changed |\n| --- | --- |\n| ▼&nbsp;worse | Jamie is worse off at Compare › Website: hopeful (+1) → lost (-1), now below zero |\n',
  ].join('\n\n');

describe('the Action on a pull request', () => {
  it('writes a comment with a picture on a branch of its own, and findings beside the lines', async () => {
    const head = request.commit({ 'maps/plan.journey': lost });
    const { code, stdout, outputs, summary } = await run();
    const tip = request.remoteGit('rev-parse', branch);
    const picture = `https://github.com/we/shop/raw/${tip}/7/${head}/plan.png`;
    expect(github.comments.map(({ body }) => body)).toEqual([commentWith(picture)]);
    expect(stdout).toContain(
      '::warning file=maps/plan.journey,line=6,title=Worse for the customer::Jamie is worse off at Compare › Website',
    );
    expect(pictures()).toEqual([`7/${head}/plan.png`]);
    expect(request.remoteGit('rev-list', '--count', branch)).toBe('1');
    expect(request.remoteGit('cat-file', '-p', `${tip}:7/${head}/plan.png`).slice(1, 4)).toBe('PNG');
    expect(outputs).toMatchObject({ comment: 'https://github.com/we/shop/pull/7#500' });
    expect([code, summary, outputs.artifact]).toEqual([0, '', undefined]);
    expect(request.git('status', '--porcelain')).toBe('');
  });

  it('updates its comment in place, and keeps earlier pictures', async () => {
    github.comments.push(...Array.from({ length: 100 }, (_, id) => ({ id, body: 'Nice!', user: { type: 'User' } })), {
      id: 100,
      body: '<!-- journey-maps --> by somebody else',
      user: { type: 'User' },
    });
    const first = request.commit({ 'maps/plan.journey': lost });
    await run();
    const second = request.commit({ 'maps/plan.journey': lost.replace('lost -1', 'annoyed -0.5') });
    await run();
    expect(github.comments).toHaveLength(102);
    expect(github.comments[100]?.body).toBe('<!-- journey-maps --> by somebody else');
    expect(github.comments[101]?.body).toContain('hopeful (+1) → annoyed (-0.5)');
    expect(github.requests.filter((line) => !line.startsWith('GET'))).toEqual([
      'POST /repos/we/shop/issues/7/comments',
      'PATCH /repos/we/shop/issues/comments/601',
    ]);
    expect(pictures()).toEqual([`7/${first}/plan.png`, `7/${second}/plan.png`].sort());
    request.commit({ 'maps/plan.journey': hopeful });
    await run();
    expect(github.comments[101]?.body).toBe('<!-- journey-maps -->\n\n### Nothing changed for the customer\n');
  });

  it('updates the comment that a token of one’s own wrote, and nobody else’s', async () => {
    github.login = 'release-robot';
    const foreign = [
      { id: 1, body: '<!-- journey-maps --> by a workflow', user: { type: 'Bot', login: 'github-actions[bot]' } },
      { id: 2, body: '<!-- journey-maps --> by somebody', user: { type: 'User', login: 'somebody' } },
    ];
    github.comments.push(...foreign);
    request.commit({ 'maps/plan.journey': lost });
    await run();
    request.commit({ 'maps/plan.journey': lost.replace('lost -1', 'annoyed -0.5') });
    await run();
    expect(github.comments).toHaveLength(3);
    expect(github.comments.slice(0, 2)).toEqual(foreign);
    expect(github.comments[2]?.body).toContain('hopeful (+1) → annoyed (-0.5)');
  });

  it('leaves the history of what is checked out whole', async () => {
    request.commit({ 'maps/plan.journey': lost });
    await run();
    request.commit({ 'maps/plan.journey': lost.replace('lost -1', 'annoyed -0.5') });
    await run();
    expect(request.remoteGit('rev-list', '--count', branch)).toBe('2');
    expect(request.git('rev-parse', '--is-shallow-repository')).toBe('false');
  });

  it.skipIf(process.platform === 'win32')('takes no carriage return in the name of a file for a line end', async () => {
    request.commit({ 'maps/a\r::error::pwned\r.journey': 'j\0', 'maps/plan.journey': lost });
    const { stdout, stderr } = await run();
    const lines = `${stdout}\n${stderr}`.split(/[\r\n]+/);
    expect(lines.filter((line) => line.startsWith('::error::pwned'))).toEqual([]);
    expect(stderr).toContain('::error::pwned');
  });

  it('pushes its pictures again where another request was faster', async () => {
    const hook = '#!/bin/sh\nif [ ! -e refused-once ]; then touch refused-once; exit 1; fi\n';
    writeFileSync(join(request.remote, 'hooks', 'pre-receive'), hook, { mode: 0o755 });
    const head = request.commit({ 'maps/plan.journey': lost });
    const { stdout } = await run();
    expect(stdout).not.toContain('could not be pushed');
    expect(existsSync(join(request.remote, 'refused-once'))).toBe(true);
    expect(pictures()).toEqual([`7/${head}/plan.png`]);
  });

  it('says nothing where nothing changed', async () => {
    request.commit({ 'readme.md': 'Hello' });
    const { code, outputs } = await run();
    expect([code, github.comments, outputs.comment]).toEqual([0, [], '']);
  });

  it('writes the summary and keeps the picture where the request comes from a fork', async () => {
    request.commit({ 'maps/plan.journey': lost });
    const { code, summary, outputs } = await run({ from: 'somebody/shop' });
    expect([code, summary]).toEqual([0, commentWith(undefined)]);
    expect(github.requests).toEqual([]);
    expect(request.remoteGit('branch', '--list', branch)).toBe('');
    expect(readdirSync(outputs.artifact as string)).toEqual(['plan.png']);
  });

  it('writes the summary where the token may not comment', async () => {
    github.readOnly = true;
    request.commit({ 'maps/plan.journey': lost });
    const { code, stdout, summary } = await run();
    expect(code).toBe(0);
    expect(stdout).toContain('::warning title=Journey maps::GitHub answered 403 to POST of the comment.');
    expect(summary).toContain('### ▼ 1 change for the worse, for Jamie');
  });

  it('keeps the picture as an artifact where it may not be pushed', async () => {
    request.git('remote', 'set-url', 'origin', join(request.remote, 'gone'));
    request.commit({ 'maps/plan.journey': lost });
    const { code, stdout, outputs } = await run();
    expect(code).toBe(0);
    expect(stdout).toContain('Has the job the permission contents: write?');
    expect(github.comments.map(({ body }) => body)).toEqual([commentWith(undefined)]);
    expect(readdirSync(outputs.artifact as string)).toEqual(['plan.png']);
  });

  it.each([
    ['worse', lost, 1],
    ['worse', mapWith('feels hopeful +2 for jamie'), 0],
    ['any', mapWith('feels hopeful +2 for jamie'), 1],
  ])('with fail-on %s', async (failOn, map, expected) => {
    request.commit({ 'maps/plan.journey': map });
    expect((await run({ JOURNEY_MAPS_FAIL_ON: failOn })).code).toBe(expected);
  });

  it('fails for maps with errors', async () => {
    request.commit({ 'maps/plan.journey': hopeful.replace('jamie\n', 'nobody\n') });
    const { code, stdout } = await run();
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=maps\/plan\.journey,line=3,/m);
  });

  it('takes nothing that a request says for a command', async () => {
    request.commit({ 'maps/--output=x $(touch pwned).journey': hopeful, 'maps/plan.journey': lost });
    const { code } = await run({ JOURNEY_MAPS_PATHS: 'maps\n--output=stolen' });
    expect(code).not.toBe(0);
    expect(request.git('status', '--porcelain', '--ignored')).toBe('');
  });
});

describe('action.yml', () => {
  const file = readFileSync(join(import.meta.dirname, '../../../action.yml'), 'utf8');
  const scripts = [...file.matchAll(/^ +run: (.*)$/gm)].map(([, script]) => script);

  it('runs our scripts, and puts nothing of a request into them', () => {
    expect(scripts).toEqual(['node action/build.mjs', 'node "$JOURNEY_MAPS_ACTION/action/main.mjs"']);
  });

  it('takes nothing from the event but through the script', () => {
    const read = [...file.matchAll(/\$\{\{ (.*?) \}\}/g)].map(([, expression = '']) => expression);
    expect(read.filter((expression) => expression.includes('event') || expression.includes('head_ref'))).toEqual([]);
    expect(
      read.every((expression) => /^(github\.(token|action_path)|inputs\.|steps\.|always\(\))/.test(expression)),
    ).toBe(true);
  });

  it('hands over every input that the script reads', () => {
    const inputs = [...file.matchAll(/^ {2}([\w-]+):\n {4}description/gm)].map(([, name]) => name);
    for (const name of ['paths', 'fail-on', 'pictures-branch', 'token']) {
      expect(inputs).toContain(name);
      expect(file).toContain(`: \${{ inputs.${name} }}`);
    }
  });
});
