import type { LaterMessages } from '../../messages.js';

export const me: LaterMessages['me'] = {
  title: '关于我和我的数据',
  roles: '我的角色',
  language: '语言',
  languageHint: '随账号保存，用于通知与其他设备。',
  languageSaved: '已保存。',
  privacyTitle: '关于我的记录，以及我的开关',
  displayTitle: '在人员数字中显示姓名',
  displayText:
    '分析师会在贡献的数字中看到姓名，在声明目的之下也会在影响力的数字中看到。若您退出，您仍计入总数，但姓名不公开，已发布的快照也一样。',
  displayOut: '不公开我的姓名',
  mailTitle: '我的邮件元数据的记录',
  mailText:
    '记录开启时，会保存谁在何时写信给谁，为期 90 天；绝不含主题与内容。若您退出，已保存的数据会删除，不再记录，您也会从分析中移除。',
  mailOut: '不要记录我的邮件',
  looksTitle: '谁看过我，做过什么',
  looksText: '分析师每次查看列有您姓名的数字，以及他人对您账号的每次更改。',
  looksPurpose: '目的：“{{purpose}}”',
  looksEmpty: '目前没有。',
  place: {
    key_contributors: '关键贡献者',
    knowledge_at_risk: '有流失风险的知识',
    contribution_report: '数字背后的人员或版本',
  },
  action: {
    influence_person_viewed: '查看了意见领袖',
    influence_person_reidentified: '查询了代号属于谁',
    influence_nominations_imported: '导入了提名',
    influence_record_downloaded: '取得了自己邮件记录的副本',
    influence_policy_changed: '更改了谁可以看影响力数字',
    contributions_person_viewed: '查看了含姓名的贡献',
    contributions_shared_impact_viewed: '查看了您分享的影响',
    people_display_opt_out_changed: '更改了显示开关',
    people_roles_changed: '更改了角色',
    people_sign_in_link_issued: '发出了登录链接',
    people_signed_in: '登录',
    people_signed_out: '退出登录',
    people_group_changed: '更改了群组',
    people_account_created: '创建了账号',
  },
};
