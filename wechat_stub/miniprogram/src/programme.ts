/** Activities in the words of people, and what a person's stamps say. */
import type { Schemas } from '@/api/client'
import type { Tone } from '@/words'

export type Activity = Schemas['ActivityOut']
export type ActivityShort = Schemas['ActivityShortOut']
export type Post = Schemas['PostOut']
export type Shift = Schemas['ShiftOut']
export type Signup = Schemas['SignupOut']
export type Draft = Schemas['ActivityIn']

export const ACTIVITY_CATEGORIES = [
  '社区服务', '扶贫减贫', '支教助学', '卫生健康', '法律服务', '环境保护', '科技科普', '文化艺术', '平安综治', '文明风尚', '交通引导',
  '志愿消防', '应急救援', '禁毒宣传', '体育健身', '旅游服务', '关爱特殊群体', '大型活动', '海外志愿服务', '税收服务', '疫情防控', '其他',
]
export const SERVED = [
  '儿童', '妇女', '老年人', '残障人士', '优抚对象', '贫困家庭', '特殊群体', '病患者', '农村居民', '城镇居民', '社会公众', '纳税人缴费人', '其他',
]
export const CERTIFICATES = ['医疗', '心理', '法律', '应急', '教师', '电工', '驾驶', '其他']
export const ACTIVITY_COMPLAINTS = ['虚假活动', '强制参加', '收费', '安全', '隐私', '其他']

export const ICONS: Record<string, string> = {
  社区服务: 'home', 扶贫减贫: 'gift', 支教助学: 'book', 卫生健康: 'pulse', 法律服务: 'scale', 环境保护: 'leaf', 科技科普: 'bulb', 文化艺术: 'music',
  平安综治: 'shield', 文明风尚: 'flag', 交通引导: 'pin', 应急救援: 'alert', 关爱特殊群体: 'heart',
}
export const activityIcon = (category: string | null | undefined) => ICONS[category ?? ''] ?? 'people'

type Words = Record<string, { word: string; tone: Tone; next: string }>

const ACTIVITY_STATES: Words = {
  draft: { word: '草稿', tone: 'off', next: '填完后提交审核' },
  pending_review: { word: '待审核', tone: 'wait', next: '一般在 24 小时内审核' },
  returned: { word: '请修改', tone: 'bad', next: '请按意见修改后再次提交' },
  rejected: { word: '未通过', tone: 'off', next: '' },
  approved: { word: '即将报名', tone: 'wait', next: '到报名时间自动开放' },
  recruiting: { word: '报名中', tone: 'go', next: '' },
  recruit_closed: { word: '报名截止', tone: 'off', next: '' },
  in_progress: { word: '进行中', tone: 'go', next: '' },
  ended: { word: '已结束', tone: 'done', next: '正在核定时长' },
  settled: { word: '已结算', tone: 'done', next: '' },
  archived: { word: '已归档', tone: 'off', next: '' },
  cancelled: { word: '已取消', tone: 'off', next: '' },
  frozen: { word: '已冻结', tone: 'bad', next: '区里正在核查，签退不受影响' },
}
export const activityState = (state: string) => ACTIVITY_STATES[state] ?? { word: state, tone: 'off' as Tone, next: '' }

/** What the public list may be asked for. */
export const LISTED_STATES = ['recruiting', 'approved', 'recruit_closed', 'in_progress', 'ended', 'settled', 'cancelled']

