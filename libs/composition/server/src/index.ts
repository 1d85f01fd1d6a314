export { entities, openDatabase, type Boot } from './boot.js';
export { DemoLoading, type DemoStatus } from './demo-loading.service.js';
export { openWellspring, type Wellspring } from './open-wellspring.js';
export { resolvers } from './resolvers.js';
export { keepSearchComplete } from './search-upkeep.js';
export { ServerModule } from './server.module.js';
export { SYSTEM_STATUS_SOURCE, type SystemStatusSource } from './system-status.js';
export { SystemStatusResolver } from './graphql/system-status.resolver.js';
