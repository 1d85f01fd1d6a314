import { isQuestionWord } from '../engine/question-words.js';

/**
 * Words that are about no topic. Chosen by hand over English handbooks and Chinese manuals: those that stand on pages about
 * anything. Web addresses and file endings are here too.
 */
const ENGLISH = new Set(
  (
    'the and for are but not you all any can had her was one our out has him his how man new now old see two way who boy did ' +
    'its let put say she too use that with have this will your from they know want been good much some time very when come ' +
    'here just like long make many more only over such take than them well were what where which while whose why would could ' +
    'should shall may might must about above after again against also although always among another anyone anything around ' +
    'because become been before being below between both bring cannot certain change changed changes clear click common ' +
    'complete contain contains create created creates creating current currently day days detail details different does ' +
    'doing done down during each either else end ensure etc even ever every everyone everything example examples except few ' +
    'find first follow followed following follows full further general generally get gets getting give given gives giving ' +
    'going great group had happen has having help helps hence here high himself however important include included includes ' +
    'including information instead into issue issues item items itself keep kind last later least less level likely line list ' +
    'little long look looking lot made main maintain makes making mean means meant more most move multiple need needed needs ' +
    'never next none nor note nothing number off often once ones open option options order other others otherwise ourselves ' +
    'overview own page pages part parts people per place please point possible provide provided provides purpose quite rather ' +
    'read reading really reason reasons related required requires right same section sections seen self sent set sets several ' +
    'share short show shown shows similar simple since small someone something sometimes soon specific start started starting ' +
    'steps step still sub sure taken takes tell than thank thanks their theirs themselves then there these they thing things ' +
    'think those though three through thus time times today together took toward towards true try trying turn type types ' +
    'under understand until unless update updated updates upon used useful user using usually various very via view wait want ' +
    'wants way ways week weeks went whatever whenever whether whole wide within without word work worked working works yes yet ' +
    'you yours yourself year years month months able across actually add added adding additional allow allows already apply ' +
    'available based best better big call called case cases check don doesn isn aren wasn won didn couldn shouldn wouldn ' +
    'isn’t don’t back bit body content contents default description document documents false file files figure form format ' +
    'here href html htm http https img index input jpg jpeg link links markdown mdx name names null org output png svg com www ' +
    'readme summary table text title todo url value values version yaml json gif pdf ' +
    'ask asks able accordingly appropriate aspect aspects assume basic become becomes begin beginning consider corresponding ' +
    'depending describe described describes desired directly especially exist existing exists expect expected feel fine free ' +
    'goal goals hard idea ideas keep kept leave left live love low making matter maybe nice particular potential previous ' +
    'probably process quick quickly refer regarding result results run running save second single spend stay stop support ' +
    'supported supports talk top total unique want welcome'
  ).split(' '),
);

const CHINESE = new Set(
  (
    '我们 你们 他们 她们 它们 自己 大家 可以 能够 可能 应该 应当 需要 必须 不会 不能 不要 不是 没有 还有 已经 正在 将会 如果 若是 ' +
    '因为 所以 因此 但是 但 不过 而且 并且 以及 或者 或是 还是 虽然 即使 由于 为了 关于 对于 根据 按照 通过 进行 使用 支持 包括 ' +
    '包含 其中 其他 其它 之间 之前 之后 以上 以下 以前 以后 以内 以外 当前 目前 现在 同时 然后 最后 首先 其次 另外 此外 一个 一些 一种 ' +
    '一样 一般 一定 一次 一直 一起 两个 多个 每个 各个 某个 这个 那个 这些 那些 这样 那样 这里 那里 这种 那种 如何 什么 怎么 怎样 为什么 ' +
    '哪些 哪个 多少 是否 时候 时间 情况 问题 方式 方法 部分 内容 信息 介绍 说明 描述 如下 下面 上面 例如 比如 示例 例子 注意 请 参考 ' +
    '参见 详见 详细 具体 相关 相应 对应 不同 相同 类似 所有 任何 全部 整个 部分 主要 重要 基本 简单 默认 提供 表示 表明 指定 设置 选择 ' +
    '添加 增加 新增 删除 修改 更新 创建 建立 执行 运行 操作 处理 返回 获取 得到 查看 显示 输出 输入 完成 实现 开始 结束 存在 出现 发生 ' +
    '发现 导致 避免 确保 保证 建议 推荐 允许 属于 作为 成为 称为 就是 也是 都是 只是 只有 只能 只要 还要 还会 即可 即将 无法 无需 不再 ' +
    '不同 不支持 用户 用于 用来 位于 基于 来自 除了 直接 分别 例外 文档 文件 页面 链接 名称 类型 版本 数量 结果 步骤 功能 此时 当时 有时 ' +
    '后续 更多 更好 较大 较小 最大 最小 最新 很多 许多 非常 比较 特别 尽量 尽可能 大量 少量 左右 上述 上文 下文 本文 本章 本节 该文 第一 ' +
    '第二 第三 今天 明天 昨天 今年 去年 东西 地方 有关 有些 有的 并不 并未 以及 及其 从而 于是 然而 否则 仍然 依然 总是 往往 经常 通常 ' +
    '已有 最近 落下 现成 特殊 下来 记录下来 了解 随着 来说 你的 我的 您的 明显 方便 通知 可选 必填 方面 过程 其实 实际 真的 人员 工作'
  ).split(' '),
);

/** What the dictionary takes for a word and is a word with a particle, or a number with a measure: 也把, 新的, 一件. Folded. */
const CHINESE_JOINED = /^[也把很且但此该每]|[的了着]$|^[一两几].$/;

/** Whether a word is about no topic. `key` is folded, see `foldText`. */
export const isStopWord = (key: string): boolean =>
  ENGLISH.has(key) || CHINESE.has(key) || CHINESE_JOINED.test(key) || isQuestionWord(key);