const SIGNUP_STATES: Words = {
  applied: { word: '待审核', tone: 'wait', next: '等组织者审核，有结果会通知您' },
  waitlisted: { word: '候补中', tone: 'wait', next: '有人退出时按先后递补，开始前 2 小时停止' },
  invited: { word: '请答复', tone: 'bad', next: '有名额了，请在时限内答复；不答复没有任何影响' },
  approved: { word: '已通过', tone: 'go', next: '请按时参加；来不了请尽早取消' },
  confirmed: { word: '会参加', tone: 'go', next: '请按时到场签到' },
  checked_in: { word: '服务中', tone: 'go', next: '走之前记得签退' },
  checked_out: { word: '已签退', tone: 'done', next: '等组织者申报时长' },
  missing_out: { word: '缺签退', tone: 'bad', next: '时长由组织者核对' },
  done: { word: '已完成', tone: 'done', next: '' },
  no_show: { word: '未到', tone: 'bad', next: '如有误，可以提出异议' },
  rejected: { word: '未通过', tone: 'off', next: '' },
  cancelled: { word: '已取消', tone: 'off', next: '' },
  late_cancelled: { word: '临时取消', tone: 'off', next: '' },
  declined: { word: '已谢绝', tone: 'off', next: '' },
  expired: { word: '已失效', tone: 'off', next: '没有等到名额' },
}
export const signupState = (state: string) => SIGNUP_STATES[state] ?? { word: state, tone: 'off' as Tone, next: '' }
export const COMING = ['approved', 'confirmed']
export const STANDING = ['applied', 'waitlisted', 'invited', 'approved', 'confirmed', 'checked_in']
export const WERE_THERE = ['checked_out', 'missing_out', 'done']

export const SHIFT_STATES: Record<string, string> = {
  scheduled: '未开始', open: '可签到', ended: '已结束', verifying: '核定时长', settled: '已结算', cancelled: '已取消',
}
export const HOW: Record<string, string> = { code: '动态码', offline: '离线签到', roll: '集体签到', backfill: '补录' }
export const FLAGS: Record<string, string> = {
  OFFLINE: '离线签到', GEO: '离活动地点较远', NO_GPS: '未附位置', ROLL: '集体签到', MISSING_OUT: '缺签退', BACKFILL: '补录', SPEED: '移动过快',
  SAME_PLACE: '位置雷同', BURST: '集中签到', TOO_SHORT: '不足半小时', TOO_MUCH: '时长过长', MANY_BACKFILLS: '多次补录', BEFORE_REGISTRATION: '登记前服务',
  ROUND: '整点补录', SAME_TIMES: '时间雷同',
}
export const REASONS_TO_RETURN: Record<string, string> = {
  INCOMPLETE: '内容不完整', RISK_MISSING: '缺少风险说明', NOT_VOLUNTEER: '不属于志愿服务', PLACE_VAGUE: '地点不清楚', DUPLICATE: '重复申报',
  OVERSIZE: '人数过多', POLICY: '不符合规定', OTHER: '其他',
}

/** An hour before the start (P-01). */
const EARLY = 3_600_000
/** Two hours after the end (P-02). */
const LATE = 7_200_000
export function mayComeAt(moment: Date, one: { starts_at: string; ends_at: string }): boolean {
  return Date.parse(one.starts_at) - EARLY <= moment.getTime() && moment.getTime() <= Date.parse(one.ends_at)
}
export function mayGoAt(moment: Date, one: { ends_at: string }): boolean {
  return moment.getTime() <= Date.parse(one.ends_at) + LATE
}
export const opensAt = (one: { starts_at: string }) => new Date(Date.parse(one.starts_at) - EARLY)

/** 还剩 29 分 31 秒, or 31 秒. */
export function countdown(until: string, moment: Date): string {
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - moment.getTime()) / 1000))
  if (!seconds) return '已到时间'
  const minutes = Math.floor(seconds / 60)
  if (minutes >= 1440) return `还剩 ${Math.floor(minutes / 1440)} 天 ${Math.floor((minutes % 1440) / 60)} 小时`
  if (minutes >= 60) return `还剩 ${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`
  return minutes ? `还剩 ${minutes} 分 ${seconds % 60} 秒` : `还剩 ${seconds} 秒`
}

/** What a code on the leader's screen says: whose, for coming or going. Null: not one of ours. */
export function readCode(text: string): { shift: string; kind: string; code: string } | null {
  const found = /^HYA:([0-9a-f-]{36}):(in|out):([2-7A-Z]{8})$/i.exec(text.trim())
  return found ? { shift: found[1]!.toLowerCase(), kind: found[2]!, code: found[3]!.toUpperCase() } : null
}

export const shiftsOf = (one: Activity): { post: Post; shift: Shift }[] =>
  one.posts.flatMap((post) => post.shifts.map((shift) => ({ post, shift }))).sort((a, b) => a.shift.starts_at.localeCompare(b.shift.starts_at))
