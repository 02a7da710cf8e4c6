// functions: AC04, AC05, AC06, AC09, AC16, AC17, AC18, AC19, AC23, AC25
/** The moves of an activity, its shifts, its names and its cases as deeds: what is asked, and which operation answers. */
import { api, got } from '@/api/client'
import type {
  ActivityChangeOut, ActivityComplaintOut, ActivityOut, ActivitySeriesOut, ActivitiesReasonIn, AttendedOut, BackfillIn, ChangeIn, DecisionIn, QuotaIn, SheetLineOut, SheetOut, ShiftOut,
  SignedUpOut, SignupOut, VerdictIn, VerifyIn, ActivitiesWhyIn as WhyIn,
} from '@/api/schema'
import type { Deed, Field, Values } from '@/ui/deed'
import { options, REASON_CODES, RISKS } from '@/words'
import { minutes, toField } from '@/words/time'

interface Move<Thing, Answer = Thing> {
  label: string
  tone?: 'main' | 'danger'
  deed: (thing: Thing) => Deed<Answer>
}
const of = (event: ActivityOut) => ({ params: { path: { activity_id: event.id } } })
const named = (found: { id: string }) => ({ params: { path: { signup_id: found.id } } })
const why: Field = { name: 'reason', label: '原因', kind: 'lines', required: true, longest: 300 }
const note: Field = { name: 'note', label: '给组织者的说明', kind: 'lines', required: true, longest: 300 }
const code: Field = { name: 'reason_code', label: '原因', kind: 'choice', options: options(REASON_CODES), required: true }
const sends = <Body, Answer>(post: (body: Body) => Promise<Answer>) => (values: Values) => post(values as Body)

export const MOVES: Record<string, Move<ActivityOut>> = {
  approve: {
    label: '通过', tone: 'main',
    deed: (event) => ({
      title: '审核通过', button: '通过', done: '已通过，居民可以看到', words: '通过后对全区公开；报名时间已到的立即开始招募。请先逐项核对审核要点。',
      act: () => got(api.POST('/api/v1/activities/{activity_id}/approve', of(event))),
    }),
  },
  return: {
    label: '退回补充',
    deed: (event) => ({
      title: '退回补充', button: '退回', done: '已退回组织者', fields: [code, note],
      act: sends<ActivitiesReasonIn, ActivityOut>((body) => got(api.POST('/api/v1/activities/{activity_id}/return', { ...of(event), body }))),
    }),
  },
  reject: {
    label: '驳回', tone: 'danger',
    deed: (event) => ({
      title: '驳回', button: '驳回', danger: true, done: '已驳回', words: '驳回后不能再提交；只是需要补充的，请退回。', fields: [code, note],
      act: sends<ActivitiesReasonIn, ActivityOut>((body) => got(api.POST('/api/v1/activities/{activity_id}/reject', { ...of(event), body }))),
    }),
  },
  submit: {
    label: '提交审核', tone: 'main',
    deed: (event) => ({
      title: '提交审核', button: '提交', done: '已提交，由另一位同事审核',
      words: '由所在社区审核；高风险、超过 200 人或招募未成年人的由区审核。本人发起的活动须由他人审核。',
      act: () => got(api.POST('/api/v1/activities/{activity_id}/submit', of(event))),
    }),
  },
  withdraw: { label: '撤回', deed: (event) => ({ title: '撤回', button: '撤回', done: '已撤回为草稿', act: () => got(api.POST('/api/v1/activities/{activity_id}/withdraw', of(event))) }) },
  discard: { label: '作废', tone: 'danger', deed: (event) => ({ title: '作废草稿', button: '作废', danger: true, done: '已作废', act: () => got(api.POST('/api/v1/activities/{activity_id}/discard', of(event))) }) },
  'close-recruiting': {
    label: '停止招募',
    deed: (event) => ({ title: '停止招募', button: '停止', done: '已停止招募', words: '不再接受报名，已经报名的不变。', act: () => got(api.POST('/api/v1/activities/{activity_id}/close-recruiting', of(event))) }),
  },
  reopen: { label: '重新招募', deed: (event) => ({ title: '重新招募', button: '重新招募', done: '已重新招募', words: '开始前 2 小时之前可以重新接受报名。', act: () => got(api.POST('/api/v1/activities/{activity_id}/reopen', of(event))) }) },
  cancel: {
    label: '取消活动', tone: 'danger',
    deed: (event) => ({
      title: '取消活动', button: '取消活动', danger: true, done: '已办理', fields: [why],
      words: event.organiser ? '开始 24 小时之前由审核人批准后取消；临近开始时立即取消并告知审核人。报名的人都会收到通知，不扣信用分。' : '活动立即取消，报名的人都会收到通知，不扣信用分。',
      act: sends<WhyIn, ActivityOut>((body) => got(api.POST('/api/v1/activities/{activity_id}/cancel', { ...of(event), body }))),
    }),
  },
  abort: {
    label: '提前结束', tone: 'danger',
    deed: (event) => ({
      title: '提前结束', button: '提前结束', danger: true, done: '已提前结束', words: '恶劣天气或安全原因。已到场的计到此刻，未开始的班次取消。', fields: [why],
      act: sends<WhyIn, ActivityOut>((body) => got(api.POST('/api/v1/activities/{activity_id}/abort', { ...of(event), body }))),
    }),
  },
  freeze: {
    label: '冻结', tone: 'danger',
    deed: (event) => ({
      title: '冻结活动', button: '冻结', danger: true, done: '已冻结', words: '核查期间不能报名和签到，可以签退；5 个工作日内须作出决定。', fields: [why],
      act: sends<WhyIn, ActivityOut>((body) => got(api.POST('/api/v1/activities/{activity_id}/freeze', { ...of(event), body }))),
    }),
  },
  resume: { label: '解除冻结', tone: 'main', deed: (event) => ({ title: '解除冻结', button: '解除', done: '已恢复到冻结前的状态', act: () => got(api.POST('/api/v1/activities/{activity_id}/resume', of(event))) }) },
}

