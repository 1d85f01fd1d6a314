import config from './jest.config.mjs';
import { otherFiles } from './journey-files.mjs';

const { globalSetup: _demo, globalTeardown: _end, ...others } = config;

/** The journeys without the demo company: they may run beside the others. */
export default { ...others, testMatch: otherFiles().map((path) => `<rootDir>/src/${path}`) };
