import { type Bench, type BenchCase, type CaseResult } from '../harness/bench-case.js';
import { analysed, coverageTable, sweepTable, tierTable } from '../influence/analysis-tables.js';
import { answerEvidence } from '../influence/answer-evidence.js';
import { bandEvidence } from '../influence/band-evidence.js';
import { demoFound } from '../influence/demo-found.js';
import { enronAgreement } from '../influence/enron-agreement.js';
import { periodEvidence, tieRuleEvidence } from '../influence/period-evidence.js';
import { enronMail, euCoreMail, publicMailMissing } from '../influence/public-mail.js';
import { reachDifference } from '../influence/reach-difference.js';
import { robustnessEvidence } from '../influence/robustness-evidence.js';

/** The tables of docs/methods/opinion-leaders.md, anew. No contest: what the ranking is worth on public mail. */
export const influenceEvaluation: BenchCase = {
  name: 'influence-evaluation',
  description:
    'what the ranking of opinion leaders is worth: stability, reach, robustness, agreement, planted leaders',
  missing: publicMailMissing,
  run,
};

async function run({ note }: Bench): Promise<CaseResult> {
  const [euCore, enron] = [await euCoreMail(), await enronMail()];
  note('whole analysis of both');
  const [institute, owners] = [analysed(euCore), analysed(enron.mail)];
  const top = institute.analysis.method.topCount;
  note('halves, rules of a tie');
  const texts = [
    periodEvidence(euCore, top),
    reachDifference(euCore, top),
    sweepTable('email-Eu-core-temporal', institute.analysis),
    sweepTable('Enron', owners.analysis),
    tieRuleEvidence(euCore, top),
    answerEvidence([
      ['email-Eu-core-temporal', 'UTC', euCore],
      ['Enron', 'America/Chicago', enron.mail],
    ]),
  ];
  note('robustness');
  texts.push(await robustnessEvidence(euCore, top));
  texts.push(coverageTable('email-Eu-core-temporal', institute.analysis));
  texts.push(tierTable('email-Eu-core-temporal', institute.analysis), tierTable('Enron', owners.analysis));
  note('bands and tiers in other mail');
  texts.push(
    bandEvidence([
      ['email-Eu-core-temporal', euCore],
      ['Enron', enron.mail],
    ]),
  );
  note('agreement with formal rank');
  texts.push(enronAgreement(enron.mail, enron.isSenior));
  note('demo company');
  texts.push(await demoFound());
  return {
    comparisons: [],
    facts: [
      {
        label: 'analysis of email-Eu-core-temporal after reading, CPU',
        value: institute.cpuSeconds,
        unit: 's',
      },
      { label: 'analysis of Enron after reading, CPU', value: owners.cpuSeconds, unit: 's' },
    ],
    texts,
  };
}
