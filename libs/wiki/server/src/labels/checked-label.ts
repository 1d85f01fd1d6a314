import { badInput } from '@wellspring/kernel';
import { labelProblem, normaliseLabel } from '@wellspring/wiki-domain';

/** The labels as they are stored, each once. BAD_INPUT for one that can't be a label. */
export function checkedLabels(field: string, labels: readonly string[]): string[] {
  for (const label of labels) {
    const problem = labelProblem(label);
    if (problem) throw badInput(problem.message, { field, problem: problem.code });
  }
  return [...new Set(labels.map(normaliseLabel))];
}
