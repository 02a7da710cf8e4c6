/** Words of the wire in the words of people. */
import type { Schemas } from '@/api/client'

export type Category = Schemas['OrderIn']['category']

export interface CategoryWords {
  category: Category
  icon: string
  hint: string
}

export const CATEGORIES: CategoryWords[] = [
  { category: '家电维修', icon: 'tool', hint: '修灯修水管' },
  { category: '代办跑腿', icon: 'bag', hint: '买菜取药' },
  { category: '陪诊陪伴', icon: 'heart', hint: '看病聊天' },
  { category: '理发', icon: 'scissors', hint: '上门或到站点' },
  { category: '医疗健康', icon: 'pulse', hint: '健康咨询' },
  { category: '卫生环保', icon: 'leaf', hint: '清扫整理' },
  { category: '助学支教', icon: 'book', hint: '辅导功课' },
  { category: '法律服务', icon: 'scale', hint: '法律咨询' },
  { category: '心理疏导', icon: 'chat', hint: '倾听陪聊' },
  { category: '矛盾调解', icon: 'hands', hint: '邻里纠纷' },
  { category: '扶贫帮困', icon: 'gift', hint: '走访帮扶' },
  { category: '文化文艺', icon: 'music', hint: '书画教唱' },
  { category: '科学普及', icon: 'bulb', hint: '教用手机' },
  { category: '理论政策宣讲', icon: 'mic', hint: '政策讲解' },
  { category: '应急', icon: 'alert', hint: '险情后的帮助' },
  { category: '其他', icon: 'dots', hint: '都可以说' },
]

export function iconOf(category: string): string {
  return CATEGORIES.find((one) => one.category === category)?.icon ?? 'dots'
}

export const EMERGENCY_WORDS = ['着火', '火灾', '救命', '自杀', '昏迷', '煤气泄漏', '持刀', '打架', '心梗', '中风']

export type Tone = 'wait' | 'go' | 'done' | 'bad' | 'off'

interface StateWords {
  word: string
  tone: Tone
  /** What happens next, said to the one who asked. */
  next: string
}

export const BOOKING_STATES: Record<string, { word: string; tone: Tone }> = {
  requested: { word: '待站点审核', tone: 'wait' }, approved: { word: '已通过', tone: 'go' }, checked_in: { word: '使用中', tone: 'go' },
  done: { word: '已结束', tone: 'off' }, cancelled: { word: '已取消', tone: 'off' }, no_show: { word: '未到场', tone: 'bad' },
  rejected: { word: '未通过', tone: 'bad' },
}

const ORDER_STATES: Record<string, StateWords> = {
  reviewing: { word: '待审核', tone: 'wait', next: '社区会在 24 小时内审核' },
  returned: { word: '请补充', tone: 'bad', next: '请补充后再次提交' },
  rejected: { word: '未通过', tone: 'off', next: '这件事不适合由志愿者来做' },
  transferred: { word: '已转办', tone: 'off', next: '已转给其他部门办理' },
  to_dispatch: { word: '待派单', tone: 'wait', next: '社区正在为您安排志愿者' },
  pool: { word: '等待领取', tone: 'wait', next: '志愿者可以主动领取' },
  offered: { word: '等待接单', tone: 'wait', next: '已邀请志愿者，等待答复' },
  accepted: { word: '队伍已接单', tone: 'go', next: '队长正在安排队员' },
  scheduled: { word: '已安排', tone: 'go', next: '志愿者将按时上门' },
  serving: { word: '服务中', tone: 'go', next: '服务正在进行' },
  finished: { word: '待您确认', tone: 'bad', next: '请确认服务是否完成' },
  disputed: { word: '争议处理中', tone: 'bad', next: '社区会在 5 个工作日内处理' },
  confirmed: { word: '已确认', tone: 'done', next: '欢迎评价这次服务' },
  rated: { word: '已评价', tone: 'done', next: '谢谢您的评价' },
  closed: { word: '已完结', tone: 'done', next: '' },
  cancelled: { word: '已取消', tone: 'off', next: '' },
  failed: { word: '未完成', tone: 'off', next: '' },
  unfulfilled: { word: '未能安排', tone: 'off', next: '' },
}

export function orderState(state: string): StateWords {
  return ORDER_STATES[state] ?? { word: state, tone: 'off', next: '' }
}

