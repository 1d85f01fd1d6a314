export {
  LOG_LEVELS,
  type LogLevel,
  type MailServer,
  type MeiliAddress,
  type WellspringConfig,
} from './config.js';
export { configProblems, environment, loadConfig, type Environment } from './load-config.js';
export { WELLSPRING_CONFIG } from './config-token.js';
