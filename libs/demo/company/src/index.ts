export * from './generate/demo-company.js';
export { generateCompany, type DemoCompanyOptions } from './generate/generate-company.js';
