// Sums what Jest says at the end of each package. A package whose result came from Nx's cache says it again, so the
// numbers are those of the whole workspace, run now or unchanged since.
const COLOURS = /\u001b\[[0-9;]*m/g;
const TESTS = /^Tests:\s+(.*\d+ total)$/;
const SUITES = /^Test Suites:\s+(.*\d+ total|\d+ of \d+ total.*)$/;
const numberOf = (summary, word) => Number(new RegExp(`(\\d+) ${word}`).exec(summary)?.[1] ?? 0);

/** Reads output line by line. `brokenFiles` are test files that failed without a failed test: they could not run. */
export function countTests() {
  const sum = { passed: 0, failed: 0, skipped: 0, brokenFiles: 0, failedTasks: [] };
  let failedFiles = 0;
  let inFailedTasks = false;
  return {
    read(raw) {
      const line = raw.replace(COLOURS, '').trim();
      const suites = SUITES.exec(line)?.[1];
      if (suites !== undefined) failedFiles = numberOf(suites, 'failed');
      const tests = TESTS.exec(line)?.[1];
      if (tests !== undefined) {
        const failed = numberOf(tests, 'failed');
        sum.passed += numberOf(tests, 'passed');
        sum.failed += failed;
        sum.skipped += numberOf(tests, 'skipped') + numberOf(tests, 'todo');
        if (failed === 0) sum.brokenFiles += failedFiles;
        failedFiles = 0;
      }
      if (line === 'Failed tasks:') inFailedTasks = true;
      else if (inFailedTasks && line.startsWith('- ')) sum.failedTasks.push(line.slice(2));
      else if (line !== '') inFailedTasks = false;
    },
    result: () => sum,
  };
}
