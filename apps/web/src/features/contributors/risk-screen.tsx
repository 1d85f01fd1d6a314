import { useSearchParams } from 'react-router';
import { LossScreen } from './loss-screen.js';
import { KnowledgeAtRisk } from './knowledge-at-risk.js';

/** What hangs on few people, or what is lost with one of them, as the address says. */
export function RiskScreen() {
  const [params] = useSearchParams();
  const personId = params.get('person');
  return personId === null ? (
    <KnowledgeAtRisk key={params.get('space') ?? ''} spaceKey={params.get('space')} />
  ) : (
    <LossScreen key={personId} personId={personId} />
  );
}