/** Open: something is still to come. */
export const OPEN_STATES = ['reviewing', 'returned', 'to_dispatch', 'pool', 'offered', 'accepted', 'scheduled', 'serving', 'finished', 'disputed']

const MOVES: Record<string, string> = {
  submit: '已提交', approve: '审核通过', return: '退回补充', reject: '未通过审核', transfer: '转办', resubmit: '再次提交',
  offer: '邀请志愿者', 'open-to-pool': '开放领取', 'take-back': '收回重新安排', claim: '志愿者领取', accept: '志愿者接单',
  'fall-back': '本轮无人接单', schedule: '队长安排队员', unassign: '收回重新安排', unschedule: '重新安排队员', 'leave-pool': '领取期结束',
  reschedule: '提出改期', 'reschedule-accept': '同意改期', 'reschedule-decline': '不同意改期', 'give-back': '志愿者不能前往',
  absent: '记录未到', start: '开始服务', finish: '服务完成', abort: '服务中止', confirm: '确认完成', 'auto-confirm': '到期自动确认',
  deny: '提出异议', rule: '处理结果', rate: '评价', redo: '重新服务', close: '完结', cancel: '取消', lapse: '逾期失效',
  'close-unserved': '未能安排', form: '凑单成功', 'hand-down': '移交', raise: '上报', 'record-contact': '电话回访',
}

export function moveWord(move: string): string {
  return MOVES[move] ?? move
}

export const REASON_CODES: Record<string, string> = {
  INCOMPLETE: '内容不完整', RISK_MISSING: '缺少风险说明', NOT_VOLUNTEER: '不属于志愿服务', PLACE_VAGUE: '地点不清楚',
  DUPLICATE: '重复点单', OVERSIZE: '超出能力', POLICY: '不符合规定', OTHER: '其他',
  MISMATCH: '信息与证件不一致', WRONG_REGION: '社区填错', PHOTO_OR_PAPER: '照片或证明不清',
  GUARDIAN_REFUSED: '监护人没有同意', GUARDIAN_REVOKED: '监护人撤回了同意', GUARDIAN_SILENT: '监护人没有在 7 天内答复', GROWN_UP: '您已满 18 周岁',
}

export const OFFER_STATES: Record<string, string> = {
  open: '等您答复', accepted: '已接受', declined: '已谢绝', expired: '已过期', superseded: '已有人接', withdrawn: '已收回',
}

export const VOLUNTEER_STATES: Record<string, { word: string; tone: Tone; next: string }> = {
  pending_guardian: { word: '等监护人同意', tone: 'wait', next: '请您的监护人登录后确认，7 天内有效' },
  pending_review: { word: '待社区审核', tone: 'wait', next: '社区会在 3 个工作日内审核' },
  active: { word: '在册志愿者', tone: 'done', next: '' },
  suspended: { word: '已暂停', tone: 'bad', next: '暂停期间不能接单' },
  returned: { word: '请修改', tone: 'bad', next: '请按原因修改后再次提交' },
  rejected: { word: '未通过', tone: 'off', next: '30 天后可以再次登记' },
  cancelling: { word: '注销中', tone: 'off', next: '' },
  cancelled: { word: '已撤回', tone: 'off', next: '' },
}

export const RECORD_STATES: Record<string, { word: string; tone: Tone }> = {
  pending: { word: '待确认', tone: 'wait' },
  anomaly: { word: '待核查', tone: 'bad' },
  confirmed: { word: '已计入', tone: 'done' },
  rejected: { word: '未通过', tone: 'off' },
  reversed: { word: '已冲销', tone: 'off' },
}