// The organiser's

/** Another time, place or risk of what people have signed up for: asks the reviewer. */
export function changeDeed(event: ActivityOut): Deed<ActivityChangeOut> {
  return {
    title: '申请变更', button: '提交申请', done: '已提交，审核前仍按原安排进行', words: '只填写要变更的项目。批准后通知所有报名的人，他们可以随时免责取消。',
    fields: [
      { name: 'title', label: '名称', kind: 'text', longest: 40, initial: event.title }, { name: 'address', label: '详细地址', kind: 'text', longest: 200, initial: event.address ?? '' },
      { name: 'later_minutes', label: '未开始的班次顺延（分钟，负数为提前）', kind: 'number', low: -10080, high: 129600 },
      { name: 'risk', label: '风险等级', kind: 'choice', options: options(RISKS), initial: event.risk },
      { name: 'policy_number', label: '保险单号', kind: 'text', longest: 60, initial: event.policy_number ?? '', shown: (values) => values.risk === 'high' },
      { name: 'risk_disclosure', label: '风险提示', kind: 'lines', longest: 500, initial: event.risk_disclosure ?? '' }, why,
    ],
    act: (values) => {
      const before: Record<string, unknown> = { title: event.title, address: event.address, risk: event.risk, policy_number: event.policy_number, risk_disclosure: event.risk_disclosure }
      const body = Object.fromEntries(Object.entries(values).filter(([name, value]) => name === 'reason' || (name === 'later_minutes' ? Number(value) : value !== before[name])))
      return got(api.POST('/api/v1/activities/{activity_id}/changes', { ...of(event), body: body as unknown as ChangeIn }))
    },
  }
}
export const copyDeed = (event: ActivityOut): Deed<ActivityOut> => ({
  title: '复制为新草稿', button: '复制', done: '已复制为草稿', fields: [{ name: 'weeks', label: '顺延几周', kind: 'number', low: 1, high: 52, initial: 1, required: true }],
  act: (values) => got(api.POST('/api/v1/activities/{activity_id}/copy', { ...of(event), body: { weeks: Number(values.weeks) } })),
})
export const repeatDeed = (event: ActivityOut): Deed<ActivitySeriesOut> => ({
  title: '每周重复', button: '生成草稿', words: '生成后面若干周的草稿，每一次都是独立的活动，须分别提交审核。', fields: [{ name: 'times', label: '重复几周（最多 12）', kind: 'number', low: 1, high: 12, initial: 4, required: true }],
  act: (values) => got(api.POST('/api/v1/activities/{activity_id}/repeat', { ...of(event), body: { times: Number(values.times) } })),
})
export const resizeDeed = (shift: ShiftOut): Deed<ShiftOut> => ({
  title: '调整名额', button: '调整', done: '已调整', words: `已占 ${shift.taken} 个名额，不能更少。`, fields: [{ name: 'quota', label: '名额', kind: 'number', low: Math.max(1, shift.taken), high: 5000, initial: shift.quota, required: true }],
  act: sends<QuotaIn, ShiftOut>((body) => got(api.POST('/api/v1/shifts/{shift_id}/resize', { params: { path: { shift_id: shift.id } }, body }))),
})

