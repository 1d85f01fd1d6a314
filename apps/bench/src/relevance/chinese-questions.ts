import { asked } from './asked.js';
import { type RelevanceQuery } from './query.js';

/*
 * Written by hand after reading the documentation, before any engine had been asked. Position decides the half: even is
 * for tuning, odd is untouched. Whoever tunes ranking looks at the queries of the tuning half only, and nobody changes
 * this list for the sake of a figure. The documentation is in Simplified characters; queries in Traditional ones use
 * the words of Taiwan (檔案, 記憶體, 交易), as people there do.
 */

const { query } = asked('docs');

/** What people ask the documentation of a database. */
export const CHINESE_QUESTIONS: readonly RelevanceQuery[] = [
  query('zh-question', '误删了表怎么恢复', {
    best: ['sql-statements/sql-statement-flashback-table', 'sql-statements/sql-statement-recover-table'],
    helpful: ['sql-statements/sql-statement-flashback-cluster', 'faq/backup-and-restore-faq'],
  }),
  query('zh-question', '数据库进程内存不够被系统杀掉怎么排查', {
    best: ['troubleshoot-tidb-oom'],
    helpful: ['configure-memory-usage', 'tidb-troubleshooting-map'],
  }),
  query('zh-question', '如何安全地下线一台 TiKV 机器', {
    best: ['scale-tidb-using-tiup', 'tiup/tiup-component-cluster-scale-in'],
    helpful: ['tiup/tiup-cluster', 'faq/manage-cluster-faq'],
  }),
  query('zh-question', '怎么让表里的旧数据自动删掉', {
    best: ['time-to-live', 'develop/dev-guide-time-to-live'],
  }),
  query('zh-question', '忘了 root 密码怎么办', {
    best: ['user-account-management'],
    helpful: ['password-management'],
  }),
  query('zh-question', '优化器选错索引了，查询变慢', {
    best: ['wrong-index-solution'],
    helpful: ['analyze-slow-queries', 'sql-plan-management'],
  }),
  query('zh-question', '怎么检查上游和下游的数据是否一致', {
    best: ['sync-diff-inspector/sync-diff-inspector-overview', 'ticdc/ticdc-upstream-downstream-check'],
    helpful: ['dm/dm-continuous-data-validation'],
  }),
  query('zh-question', '多数副本都坏了还能恢复服务吗', {
    best: ['online-unsafe-recovery'],
    helpful: ['pd-recover'],
  }),
  query('zh-question', '一次要删除几千万行数据应该怎么做', {
    best: ['develop/dev-guide-delete-data', 'non-transactional-dml'],
    helpful: ['sql-statements/sql-statement-batch'],
  }),
  query('zh-question', '升级时怎么才能不影响业务', {
    best: ['smooth-upgrade-tidb'],
    helpful: ['upgrade-tidb-using-tiup', 'faq/upgrade-faq'],
  }),
  query('zh-traditional', '資料庫備份怎麼做', {
    best: ['br/backup-and-restore-overview', 'br/br-snapshot-guide', 'br/br-use-overview'],
    helpful: [
      'br/backup-and-restore-use-cases',
      'backup-and-restore-using-dumpling-lightning',
      'sql-statements/sql-statement-backup',
    ],
  }),
  query('zh-traditional', '伺服器硬體需求', {
    best: ['hardware-and-software-requirements'],
    helpful: ['faq/deploy-and-maintain-faq'],
  }),
  query('zh-traditional', '匯入 CSV 檔案', {
    best: ['migrate-from-csv-files-to-tidb', 'tidb-lightning/tidb-lightning-data-source'],
    helpful: ['sql-statements/sql-statement-import-into'],
  }),
  query('zh-traditional', '限制記憶體使用量', {
    best: ['configure-memory-usage'],
    helpful: ['troubleshoot-tidb-oom'],
  }),
  query('zh-traditional', '使用者權限管理', {
    best: ['privilege-management'],
    helpful: ['role-based-access-control', 'user-account-management'],
  }),
  query('zh-traditional', '慢查詢日誌在哪裡設定', {
    best: ['identify-slow-queries'],
    helpful: ['analyze-slow-queries', 'dashboard/dashboard-slow-query'],
  }),
  query('zh-traditional', '叢集效能最佳化', {
    best: ['performance-tuning-methods', 'performance-tuning-overview'],
    helpful: ['tidb-performance-tuning-config', 'performance-tuning-practices', 'sql-tuning-overview'],
  }),
  query('zh-traditional', '交易隔離等級', {
    best: ['transaction-isolation-levels'],
    helpful: ['transaction-overview'],
  }),
  query('zh-traditional', '應用程式的連線池怎麼設定', {
    best: ['develop/dev-guide-connection-parameters'],
    helpful: ['develop/java-app-best-practices'],
  }),
  query('zh-traditional', '有支援預存程序嗎', {
    best: ['mysql-compatibility'],
    helpful: ['faq/tidb-faq'],
  }),
  query('zh-mixed', 'K8s 部署 TiDB', {
    best: ['tidb-in-kubernetes', 'tidb-operator-overview'],
    helpful: ['api/tidb-operator-api-overview'],
  }),
  query('zh-mixed', 'TiCDC 同步到 Kafka 延迟越来越大', {
    best: ['ticdc/ticdc-faq'],
    helpful: ['ticdc/ticdc-sink-to-kafka', 'ticdc/troubleshoot-ticdc', 'ticdc-performance-tuning-methods'],
  }),
  query('zh-mixed', 'TiFlash 副本一直不可用', {
    best: ['tiflash/troubleshoot-tiflash'],
    helpful: ['tiflash/create-tiflash-replicas'],
  }),
  query('zh-mixed', 'Spring Boot 项目连接数据库', {
    best: ['develop/dev-guide-sample-application-java-spring-boot'],
    helpful: ['develop/dev-guide-sample-application-java-jdbc', 'develop/dev-guide-choose-driver-or-orm'],
  }),
  query('zh-mixed', 'Dashboard 用 Okta 单点登录', {
    best: ['dashboard/dashboard-session-sso'],
  }),
  query('zh-mixed', 'MySQL 分库分表合并到 TiDB', {
    best: ['migrate-small-mysql-shards-to-tidb', 'migrate-large-mysql-shards-to-tidb'],
    helpful: ['dm/feature-shard-merge', 'dm/dm-shard-merge', 'dm/shard-merge-best-practices'],
  }),
  query('zh-mixed', 'PD 起不来了怎么 recover', {
    best: ['pd-recover'],
    helpful: ['tidb-troubleshooting-map'],
  }),
  query('zh-mixed', 'Grafana 面板导出 snapshot', {
    best: ['exporting-grafana-snapshots'],
  }),
  query('zh-short', '热点', {
    best: ['troubleshoot-hot-spot-issues'],
    helpful: [
      'best-practices/high-concurrency-best-practices',
      'dashboard/dashboard-key-visualizer',
      'information-schema/information-schema-tidb-hot-regions',
    ],
  }),
  query('zh-short', '死锁', {
    best: ['information-schema/information-schema-deadlocks', 'troubleshoot-lock-conflicts'],
    helpful: ['develop/dev-guide-transaction-troubleshoot'],
  }),
  query('zh-short', '视图', {
    best: ['views', 'develop/dev-guide-use-views'],
    helpful: ['sql-statements/sql-statement-create-view', 'explain-views'],
  }),
  query('zh-short', '扩容', {
    best: ['scale-tidb-using-tiup', 'tiup/tiup-component-cluster-scale-out'],
    helpful: ['scale-microservices-using-tiup', 'tiup/tiup-cluster'],
  }),
  query('zh-short', '时区', {
    best: ['configure-time-zone'],
  }),
  query('zh-short', '脱敏', {
    best: ['log-redaction'],
  }),
  query('zh-order', '部署集群的监控', {
    best: ['deploy-monitoring-services'],
    helpful: ['tidb-monitoring-framework'],
  }),
  query('zh-order', '搜索日志的页面', {
    best: ['dashboard/dashboard-log-search'],
  }),
  query('zh-order', '冲突 乐观事务 写写', {
    best: ['troubleshoot-write-conflicts'],
    helpful: ['optimistic-transaction', 'troubleshoot-lock-conflicts'],
  }),
  query('zh-order', '统计信息 手动收集', {
    best: ['statistics', 'sql-statements/sql-statement-analyze-table'],
  }),
  query('zh-order', '加密静态数据', {
    best: ['encryption-at-rest'],
  }),
  query('zh-order', '调优 内存 TiKV', {
    best: ['tune-tikv-memory-performance'],
    helpful: ['configure-memory-usage'],
  }),
];