export const PAPER_STATES: Record<string, { word: string; tone: Tone }> = {
  issued: { word: '有效', tone: 'done' }, sealed: { word: '有效 · 已盖章', tone: 'done' }, questioned: { word: '有效 · 核查中', tone: 'wait' },
  revoked: { word: '已作废', tone: 'off' },
}
export const REVOKE_CLASSES: Record<string, string> = {
  hours_reversed: '所含服务记录已更正或冲销', wrong_content: '内容有误', fraud: '弄虚作假', other: '其他原因',
}
export const OBJECTION_STATES: Record<string, { word: string; tone: Tone }> = {
  open: { word: '等待答复', tone: 'wait' }, agreed: { word: '队长已认可', tone: 'wait' }, refused: { word: '未被认可', tone: 'bad' },
  appealed: { word: '街道复核中', tone: 'wait' }, upheld: { word: '已更正', tone: 'done' }, dismissed: { word: '不成立', tone: 'off' },
  withdrawn: { word: '已撤回', tone: 'off' },
}
export const OBJECTION_KINDS: Record<string, string> = { missing: '漏记', wrong: '记录有误', duplicate: '重复记录' }
export const STAR_STATES: Record<string, { word: string; tone: Tone }> = {
  applied: { word: '待初审', tone: 'wait' }, checked: { word: '待认定', tone: 'wait' }, publicity: { word: '公示中', tone: 'wait' },
  objected: { word: '公示有异议', tone: 'bad' }, awarded: { word: '已认定', tone: 'done' }, refused: { word: '未通过', tone: 'off' },
  withdrawn: { word: '已撤回', tone: 'off' }, revoked: { word: '已撤销', tone: 'off' },
}
export const AWARD_STATES: Record<string, { word: string; tone: Tone }> = {
  pending: { word: '待核验', tone: 'wait' }, verified: { word: '已核验', tone: 'done' }, refused: { word: '未通过', tone: 'bad' },
  withdrawn: { word: '已撤回', tone: 'off' },
}

export const MENU_STATES: Record<string, { word: string; tone: Tone }> = {
  draft: { word: '草稿', tone: 'wait' }, pending: { word: '待审核', tone: 'wait' }, on: { word: '已上架', tone: 'done' }, off: { word: '已下架', tone: 'off' },
}
export const WISH_STATES: Record<string, { word: string; tone: Tone }> = {
  draft: { word: '待发布', tone: 'wait' }, published: { word: '待认领', tone: 'wait' }, to_renew: { word: '待续期', tone: 'wait' },
  claimed: { word: '已认领', tone: 'go' }, delivered: { word: '待确认', tone: 'go' }, confirmed: { word: '已圆梦', tone: 'done' }, closed: { word: '已关闭', tone: 'off' },
}

export const TEAM_STATES: Record<string, string> = {
  gathering: '发起中', pending: '待审核', returned: '需修改', rejected: '未通过', active: '正常', rectifying: '整改中',
  suspended: '已停用', dissolved: '已解散', merged: '已合并',
}
const EIGHT = ['理论政策宣讲', '文化文艺服务', '助学支教', '医疗健身', '科学普及', '法律服务', '卫生环保', '扶贫帮困', '其他']
export const TEAM_CATEGORIES = EIGHT.map((word) => ({ value: word, word }))
export const TEAM_APPEAL_STATES: Record<string, string> = { open: '社区正在核实', upheld: '成立', dismissed: '不成立', withdrawn: '已撤回', void: '队伍已结束' }
export const CHECK_STATES: Record<string, string> = { asked: '等您确认', to_review: '街道核定中', passed: '已通过', failed: '未通过', void: '已终止' }
export const MERGER_STATES: Record<string, string> = { asked: '等对方队长答复', agreed: '等审核', declined: '对方未同意', withdrawn: '已撤回', refused: '审核未同意', done: '已合并', void: '已终止' }
export const INCUBATION_STAGES: Record<string, string> = { applied: '申请', admitted: '入驻', nurtured: '培育', hatched: '出壳', refused: '未通过', withdrawn: '已撤回', ended: '已终止' }

export const MEMBER_STATES: Record<string, string> = {
  invited: '邀请您共同发起', applied: '等待队长答复', active: '在队', rejected: '未通过', expired: '已过期', left: '已退出', removed: '已移出',
}
export const MEMBER_ROLES: Record<string, string> = { leader: '队长', deputy: '副队长', recorder: '记录员', member: '队员' }

export const RELATIONS = ['父亲', '母亲', '祖父母', '外祖父母', '其他监护人'].map((word) => ({ value: word, word }))
export const CHILD_STATES: Record<string, { word: string; tone: Tone }> = {
  pending: { word: '等社区核实', tone: 'go' }, active: { word: '可以随行', tone: 'done' }, refused: { word: '未通过', tone: 'bad' },
  ended: { word: '不再随行', tone: 'off' }, grown: { word: '已本人登记', tone: 'off' },
}
export const LINK_STATES: Record<string, string> = {
  asked: '等您确认', agreed: '已同意', refused: '未同意', expired: '已过期', revoked: '已撤回', ended: '已结束',
}

