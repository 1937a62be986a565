// Adds up Vitest's JSON reports: names what failed once more, where the end of a long log is all that is kept, and prints CI's closing line.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
  testResults: { name: string; status: string; message: string; assertionResults: Assertion[] }[];
};

type Assertion = { status: string; fullName: string; failureMessages: string[] };

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

const firstLine = (text: string | undefined): string => text?.split('\n')[0] ?? '';
for (const { name, status, message, assertionResults } of reports.flatMap(
  (report) => report?.testResults ?? [],
)) {
  if (status !== 'failed') continue;
  const file = relative(process.cwd(), name);
  const fallen = assertionResults.filter((test) => test.status === 'failed');
  if (fallen.length === 0) console.log(`failed: ${file}: ${firstLine(message)}`);
  for (const { fullName, failureMessages } of fallen)
    console.log(`failed: ${file}: ${fullName}: ${firstLine(failureMessages[0])}`);
}

const skipped = sum((report) => report.numPendingTests);

if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;