// Changes, decided by the reviewer

export const CHANGES: Record<string, Move<ActivityChangeOut>> = {
  approve: {
    label: '同意变更', tone: 'main',
    deed: (change) => ({
      title: change.kind === 'cancel' ? '同意取消' : '同意变更', button: '同意', done: '已同意', words: '立即生效并通知所有报名的人。', fields: [{ ...note, required: false, label: '说明' }],
      act: sends<DecisionIn, ActivityChangeOut>((body) => got(api.POST('/api/v1/changes/{change_id}/approve', { params: { path: { change_id: change.id } }, body }))),
    }),
  },
  refuse: {
    label: '不同意',
    deed: (change) => ({
      title: '不同意', button: '不同意', done: '已告知组织者', fields: [note],
      act: sends<DecisionIn, ActivityChangeOut>((body) => got(api.POST('/api/v1/changes/{change_id}/refuse', { params: { path: { change_id: change.id } }, body }))),
    }),
  },
  withdraw: { label: '撤回申请', deed: (change) => ({ title: '撤回申请', button: '撤回', done: '已撤回', act: () => got(api.POST('/api/v1/changes/{change_id}/withdraw', { params: { path: { change_id: change.id } } })) }) },
}

// Names

export const NAMES: Record<string, Move<SignedUpOut, SignupOut>> = {
  approve: { label: '通过', tone: 'main', deed: (found) => ({ title: `通过 ${found.name} 的报名`, button: '通过', done: '已通过', act: () => got(api.POST('/api/v1/signups/{signup_id}/approve', named(found))) }) },
  reject: {
    label: '不通过',
    deed: (found) => ({ title: `不通过 ${found.name} 的报名`, button: '不通过', done: '已告知本人', fields: [why], act: sends<WhyIn, SignupOut>((body) => got(api.POST('/api/v1/signups/{signup_id}/reject', { ...named(found), body }))) }),
  },
  remove: {
    label: '移出', tone: 'danger',
    deed: (found) => ({ title: `把 ${found.name} 移出名单`, button: '移出', danger: true, done: '已移出', words: '名额让给候补的第一位。', fields: [why], act: sends<WhyIn, SignupOut>((body) => got(api.POST('/api/v1/signups/{signup_id}/remove', { ...named(found), body }))) }),
  },
}

// Hours

