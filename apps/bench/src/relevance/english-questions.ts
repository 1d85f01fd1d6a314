import { asked } from './asked.js';
import { type RelevanceQuery } from './query.js';

/*
 * Written by hand after reading the handbook, before any engine had been asked. Position decides the half: even is for
 * tuning, odd is untouched. Whoever tunes ranking looks at the queries of the tuning half only, and nobody changes this
 * list for the sake of a figure.
 */

const { query } = asked('handbook');

/** What people of a company ask their handbook. */
export const ENGLISH_QUESTIONS: readonly RelevanceQuery[] = [
  query('en-question', 'how much paid leave do new parents get', {
    best: ['benefits-pay-perks/benefits-perks/parental-leave'],
    helpful: ['benefits-pay-perks/benefits-perks', 'benefits-pay-perks/benefits-perks/leave-of-absence'],
  }),
  query('en-question', 'who do I have to tell when I am moving to another country?', {
    best: ['departments/people-talent/people-ops/process/moving'],
    helpful: ['departments/people-talent/people-ops/tools/people-ops-faqs'],
  }),
  query('en-question', 'can I keep my old laptop after I got a new one', {
    best: ['departments/tech-ops/process/buyback'],
    helpful: ['benefits-pay-perks/benefits-perks/spending-company-money'],
  }),
  query('en-question', "I'm on call this week, what do I do when I get paged", {
    best: ['departments/engineering/dev/process/incidents/on call'],
    helpful: [
      'departments/engineering/dev/process/incidents',
      'departments/engineering/infrastructure/on-call',
      'departments/engineering/dev/process/incidents/playbooks',
    ],
  }),
  query('en-question', 'are we allowed to use GPL code in our product', {
    best: ['departments/engineering/dev/process/licenses'],
  }),
  query('en-question', 'how do I send a password to a customer safely', {
    best: ['departments/security/secret-sharing-policy'],
    helpful: ['departments/tech-ops/process/internal-security/passwords'],
  }),
  query('en-question', 'what happens to my stock options when I quit?', {
    best: ['benefits-pay-perks/pay-expenses/compensation/equity-faq'],
    helpful: ['departments/people-talent/people-ops/process/leaving'],
  }),
  query('en-question', 'how can I report harassment anonymously', {
    best: ['company-info-and-process/communication/convercent'],
    helpful: [
      'company-info-and-process/respectful-workplace-policy',
      'company-info-and-process/communication/code of conduct',
    ],
  }),
  query('en-question', 'may I have a second job next to this one', {
    best: ['departments/people-talent/outside-employment'],
    helpful: ['company-info-and-process/communication/code of conduct'],
  }),
  query('en-question', 'how do I get a letter for my mortgage that proves I work here', {
    best: ['departments/people-talent/people-ops/process/employment verification'],
    helpful: [
      'departments/people-talent/people-ops/tools/people-ops-faqs',
      'departments/people-talent/people-ops/tools/internal-employment-verification',
      'departments/people-talent',
    ],
  }),
  query('en-question', 'how do we move a customer from self-hosted to cloud', {
    best: [
      'departments/technical-success/ce/process/Cloud-Migration-for-Onprem-Customers',
      'departments/cloud/technical-docs/v2.0/onprem data migration',
    ],
  }),
  query('en-question', 'what do we do when a customer does not pay the invoice?', {
    best: ['departments/finance/process/collections'],
    helpful: ['departments/finance/process/collectionsclassmatrix', 'departments/finance/process/ar'],
  }),
  query('en-question', 'how do I restore the database of a cloud instance from a backup', {
    best: ['departments/cloud/technical-docs/v2.0/restore process'],
    helpful: [
      'departments/cloud/technical-docs/v2.0/disaster recovery process',
      'departments/engineering/teams/devops/disaster-recovery',
    ],
  }),
  query('en-question', 'why does a pull request from an outside contributor not start a build', {
    best: ['departments/engineering/dev/process/external contributions'],
  }),
  query('en-question', 'what should a manager do when somebody performs badly', {
    best: [
      'company-info-and-process/working-at-sourcegraph/teammate-development/addressing-underperformance',
    ],
    helpful: ['departments/people-talent/resources-for-managers'],
  }),
  query('en-question', 'what do I have to do to hire somebody for a new position', {
    best: ['departments/people-talent/talent/process/opening a new job'],
    helpful: ['departments/people-talent/talent/process/headcount changes'],
  }),
  query('en-keywords', 'desk budget', {
    best: ['benefits-pay-perks/benefits-perks/spending-company-money'],
    helpful: ['benefits-pay-perks/benefits-perks'],
  }),
  query('en-keywords', 'welcome kit hoodie', {
    best: ['departments/people-talent/swag'],
    helpful: ['departments/people-talent/people-ops/tools/internal-swag'],
  }),
  query('en-keywords', 'yubikey setup', {
    best: ['departments/security/knowledge-base/yubikey-faq'],
    helpful: ['departments/tech-ops/tools/Okta/main'],
  }),
  query('en-keywords', 'incident severity', {
    best: ['departments/engineering/dev/process/incidents'],
    helpful: [
      'departments/security/security-incident-response',
      'departments/security/security-incident-response-process',
      'departments/engineering/teams/core-services/managed-services/incidents',
    ],
  }),
  query('en-keywords', 'NPS', {
    best: ['departments/product/process/feedback/product feedback monitoring'],
    helpful: ['departments/product/process/feedback/user stakeholder feedback'],
  }),
  query('en-keywords', 'out of office gmail', {
    best: ['benefits-pay-perks/benefits-perks/time-off'],
  }),
  query('en-keywords', 'dns record terraform', {
    best: ['departments/engineering/teams/devops/dns'],
  }),
  query('en-keywords', 'flaky test', {
    best: ['departments/engineering/dev/process/incidents/playbooks/ci'],
    helpful: ['departments/engineering/teams/devinfra/processes'],
  }),
  query('en-keywords', 'expired license key', {
    best: ['departments/technical-success/ce/process/license keys'],
    helpful: ['departments/technical-success/ce/process/create-new-license'],
  }),
  query('en-keywords', 'retro', {
    best: ['company-info-and-process/communication/retrospectives'],
  }),
  query('en-typo', 'reimbursment for internet', {
    best: ['benefits-pay-perks/pay-expenses/expenses'],
    helpful: [
      'benefits-pay-perks/benefits-perks',
      'benefits-pay-perks/benefits-perks/spending-company-money',
    ],
  }),
  query('en-typo', 'kubernets persistant disk resize', {
    best: ['departments/engineering/teams/devops/resize-disks-in-statefulset'],
  }),
  query('en-typo', 'report a vulnerabilty', {
    best: ['departments/security/reporting-vulnerabilities'],
    helpful: ['departments/security/vulnerability-management-process'],
  }),
  query('en-typo', 'sales forcasting catgories', {
    best: ['departments/sales/process/forecasting'],
  }),
  query('en-typo', 'refrence check of a candiate', {
    best: ['departments/people-talent/talent/process/reference check questions'],
  }),
  query('en-typo', 'screen recroding tips', {
    best: ['departments/marketing/process/adding screenshots screen recording'],
    helpful: ['company-info-and-process/working-at-sourcegraph/teammate-development/training/tools/loom'],
  }),
  query('en-synonym', 'maternity leave', {
    best: ['benefits-pay-perks/benefits-perks/parental-leave'],
    helpful: [
      'departments/people-talent/family-support',
      'benefits-pay-perks/benefits-perks/leave-of-absence',
    ],
  }),
  query('en-synonym', 'vacation days', {
    best: ['benefits-pay-perks/benefits-perks/time-off'],
    helpful: ['company-info-and-process/working-at-sourcegraph/holidays'],
  }),
  query('en-synonym', 'what happens when I get fired', {
    best: ['departments/people-talent/people-ops/process/leaving'],
    helpful: [
      'departments/people-talent/people-ops/process/Leaving Sourcegraph resources for managers',
      'company-info-and-process/working-at-sourcegraph/teammate-development/addressing-underperformance',
    ],
  }),
  query('en-synonym', 'money for IVF', {
    best: ['departments/people-talent/family-support'],
  }),
  query('en-synonym', 'help for staff after an earthquake', {
    best: ['departments/people-talent/emergency-support'],
  }),
  query('en-synonym', 'shutting down an old feature', {
    best: ['departments/product/process/prioritize and build/deprecation process'],
  }),
  query('en-synonym', 'presents for customers', {
    best: ['departments/marketing/swag'],
    helpful: ['company-info-and-process/communication/code of conduct'],
  }),
  query('en-synonym', 'experiment with two variants of a web page', {
    best: ['departments/data-analytics/testing'],
  }),
];
