import preset from '../../jest.preset.mjs';

export default {
  ...preset,
  // One after the other: every file measures or kills a whole server, and there may be two cores.
  maxWorkers: 1,
  globalSetup: '<rootDir>/demo-server.setup.mjs',
  setupFilesAfterEnv: ['<rootDir>/second-try.setup.mjs'],
  globalTeardown: '<rootDir>/demo-server.teardown.mjs',
};
