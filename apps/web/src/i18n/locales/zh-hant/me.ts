import type { LaterMessages } from '../../messages.js';

export const me: LaterMessages['me'] = {
  title: '關於我與我的資料',
  roles: '我的角色',
  language: '語言',
  languageHint: '隨帳號保存，用於通知與其他裝置。',
  languageSaved: '已保存。',
  privacyTitle: '關於我的紀錄，以及我的開關',
  displayTitle: '在人員數字中顯示姓名',
  displayText:
    '分析師會在貢獻的數字中看到姓名，在聲明目的之下也會在影響力的數字中看到。若您退出，您仍計入總數，但姓名不公開，已發布的快照也一樣。',
  displayOut: '不公開我的姓名',
  mailTitle: '我的郵件中繼資料的記錄',
  mailText:
    '記錄開啟時，會保存誰在何時寫信給誰，為期 90 天；絕不含主旨與內容。若您退出，已保存的資料會刪除，不再記錄，您也會從分析中移除。',
  mailOut: '不要記錄我的郵件',
  looksTitle: '誰看過我，做過什麼',
  looksText: '分析師每次查看列有您姓名的數字，以及他人對您帳號的每次更改。',
  looksPurpose: '目的：「{{purpose}}」',
  looksEmpty: '目前沒有。',
  place: {
    key_contributors: '關鍵貢獻者',
    knowledge_at_risk: '有流失風險的知識',
    contribution_report: '數字背後的人員或版本',
  },
  action: {
    influence_person_viewed: '查看了意見領袖',
    influence_person_reidentified: '查詢了代號屬於誰',
    influence_nominations_imported: '匯入了提名',
    influence_record_downloaded: '取得了自己郵件紀錄的副本',
    influence_policy_changed: '更改了誰可以看影響力數字',
    contributions_person_viewed: '查看了含姓名的貢獻',
    contributions_shared_impact_viewed: '查看了您分享的影響',
    people_display_opt_out_changed: '更改了顯示開關',
    people_roles_changed: '更改了角色',
    people_sign_in_link_issued: '發出了登入連結',
    people_signed_in: '登入',
    people_signed_out: '登出',
    people_group_changed: '更改了群組',
    people_account_created: '建立了帳號',
  },
};
