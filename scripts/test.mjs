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
import { runStages } from './lib/stages.mjs';

/**
 * @typedef {import('./lib/stages.mjs').Stage & {
 *   command: string[], counts?: boolean, prepares?: boolean
 * }} Command
 * `command`: script and arguments for this project's Node; `counts`: whether it leaves
 * counts of its own, else it counts as one; `prepares`: whether it tests nothing, and so counts only where it fails.
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

/** In the order in which they are begun as far as their needs let them, two at a time. @type {Record<string, Command>} */
const stages = {
  hosts: { command: [script('host', 'install-all.mjs')], prepares: true },
  generated: { command: [script('check-generated.mjs')] },
  types: { command: [tool('typescript', 'bin', 'tsc'), '--noEmit'], needs: ['generated'] },
  lint: { command: [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '.'], needs: ['generated'] },
  unused: { command: [tool('knip', 'bin', 'knip.js'), '--no-progress'], needs: ['generated'] },
  build: { command: [script('build.mjs')], needs: ['generated'] },
  package: { command: [script('package.mjs')], needs: ['build'] },
  vsix: { command: vitest('vsix'), needs: ['package'], counts: true },
  robustness: { command: vitest('robustness'), needs: ['generated'], counts: true },
  unit: { command: vitest('unit'), needs: ['generated'], counts: true },
  cli: { command: vitest('cli'), needs: ['build', 'hosts'], counts: true },
  protocol: { command: vitest('protocol'), needs: ['build', 'hosts'], counts: true },
  laws: { command: vitest('laws'), needs: ['generated'], counts: true },
  endurance: { command: vitest('endurance'), needs: ['build'], counts: true },
  browser: { command: vitest('browser'), needs: ['build', 'hosts'], counts: true },
  'host-node': { command: [script('host', 'in-host.mjs'), 'node'], needs: ['package', 'hosts'], counts: true },
  'host-web': { command: [script('host', 'in-host.mjs'), 'web'], needs: ['package', 'hosts'], counts: true },
  'host-floor': { command: [script('host', 'in-host.mjs'), 'floor'], needs: ['package', 'hosts'], counts: true },
  // Hands and eyes of a person in a real workbench: it wants the whole machine, as a person has it.
  ui: { command: vitest('ui'), needs: ['package', 'hosts'], counts: true, alone: true },
  start: { command: vitest('start'), needs: ['package', 'hosts'], counts: true, alone: true },
  fuzz: { command: vitest('fuzz'), needs: ['generated'], counts: true, alone: true },
};

/** A stage that takes longer hangs. In milliseconds. */
const patience = 30 * 60_000;

/** @returns {Promise<import('./lib/reports.mjs').Counts>} */
async function runStage(name) {
  const { command, counts, prepares } = stages[name];
  const log = join(resultsFolder, 'logs', `${name}.log`);
  rmSync(log, { force: true });
  clearReport(name);
  const since = performance.now();
  const { code, output } = await run(nodeBinary(), command, { log, timeout: patience });
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

await main(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !Object.hasOwn(stages, name));
  if (unknown.length > 0) {
    throw new Plain(`No such stage: ${unknown.join(', ')}. There are ${Object.keys(stages).join(', ')}.`);
  }
  mkdirSync(join(resultsFolder, 'logs'), { recursive: true });
  await installDependencies();
  const { passed, failed } = await runStages(stages, asked, runStage);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
});
