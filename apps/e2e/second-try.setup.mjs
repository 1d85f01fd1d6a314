import { jest } from '@jest/globals';

// A browser on two busy cores is slow at times in ways that no test foresees. The first failure is printed whole, so a
// journey that needs its second try is seen and can be mended; what is broken fails twice.
jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });
