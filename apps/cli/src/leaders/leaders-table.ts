import { type PersonMeasures } from '@wellspring/influence-domain';
import { type CsvCell } from '../output/csv.js';
import { type LeaderJson, type LeadersJson } from './leaders-output.js';

/** Columns of a ranking as a table; the measures have their names of the JSON. */
const MEASURES: readonly (keyof PersonMeasures)[] = [
  ...(['contacts', 'sent', 'received', 'reach', 'ties', 'strength', 'pageRank', 'betweennessRatio'] as const),
  ...(['constraint', 'participationCommunities', 'participationDepartments', 'coreNumber'] as const),
];

/** The heading of `rank-leaders --csv`; a public interface, only ever added to at its end. */
export const LEADERS_HEADING: readonly string[] = [
  ...['tier', 'inclusionRatio', 'email', 'name', 'department', 'score'],
  ...MEASURES,
  ...['roles', 'reasons'],
];

/** A line for each person, best first; empty where a figure is not known. */
export const leadersRows = ({ people }: LeadersJson): readonly (readonly CsvCell[])[] => people.map(rowOf);

const rowOf = (person: LeaderJson): readonly CsvCell[] => {
  const { tier, inclusionRatio, email, name, department, score, measures, roles = [], reasons } = person;
  return [
    ...[tier, inclusionRatio, email, name, department, score],
    ...MEASURES.map((measure) => measures[measure]),
    ...[roles.join(' '), reasons.join(' ')],
  ];
};
