import { hostAndAbove, linkedHosts } from './linked-hosts.js';
import { rulesOfKind, type NumberedRule, type TextFinder } from './text-finder.js';

/** A finder of links to the hosts that rules name, and to subdomains of them; none where no rule names hosts. */
export function compileLinks(rules: readonly NumberedRule[]): TextFinder[] {
  const rulesOf = new Map<string, number[]>();
  for (const { number, detector } of rulesOfKind(rules, 'links'))
    for (const host of detector.hosts) rulesOf.set(host, [...(rulesOf.get(host) ?? []), number]);
  if (rulesOf.size === 0) return [];
  return [
    {
      kind: 'links',
      find: (text, onFound) => {
        const told = new Set<string>();
        for (const { host, start, end } of linkedHosts(text)) {
          const hit = new Set([...hostAndAbove(host)].flatMap((name) => rulesOf.get(name) ?? []));
          for (const rule of hit) {
            // A link that may end in two ways is one link.
            const key = `${rule} ${start}`;
            if (!told.has(key)) onFound({ rule, type: 'host', start, end, isExample: false, value: host });
            told.add(key);
          }
        }
      },
    },
  ];
}
