// Adds up Vitest's JSON reports and prints the closing line of CI.
import { existsSync, readFileSync } from 'node:fs';

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
};

const reports = process.argv
  .slice(2)
  .map((file): Report | null =>
    existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null,
  );
const sum = (of: (report: Report) => number): number =>
  reports.reduce((total, report) => total + (report ? of(report) : 0), 0);
const missing = reports.filter((report) => report === null).length;
const failed =
  sum((report) => Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0)) + missing;
const passed = sum((report) => report.numPassedTests);

const skipped = sum((report) => report.numPendingTests);

if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;
