import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the Action was told, all of it through the environment: nothing that a pull request says is ever part of a command.
 * @param {NodeJS.ProcessEnv} env
 */
export function settingsFrom(env) {
  const failOn = env.JOURNEY_MAPS_FAIL_ON || 'none';
  if (!['none', 'worse', 'any'].includes(failOn)) throw new Error(`fail-on takes none, worse or any, not ${failOn}.`);
  const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH ?? '', 'utf8'));
  return {
    command: env.JOURNEY_MAPS_COMMAND || join(env.JOURNEY_MAPS_ACTION ?? '', 'bin', 'journeymap.js'),
    paths: pathsIn(env.JOURNEY_MAPS_PATHS ?? ''),
    failOn,
    branch: env.JOURNEY_MAPS_BRANCH || 'journey-maps-pictures',
    token: env.GITHUB_TOKEN ?? '',
    api: env.GITHUB_API_URL || 'https://api.github.com',
    server: env.GITHUB_SERVER_URL || 'https://github.com',
    repository: env.GITHUB_REPOSITORY ?? '',
    workspace: env.GITHUB_WORKSPACE || process.cwd(),
    temporary: env.RUNNER_TEMP ?? '',
    summary: env.GITHUB_STEP_SUMMARY,
    output: env.GITHUB_OUTPUT,
    pullRequest: pullRequestIn(event),
  };
}

/** @typedef {ReturnType<typeof settingsFrom>} Settings */

/** One path a line; none of them is taken for an option. */
function pathsIn(lines) {
  const paths = lines.split(/\r?\n/).map((line) => line.trim());
  const named = paths.filter((path) => path !== '').map((path) => (path.startsWith('-') ? `./${path}` : path));
  return named.length > 0 ? named : ['.'];
}

function pullRequestIn({ pull_request: request }) {
  if (!request) return undefined;
  const { number, base, head } = request;
  return {
    number: Number(number),
    base: commit(base.sha),
    head: commit(head.sha),
    // Its token may read and nothing else.
    isFork: head.repo?.full_name !== base.repo.full_name,
  };
}

function commit(id) {
  if (/^[0-9a-f]{40,64}$/.test(id)) return id;
  throw new Error('The event names no commit.');
}
