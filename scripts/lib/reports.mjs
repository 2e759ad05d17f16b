import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultsFolder } from './paths.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

const reportFile = (stage) => join(resultsFolder, `${stage}.json`);

/** Leaves a stage's counts for `npm test` to add up. @param {string} stage @param {Counts} counts */
export function writeReport(stage, counts) {
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(reportFile(stage), JSON.stringify(counts));
}

/** Takes away what an earlier run left, so that a stage that crashes cannot pass on old counts. */
export function clearReport(stage) {
  rmSync(reportFile(stage), { force: true });
}

/**
 * The counts of a stage, of its own writing or of vitest's json reporter.
 * @returns {Counts | undefined} undefined where it left none
 */
export function readReport(stage) {
  try {
    const report = JSON.parse(readFileSync(reportFile(stage), 'utf8'));
    if (typeof report.passed === 'number') return { passed: report.passed, failed: report.failed };
    // A file that could not be loaded has no failed test of its own, and a skipped test proves nothing.
    const broken = report.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    ).length;
    const failed = report.numTotalTests - report.numPassedTests + broken;
    return { passed: report.numPassedTests, failed };
  } catch {
    return undefined;
  }
}
