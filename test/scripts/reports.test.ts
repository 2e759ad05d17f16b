import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { resultsFolder } from '../../scripts/lib/paths.mjs';
import { clearReport, readReport, writeReport } from '../../scripts/lib/reports.mjs';

const stage = 'test-of-reports';

function report(value: unknown): void {
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(join(resultsFolder, `${stage}.json`), JSON.stringify(value));
}

afterEach(() => rmSync(join(resultsFolder, `${stage}.json`), { force: true }));

test('counts are read as they were written', () => {
  writeReport(stage, { passed: 3, failed: 1 });
  expect(readReport(stage)).toEqual({ passed: 3, failed: 1 });
});

test('a stage that has left nothing has no counts', () => {
  writeReport(stage, { passed: 3, failed: 0 });
  clearReport(stage);
  expect(readReport(stage)).toBeUndefined();
});

test('a report that is cut off has no counts', () => {
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(join(resultsFolder, `${stage}.json`), '{"numTotalTests": 4, "numPass');
  expect(readReport(stage)).toBeUndefined();
});

test('a test that was skipped has not passed', () => {
  const testResults = [{ status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'skipped' }] }];
  report({ numTotalTests: 2, numPassedTests: 1, testResults });
  expect(readReport(stage)).toEqual({ passed: 1, failed: 1 });
});

test('a file that cannot be loaded is a failure', () => {
  const testResults = [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [] },
  ];
  report({ numTotalTests: 1, numPassedTests: 1, testResults });
  expect(readReport(stage)).toEqual({ passed: 1, failed: 1 });
});
