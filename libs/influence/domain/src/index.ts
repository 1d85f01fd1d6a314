export { analyseMail, type AnalyseOptions } from './analyse-mail.js';
export { betweenness, type Tick } from './betweenness.js';
export {
  bootstrapPart,
  stabilityOf,
  type BootstrapPart,
  type BootstrapPlan,
  type Stability,
} from './bootstrap.js';
export {
  DEFAULT_TIE_OPTIONS,
  STEADY_PER_YEAR,
  buildTies,
  reciprocityThreshold,
  type TieOptions,
  type Ties,
} from './build-ties.js';
export {
  collectMail,
  type CollectOptions,
  type CollectedMail,
  type DroppedCounts,
  type ExclusionReason,
} from './collect-mail.js';
export { findCommunities, type Communities } from './communities.js';
export {
  compareAnalyses,
  type AnalysisComparison,
  type ComparedAnalysis,
  type Move,
  type Standing,
} from './compare-analyses.js';
export { bandOf, coverageOf, randomBands } from './coverage.js';
export { coreNumbers } from './k-core.js';
export type {
  Band,
  Coverage,
  CoverageCurves,
  DepartmentMatrix,
  FilterCode,
  FilterSummary,
  StabilityReport,
  SweepRow,
  ThresholdSweep,
  TieList,
} from './company-findings.js';
export { orgChart, type OrgChart } from './formal-rank.js';
export type {
  FormalRank,
  LeaderAnalysis,
  Method,
  NetworkRole,
  Note,
  PersonMeasures,
  RankDifferences,
  RankedPerson,
} from './leader-analysis.js';
export type { MailLog } from './mail-log.js';
export { countRecipients, type DirectoryPerson, type MailMessage } from './mail-message.js';
export {
  evaluateNominations,
  type AgreementFigure,
  type NominatedRanking,
  type Nomination,
  type NominationReport,
} from './nominations.js';
export { pageRank } from './pagerank.js';
export { cappedCount, countBlocks, pairBlocks, type PairBlocks, type WeightOptions } from './pair-blocks.js';
export { participation } from './participation.js';
export { countBelow, meanPercentile, orderDescending, ranksOf, reciprocalRankFusion } from './percentiles.js';
export { contactGraph } from './contact-graph.js';
export { cutInHalves, scoresOfHalf, tiesOfHalf, type Half, type Halves } from './halves.js';
export { logBetween } from './mail-log.js';
export { messagesOfWeek, type WeekTie } from './week-ties.js';
export { maxCoverage } from './max-coverage.js';
export { pairEvents, type PairEvents } from './pair-events.js';
export { reachCurve } from './reach.js';
export { measureResponses, responseFactors, type Responses } from './responses.js';
export { spearmanOfHalves, withContacts } from './threshold-sweep.js';
export { finishRanking } from './finish-ranking.js';
export { planRanking, type RankingPlan } from './plan-ranking.js';
export { AnalysisCancelled, type ProgressHooks } from './progress-hooks.js';
export { areaUnderCurve, overlapRatio, spearman } from './rank-agreement.js';
export { rankLeaders } from './rank-leaders.js';
export { DEFAULT_RANK_OPTIONS, rankOptions, type RankOptions } from './rank-options.js';
export { sentenceOf, type ReasonCode } from './reasons.js';
export { ROLE_MAILBOX_NAMES, isRoleMailbox } from './role-mailbox.js';
export type { PersonFacts } from './roster.js';
export { RANKED_MEASURES, scoreTies, strengths, type RankedMeasure, type TieScores } from './score-ties.js';
export { structuralHoles, type StructuralHoles } from './structural-holes.js';
export { tierOf, topCount, type Tier } from './tiers.js';
export { toGraphology, type PersonAttributes, type TieAttributes, type TieGraph } from './to-graphology.js';
export { mailVolume, type Volume } from './volume.js';
export {
  EXACT_BETWEENNESS_PEOPLE,
  betweennessFromPivots,
  type BetweennessEstimate,
} from './betweenness-pivots.js';
export {
  awaitBetweenness,
  betweennessOf,
  betweennessProgress,
  shareBetweenness,
  stopBetweenness,
  workOnBetweenness,
  type SharedBetweenness,
} from './betweenness-shared.js';
export {
  networkOfColumns,
  networkOfTies,
  type Csr,
  type StoredTie,
  type TieColumns,
  type WeightedCsr,
} from './csr.js';
export { eigenvector, type Eigenvector, type IterationOptions } from './eigenvector.js';
export { exportGraph, toGexf, toGraphMl, type ExportGraph, type ExportPerson } from './export-graph.js';
export { hits, type Hits } from './hits.js';
export { layoutTies, type Layout, type LayoutOptions } from './layout.js';
