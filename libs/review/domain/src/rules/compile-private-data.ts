import { type PrivateDataType } from './detector.js';
import { hostAndAbove } from './linked-hosts.js';
import { findPrivateData } from './private-data/find-private-data.js';
import { rulesOfKind, type NumberedRule, type TextFinder } from './text-finder.js';

/** A finder of private data for all rules that ask for some, looking for each kind once. */
export function compilePrivateData(rules: readonly NumberedRule[]): TextFinder[] {
  const asking = rulesOfKind(rules, 'private-data').map(({ number, detector }) => ({
    rule: number,
    types: new Set(detector.types),
    hosts: new Set(detector.allowedMailHosts),
    includesExamples: detector.includesExamples,
  }));
  if (asking.length === 0) return [];
  const types = new Set<PrivateDataType>(asking.flatMap(({ types }) => [...types]));
  return [
    {
      kind: 'private-data',
      find: (text, onFound) => {
        for (const { type, start, end, isExample } of findPrivateData(text, types)) {
          const value = text.slice(start, end);
          for (const { rule, types, hosts, includesExamples } of asking) {
            if (!types.has(type) || (isExample && !includesExamples)) continue;
            if (type === 'mail-address' && isAllowed(value, hosts)) continue;
            onFound({ rule, type, start, end, isExample, value });
          }
        }
      },
    },
  ];
}

function isAllowed(address: string, hosts: ReadonlySet<string>): boolean {
  if (hosts.size === 0) return false;
  const host = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  for (const name of hostAndAbove(host)) if (hosts.has(name)) return true;
  return false;
}
