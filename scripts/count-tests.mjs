// Sums what Jest says at the end of each package. A package whose result came from Nx's cache says it again, so the
// numbers are those of the whole workspace, run now or unchanged since.
const COLOURS = /\u001b\[[0-9;]*m/g;
const TESTS = /^Tests:\s+(.*\d+ total)$/;
const SUITES = /^Test Suites:\s+(.*\d+ total|\d+ of \d+ total.*)$/;
const numberOf = (summary, word) => Number(new RegExp(`(\\d+) ${word}`).exec(summary)?.[1] ?? 0);

/** Reads output line by line. */
export function countTests() {
  const sum = { passed: 0, failed: 0, skipped: 0, failedTasks: [] };
  let failedFiles = 0;
  let inFailedTasks = false;
  return {
    read(raw) {
      const line = raw.replace(COLOURS, '').trim();
      const suites = SUITES.exec(line)?.[1];
      if (suites !== undefined) failedFiles = numberOf(suites, 'failed');
      const tests = TESTS.exec(line)?.[1];
      if (tests !== undefined) {
        sum.passed += numberOf(tests, 'passed');
        // A file that could not run has no failed test, but counts as one.
        sum.failed += Math.max(numberOf(tests, 'failed'), failedFiles);
        sum.skipped += numberOf(tests, 'skipped') + numberOf(tests, 'todo');
        failedFiles = 0;
      }
      if (line === 'Failed tasks:') inFailedTasks = true;
      else if (inFailedTasks && line.startsWith('- ')) sum.failedTasks.push(line.slice(2));
      else if (line !== '') inFailedTasks = false;
    },
    result: () => sum,
  };
}