export const GOOD_KINDS: Record<string, string> = { goods: '物品', service: '服务', honour: '荣誉', donation: '公益捐赠' }
export const REDEMPTION_STATES: Record<string, { word: string; tone: Tone }> = {
  to_pickup: { word: '待领取', tone: 'wait' }, picked_up: { word: '已领取', tone: 'done' }, questioned: { word: '质量核实中', tone: 'bad' },
  done: { word: '已完成', tone: 'done' }, cancelled: { word: '已取消', tone: 'off' }, expired: { word: '逾期未领', tone: 'off' }, refunded: { word: '积分已退回', tone: 'off' },
}
export const VERDICTS: Record<string, string> = { refund: '街道已同意退回积分', replace: '街道已同意更换', keep: '街道核实后不予退换' }

export const COMPLAINT_STATES: Record<string, { word: string; tone: Tone }> = {
  open: { word: '处理中', tone: 'bad' }, upheld: { word: '属实', tone: 'done' }, not_upheld: { word: '不属实', tone: 'off' },
  withdrawn: { word: '已撤回', tone: 'off' },
}
export const COMPLAINT_KINDS: Schemas['ComplaintIn']['kind'][] = ['收取报酬', '服务态度', '泄露隐私', '虚假完成', '居民失约', '其他']

export const ARTICLE_STATES: Record<string, { word: string; tone: Tone }> = {
  draft: { word: '草稿', tone: 'off' }, first_review: { word: '一审中', tone: 'wait' }, second_review: { word: '二审中', tone: 'wait' },
  third_review: { word: '三审中', tone: 'wait' }, published: { word: '已发布', tone: 'done' }, corrected: { word: '已更正', tone: 'done' }, offline: { word: '已下线', tone: 'off' },
}
export const CROWDS = [
  { value: 'elderly', word: '老年人' }, { value: 'students', word: '学生' }, { value: 'parents', word: '家长' },
  { value: 'workers', word: '上班族' }, { value: 'shoppers', word: '网购的人' }, { value: 'investors', word: '理财的人' },
]
export const CROWD_WORDS: Record<string, string> = Object.fromEntries(CROWDS.map((one) => [one.value, one.word]))
export const ITEM_STATUS: Record<string, { word: string; tone: Tone }> = { coming: { word: '即将开始', tone: 'wait' }, on: { word: '进行中', tone: 'go' }, over: { word: '已结束', tone: 'off' } }

export const RISK_WORDS: Record<string, string> = { low: '一般', mid: '需要留意', high: '较高风险' }

export const HOTLINE = '12345'

export const SERIES_KINDS: Record<string, string> = {
  theory: '理论政策', morals: '道德讲堂', law: '法治', safety: '反诈与安全', health: '健康', youth: '青少年', other: '其他',
}
export const RUMOUR_VERDICTS: Record<string, { word: string; tone: Tone }> = {
  false: { word: '不实', tone: 'bad' }, partly: { word: '部分属实', tone: 'wait' }, true: { word: '属实', tone: 'done' }, unproven: { word: '暂无法核实', tone: 'off' },
}
export const EXAMPLE_KINDS: Record<string, string> = {
  helping: '助人为乐', brave: '见义勇为', honest: '诚实守信', devoted: '敬业奉献', filial: '孝老爱亲', volunteer: '最美志愿者', netizen: '好网民',
}
export const EXAMPLE_STATES: Record<string, { word: string; tone: Tone }> = {
  nominated: { word: '待街道审核', tone: 'wait' }, reviewed: { word: '待区级审核', tone: 'wait' }, publicity: { word: '公示中', tone: 'go' },
  objected: { word: '公示有异议', tone: 'bad' }, published: { word: '已发布', tone: 'done' }, refused: { word: '未通过', tone: 'off' },
  withdrawn: { word: '已撤回', tone: 'off' }, declined: { word: '本人谢绝', tone: 'off' }, taken_down: { word: '已撤下', tone: 'off' },
}
export const PIECE_COLUMNS: Record<string, string> = { comment: '网评', video: '短视频', story: '图文', comic: '漫画', other: '其他' }
export const PIECE_STATES: Record<string, { word: string; tone: Tone }> = {
  sent: { word: '等编辑处理', tone: 'wait' }, adopted: { word: '已采用', tone: 'done' }, declined: { word: '未采用', tone: 'off' },
  withdrawn: { word: '已撤回', tone: 'off' }, revoked: { word: '已撤下', tone: 'bad' },
}
