import config from './jest.config.mjs';
import { sharingFiles } from './journey-files.mjs';

/** The journeys on the server with the demo company. */
export default { ...config, testMatch: sharingFiles().map((path) => `<rootDir>/src/${path}`) };