const shiftAt = (id: string) => ({ params: { path: { shift_id: id } } })
/** One person's hours: as stamped, or fewer with a reason; somebody else decides. */
export const verifyDeed = (shift: string, line: SheetLineOut): Deed<SheetOut> => ({
  title: `申报 ${line.name} 的时长`, button: '申报', done: '已申报，由另一人核定', words: '按签到签退计算；确有少于此的，填写分钟数和理由，不能多报。',
  fields: [
    { name: 'minutes', label: '少计为（分钟；照实不填）', kind: 'number', low: 0, high: 720 },
    { name: 'reason', label: '少计的理由', kind: 'text', longest: 200, required: true, shown: (values) => typeof values.minutes === 'number' },
  ],
  act: (values) => {
    const lowered = typeof values.minutes === 'number' ? { minutes: values.minutes, reason: values.reason as string } : {}
    return got(api.POST('/api/v1/shifts/{shift_id}/verify', { ...shiftAt(shift), body: { items: [{ signup_id: line.signup_id, ...lowered }] } as unknown as VerifyIn }))
  },
})
export const verifyAllDeed = (shift: string, lines: SheetLineOut[]): Deed<SheetOut> => ({
  title: '全部照实申报', button: '申报', done: '已申报，由另一人核定', words: `${lines.length} 人有签到签退、尚未申报，按签到签退的时间申报。`,
  act: () => got(api.POST('/api/v1/shifts/{shift_id}/verify', { ...shiftAt(shift), body: { items: lines.map((one) => ({ signup_id: one.signup_id })) } as unknown as VerifyIn })),
})
export const backfillDeed = (shift: ShiftOut, line: SheetLineOut): Deed<AttendedOut> => ({
  title: `补录 ${line.name} 的签到`, button: '补录', done: '已补录，请再申报时长', words: '本人到场但没有签到签退的，8 个工作日内可以补录，不超出班次时间，由另一人核定。',
  fields: [
    { name: 'from', label: '到场', kind: 'moment', required: true, initial: toField(shift.starts_at) }, { name: 'to', label: '离开', kind: 'moment', required: true, initial: toField(shift.ends_at) },
    { ...why, label: '如何确认本人在场' },
  ],
  act: sends<BackfillIn, AttendedOut>((body) => got(api.POST('/api/v1/signups/{signup_id}/backfill', { params: { path: { signup_id: line.signup_id } }, body }))),
})
export const settleDeed = (shift: string): Deed<ShiftOut> => ({
  title: '结算班次', button: '结算', done: '已结算', words: '全部时长核定后结算：占名额而未到场的记为爽约，扣信用 10 分。',
  act: () => got(api.POST('/api/v1/shifts/{shift_id}/settle', shiftAt(shift))),
})
export const proposed = (line: SheetLineOut) => (line.minutes === null ? '—' : minutes(line.minutes))

// Complaints

export const CASES: Record<string, Move<ActivityComplaintOut>> = {
  uphold: {
    label: '属实', tone: 'danger',
    deed: (found) => ({
      title: '投诉属实', button: '决定', danger: true, done: '已决定，已告知投诉人', words: '时长是否作数逐条决定；需要停止活动的，请区级冻结或取消。', fields: [{ ...note, label: '核实情况与处理', longest: 500 }],
      act: sends<VerdictIn, ActivityComplaintOut>((body) => got(api.POST('/api/v1/activity-complaints/{activity_complaint_id}/uphold', { params: { path: { activity_complaint_id: found.id } }, body }))),
    }),
  },
  dismiss: {
    label: '不属实',
    deed: (found) => ({
      title: '投诉不属实', button: '决定', done: '已决定，已告知投诉人', words: found.settlement_hold ? '没有其他严重投诉时，暂缓发放的积分随即发放。' : undefined, fields: [{ ...note, label: '核实情况与理由', longest: 500 }],
      act: sends<VerdictIn, ActivityComplaintOut>((body) => got(api.POST('/api/v1/activity-complaints/{activity_complaint_id}/dismiss', { params: { path: { activity_complaint_id: found.id } }, body }))),
    }),
  },
}
