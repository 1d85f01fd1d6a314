export * from './generate/demo-company.js';
export { generateCompany, type DemoCompanyOptions } from './generate/generate-company.js';
export { DemoModule } from './load/demo.module.js';
export { type DemoCompanyChoice, LoadDemoCompany } from './load/load-demo-company.service.js';
export { type LoadingProgress, type OnLoadingProgress } from './load/loading-steps.js';
