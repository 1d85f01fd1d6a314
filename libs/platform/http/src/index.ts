export { type HealthSource, type StoreHealth } from './health.routes.js';
export { createHttpAdapter, MAX_BODY_BYTES, type HttpSettings } from './http-adapter.js';
export { listen } from './listen.js';
export { bareError, createLogger, nestLogger } from './logger.js';
export { REQUEST_HEADER } from './origin-check.js';
export { ProblemFilter, statusOf } from './problem.filter.js';
export { RateLimiter } from './rate-limiter.js';
export { onShutdown, type Shutdown } from './shutdown.js';
export { jsonForHtml, type RenderedPage, type WebAppSettings } from './web-app.routes.js';
