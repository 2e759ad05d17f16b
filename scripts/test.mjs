/**
 * `npm test`: everything that must hold, from a bare clone to a UI test in a real VS Code. Ends with `N passed, N failed`.
 * `npm test -- unit host-node` runs the named stages, and what they need. Logs are in test-results.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from './lib/dependencies.mjs';
import { nodeBinary } from './lib/node-runtime.mjs';
import { resultsFolder, root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { main, Plain } from './lib/progress.mjs';
import { clearReport, readReport } from './lib/reports.mjs';

/**
 * @typedef {object} Stage
 * @property {string[][]} commands scripts with their arguments, run one after another by this project's Node
 * @property {string[]} [needs] stages that must have passed before
 * @property {boolean} [counts] whether it leaves counts of its own; else it counts as one
 * @property {boolean} [prepares] whether it tests nothing, and so counts only where it fails
 * @property {boolean} [alone] whether it measures time or builds anew, and so runs while nothing else does
 */

const tool = (...path) => join(root, 'node_modules', ...path);
const script = (...path) => join(root, 'scripts', ...path);
const vitest = (project) => [
  tool('vitest', 'vitest.mjs'),
  'run',
  `--project=${project}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(resultsFolder, `${project}.json`)}`,
];

/** In the order in which they are begun as far as their needs let them, two at a time. @type {Record<string, Stage>} */
const stages = {
  hosts: { commands: [[script('host', 'install-all.mjs')]], prepares: true },
  generated: { commands: [[script('check-generated.mjs')]] },
  types: { commands: [[tool('typescript', 'bin', 'tsc'), '--noEmit']], needs: ['generated'] },
  lint: { commands: [[tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '.']], needs: ['generated'] },
  unused: { commands: [[tool('knip', 'bin', 'knip.js'), '--no-progress']], needs: ['generated'] },
  build: { commands: [[script('build.mjs')]], needs: ['generated'] },
  package: { commands: [[script('package.mjs')]], needs: ['build'] },
  vsix: { commands: [vitest('vsix')], needs: ['package'], counts: true },
  robustness: { commands: [vitest('robustness')], needs: ['generated'], counts: true },
  unit: { commands: [vitest('unit')], needs: ['generated'], counts: true },
  cli: { commands: [vitest('cli')], needs: ['build'], counts: true },
  protocol: { commands: [vitest('protocol')], needs: ['build', 'hosts'], counts: true },
  browser: { commands: [vitest('browser')], needs: ['build', 'hosts'], counts: true },
  ui: { commands: [vitest('ui')], needs: ['package', 'hosts'], counts: true },
  'host-node': { commands: [[script('host', 'in-host.mjs'), 'node']], needs: ['package', 'hosts'], counts: true },
  'host-web': { commands: [[script('host', 'in-host.mjs'), 'web']], needs: ['package', 'hosts'], counts: true },
  'host-floor': { commands: [[script('host', 'in-host.mjs'), 'floor']], needs: ['package', 'hosts'], counts: true },
  start: { commands: [vitest('start')], needs: ['package', 'hosts'], counts: true, alone: true },
  fuzz: { commands: [vitest('fuzz')], needs: ['generated'], counts: true, alone: true },
};

/** A stage that takes longer hangs. In milliseconds. */
const patience = 15 * 60_000;
const atOnce = 2;

/** @returns {Set<string>} the stages that were asked for and those that they need */
function chosenStages(asked) {
  const unknown = asked.filter((name) => !Object.hasOwn(stages, name));
  if (unknown.length > 0)
    throw new Plain(`No such stage: ${unknown.join(', ')}. There are ${Object.keys(stages).join(', ')}.`);
  const chosen = new Set();
  const choose = (name) => {
    for (const needed of stages[name].needs ?? []) choose(needed);
    chosen.add(name);
  };
  for (const name of asked.length > 0 ? asked : Object.keys(stages)) choose(name);
  return chosen;
}

/** @returns {Promise<import('./lib/reports.mjs').Counts>} */
async function runStage(name) {
  const { commands, counts, prepares } = stages[name];
  const log = join(resultsFolder, 'logs', `${name}.log`);
  rmSync(log, { force: true });
  clearReport(name);
  const since = performance.now();
  let code = 0;
  let output = '';
  for (const command of commands) {
    const result = await run(nodeBinary(), command, { log, timeout: patience });
    code ||= result.code;
    output += result.output;
  }
  const single = { passed: code === 0 && !prepares ? 1 : 0, failed: code === 0 ? 0 : 1 };
  // A stage that leaves no counts has crashed, and one that ends badly without a failed test has failed all the same.
  const report = counts ? (readReport(name) ?? { passed: 0, failed: 1 }) : single;
  if (code !== 0 && report.failed === 0) report.failed = 1;
  if (counts && report.passed + report.failed === 0) report.failed = 1;
  const took = `${((performance.now() - since) / 1000).toFixed(1)} s`;
  const tests = counts ? `, ${report.passed} passed, ${report.failed} failed` : '';
  if (report.failed > 0) console.log(`\n${output.trimEnd()}\n`);
  console.log(`${report.failed > 0 ? '✗' : '✓'} ${name} (${took}${tests})`);
  return report;
}

/** Runs the stages, as many at once as may be, and adds their counts up. */
async function runStages(chosen) {
  const total = { passed: 0, failed: 0 };
  const waiting = new Set([...Object.keys(stages)].filter((name) => chosen.has(name)));
  const running = new Map();
  const passed = new Set();
  const done = new Set();
  const finish = (name, { passed: good, failed }) => {
    done.add(name);
    if (failed === 0) passed.add(name);
    total.passed += good;
    total.failed += failed;
  };
  const mayBegin = (name) => {
    const { needs = [], alone = false } = stages[name];
    if (!needs.every((needed) => passed.has(needed))) return false;
    if (running.size === 0) return true;
    return !alone && running.size < atOnce && ![...running.keys()].some((other) => stages[other].alone);
  };
  while (waiting.size > 0 || running.size > 0) {
    for (const name of waiting) {
      const lost = (stages[name].needs ?? []).find((needed) => done.has(needed) && !passed.has(needed));
      if (lost) {
        console.log(`✗ ${name} (not run, because ${lost} failed)`);
        waiting.delete(name);
        finish(name, { passed: 0, failed: 1 });
      } else if (mayBegin(name)) {
        waiting.delete(name);
        running.set(
          name,
          runStage(name).then((counts) => {
            running.delete(name);
            finish(name, counts);
          }),
        );
      }
    }
    await Promise.race(running.values());
  }
  return total;
}

await main(async () => {
  const chosen = chosenStages(process.argv.slice(2));
  mkdirSync(join(resultsFolder, 'logs'), { recursive: true });
  await installDependencies();
  const { passed, failed } = await runStages(chosen);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
});
