// functions: OD06, OD08, OD17, OD20, OD23
/** The moves of an order as deeds: what is asked, and which of the service's operations answers. */
import { api, got } from '@/api/client'
import type {
  AbortIn, AbsentIn, ApproveIn, CancelIn, CloseUnservedIn, ComplaintIn, ComplaintOut, ContactIn, DenyIn, NoteIn, OnBehalfIn, OrderOut, OrdersReasonIn, RateIn,
  RegionIn, RuleIn, StartIn, TransferIn,
} from '@/api/schema'
import { level } from '@/api/session'
import type { Deed, Field, Values } from '@/ui/deed'
import { CERTIFICATES, options, PRIORITY_TAGS, REASON_CODES, RISKS } from '@/words'

type Act = Deed<OrderOut>['act']
interface Move {
  label: string
  tone?: 'main' | 'danger'
  deed: (order: OrderOut) => Deed<OrderOut>
}

const at = (order: OrderOut) => ({ params: { path: { order_id: order.id } } })
const reason: Field = { name: 'reason', label: '原因', kind: 'lines', required: true, longest: 300 }
const note: Field = { name: 'note', label: '说明', kind: 'lines', required: true, longest: 300 }
const onBehalf: Field = { name: 'on_behalf', label: '与居民的联系记录', kind: 'contact' }
const FOR_RESIDENT = '居民没有手机或纸质服务码时，由社区在电话或上门后代为操作。联系的方式、时间和原话会写入记录。'

/** A deed whose words go over the wire as they were typed; the service checks them again. */
const sends = <Body>(post: (body: Body) => Promise<OrderOut>): Act => (values: Values) => post(values as Body)

export const MOVES: Record<string, Move> = {
  approve: {
    label: '通过', tone: 'main',
    deed: (order) => ({
      title: '审核通过', button: '通过', done: '已通过，进入派单',
      fields: [
        { name: 'risk', label: '风险等级', kind: 'choice', options: options(RISKS), initial: order.risk, required: true, hint: '高风险须有当日有效的意外保险；中、高风险须年满 18 岁。' },
        { name: 'required_certificates', label: '须持证书', kind: 'many', options: CERTIFICATES, initial: [...order.required_certificates] },
        { name: 'priority_tags', label: '优先标识', kind: 'many', options: PRIORITY_TAGS, initial: [...order.priority_tags], hint: '标“高龄”的，志愿者可把服务时长存入时间银行。' },
        { name: 'urgent', label: '紧急（派单 1 小时、答复 2 小时）', kind: 'flag', initial: order.urgent },
      ],
      act: sends<ApproveIn>((body) => got(api.POST('/api/v1/orders/{order_id}/approve', { ...at(order), body }))),
    }),
  },
  return: {
    label: '退回补充',
    deed: (order) => ({
      title: '退回补充', button: '退回', done: '已退回点单人',
      fields: [{ name: 'reason_code', label: '原因', kind: 'choice', options: options(REASON_CODES), required: true }, { ...note, label: '告诉居民要补充什么' }],
      act: sends<OrdersReasonIn>((body) => got(api.POST('/api/v1/orders/{order_id}/return', { ...at(order), body }))),
    }),
  },
  reject: {
    label: '驳回', tone: 'danger',
    deed: (order) => ({
      title: '驳回', button: '驳回', danger: true, done: '已驳回', words: '只有点单人能看到驳回原因。',
      fields: [{ name: 'reason_code', label: '原因', kind: 'choice', options: options(REASON_CODES), required: true }, { ...note, label: '给居民的说明' }],
      act: sends<OrdersReasonIn>((body) => got(api.POST('/api/v1/orders/{order_id}/reject', { ...at(order), body }))),
    }),
  },
  transfer: {
    label: '转办',
    deed: (order) => ({
      title: '转办', button: '转办', done: '已转办', words: '不属于志愿服务的，转诉求办理或 12345 热线。',
      fields: [{ name: 'kind', label: '转往', kind: 'choice', options: [{ value: 'appeal', label: '诉求办理' }, { value: 'hotline', label: '12345 热线' }], required: true }, note],
      act: sends<TransferIn>((body) => got(api.POST('/api/v1/orders/{order_id}/transfer', { ...at(order), body }))),
    }),
  },
  'open-to-pool': {
    label: '放入抢单池',
    deed: (order) => ({
      title: '放入抢单池', button: '放入', done: '已放入抢单池', words: '全区符合条件的志愿者和队伍都能看到脱敏后的内容并抢单，24 小时无人抢自动退回。',
      act: () => got(api.POST('/api/v1/orders/{order_id}/open-to-pool', at(order))),
    }),
  },
  'take-back': {
    label: '收回',
    deed: (order) => ({
      title: '收回', button: '收回', done: '已收回', words: order.state === 'pool' ? '从抢单池收回，重新派单。' : '撤回还没有答复的派单，重新选择。',
      act: () => got(api.POST('/api/v1/orders/{order_id}/take-back', at(order))),
    }),
  },
  'hand-down': {
    label: '下派',
    deed: (order) => ({
      title: '下派', button: '下派', done: '已下派', words: '交由下级办理派单。',
      fields: [{ name: 'region', label: '交给', kind: 'region', levels: [2, 3], initial: level() === 2 ? order.region : order.region.slice(0, 9), required: true }],
      act: sends<RegionIn>((body) => got(api.POST('/api/v1/orders/{order_id}/hand-down', { ...at(order), body }))),
    }),
  },
  raise: {
    label: '上报',
    deed: (order) => ({
      title: '上报', button: '上报', done: '已上报', words: '本级难以解决，交由上级派单。',
      fields: [{
        name: 'region', label: '交给', kind: 'choice', required: true,
        options: [{ value: order.region.slice(0, 9), label: '所在街道' }, { value: order.region.slice(0, 6), label: '区' }].slice(order.owner_level === 3 ? 0 : 1),
      }],
      act: sends<RegionIn>((body) => got(api.POST('/api/v1/orders/{order_id}/raise', { ...at(order), body }))),
    }),
  },
  'close-unserved': {
    label: '未能满足结单', tone: 'danger',
    deed: (order) => ({
      title: '未能满足，结单', button: '结单', danger: true, done: '已结单', words: '请先电话告知居民。此步不可撤销。',
      fields: [{ name: 'outcome', label: '结果', kind: 'choice', options: [{ value: 'unfulfilled', label: '未能满足' }, { value: 'transferred', label: '已转其他途径' }], required: true }, reason],
      act: sends<CloseUnservedIn>((body) => got(api.POST('/api/v1/orders/{order_id}/close-unserved', { ...at(order), body }))),
    }),
  },
  absent: {
    label: '登记缺席',
    deed: (order) => ({
      title: '登记缺席', button: '登记', done: '已登记',
      fields: [{ name: 'who', label: '谁没有到场', kind: 'choice', options: [{ value: 'volunteer', label: '志愿者' }, { value: 'resident', label: '居民' }], required: true }, note],
      act: sends<AbsentIn>((body) => got(api.POST('/api/v1/orders/{order_id}/absent', { ...at(order), body }))),
    }),
  },
  start: {
    label: '代居民开始',
    deed: (order) => ({
      title: '代居民开始服务', button: '开始', done: '服务已开始', words: FOR_RESIDENT,
      fields: [
        {
          name: 'volunteer_id', label: '到场的志愿者', kind: 'choice', required: order.servers.length > 1, initial: order.servers.length === 1 ? order.servers[0]!.volunteer_id : undefined,
          options: order.servers.map((one) => ({ value: one.volunteer_id, label: one.name })), shown: () => order.servers.length > 0,
        },
        onBehalf,
      ],
      act: sends<StartIn>((body) => got(api.POST('/api/v1/orders/{order_id}/start', { ...at(order), body }))),
    }),
  },
  confirm: {
    label: '代居民确认', tone: 'main',
    deed: (order) => ({
      title: '代居民确认完成', button: '确认完成', done: '已确认', words: `${FOR_RESIDENT}时长由未经手派单和确认的人另行核定。`, fields: [onBehalf],
      act: sends<OnBehalfIn>((body) => got(api.POST('/api/v1/orders/{order_id}/confirm', { ...at(order), body }))),
    }),
  },
  deny: {
    label: '代居民否认',
    deed: (order) => ({
      title: '代居民否认完成', button: '否认', danger: true, done: '已转为争议', words: FOR_RESIDENT, fields: [reason, onBehalf],
      act: sends<DenyIn>((body) => got(api.POST('/api/v1/orders/{order_id}/deny', { ...at(order), body }))),
    }),
  },
  rate: {
    label: '代居民评价',
    deed: (order) => ({
      title: '代居民评价', button: '提交评价', done: '已评价', words: FOR_RESIDENT,
      fields: [
        { name: 'stars', label: '总体', kind: 'stars' }, { name: 'attitude', label: '态度', kind: 'stars' }, { name: 'timeliness', label: '及时', kind: 'stars' },
        { name: 'effect', label: '效果', kind: 'stars' }, { name: 'text', label: '居民的话', kind: 'lines', longest: 200 }, onBehalf,
      ],
      act: sends<RateIn>((body) => got(api.POST('/api/v1/orders/{order_id}/rate', { ...at(order), body }))),
    }),
  },
  rule: {
    label: '裁定', tone: 'main',
    deed: (order) => ({
      title: '裁定争议', button: '裁定', done: '已裁定',
      fields: [
        { name: 'verdict', label: '结论', kind: 'choice', options: [{ value: 'confirmed', label: '服务属实' }, { value: 'failed', label: '未完成' }, { value: 'redo', label: '重新派单' }], required: true },
        { ...note, label: '依据（双方说法与核实情况）' },
      ],
      act: sends<RuleIn>((body) => got(api.POST('/api/v1/orders/{order_id}/rule', { ...at(order), body }))),
    }),
  },
  redo: {
    label: '重做',
    deed: (order) => ({
      title: '重做一次', button: '重做', done: '已生成新的点单', words: '低分评价回访后，居民同意的，可以重新服务一次。', fields: [{ ...note, label: '回访情况', longest: 500 }],
      act: sends<NoteIn>((body) => got(api.POST('/api/v1/orders/{order_id}/redo', { ...at(order), body }))),
    }),
  },
  abort: {
    label: '中止服务', tone: 'danger',
    deed: (order) => ({
      title: '中止服务', button: '中止', danger: true, done: '已中止',
      fields: [{ name: 'outcome', label: '之后', kind: 'choice', options: [{ value: 'to_dispatch', label: '重新派单' }, { value: 'failed', label: '不再继续' }], required: true }, reason],
      act: sends<AbortIn>((body) => got(api.POST('/api/v1/orders/{order_id}/abort', { ...at(order), body }))),
    }),
  },
  cancel: {
    label: '代居民取消', tone: 'danger',
    deed: (order) => ({
      title: '代居民取消', button: '取消点单', danger: true, done: '点单已取消', words: FOR_RESIDENT, fields: [reason, onBehalf],
      act: sends<CancelIn>((body) => got(api.POST('/api/v1/orders/{order_id}/cancel', { ...at(order), body }))),
    }),
  },
}

const COMPLAINTS = ['收取报酬', '服务态度', '泄露隐私', '虚假完成', '居民失约', '其他']

/** A complaint is a case beside the order and no move of it. */
export function complaintDeed(order: OrderOut): Deed<ComplaintOut> {
  return {
    title: '代居民投诉', button: '提交投诉', danger: true, done: '已提交，由街道核实', words: FOR_RESIDENT,
    fields: [
      { name: 'kind', label: '事由', kind: 'choice', options: COMPLAINTS, required: true },
      { name: 'text', label: '经过', kind: 'lines', required: true, longest: 500 }, onBehalf,
    ],
    act: (values) => got(api.POST('/api/v1/orders/{order_id}/complaints', { ...at(order), body: values as unknown as ComplaintIn })),
  }
}

/** A call-back or visit, written down: no move, and needed before an approval where no phone is verified. */
export function contactDeed(order: OrderOut): Deed<OrderOut> {
  return {
    title: '登记回访', button: '登记', done: '已登记', words: '点单人没有验证手机号的，通过审核前须先电话或上门核实。',
    fields: [
      { name: 'channel', label: '方式', kind: 'choice', options: [{ value: 'phone', label: '电话' }, { value: 'visit', label: '上门' }, { value: 'counter', label: '窗口' }], initial: 'phone', required: true },
      { name: 'at', label: '时间', kind: 'moment', required: true, initial: undefined },
      { name: 'words', label: '对方原话', kind: 'lines', required: true, longest: 500 },
    ],
    act: sends<ContactIn>((body) => got(api.POST('/api/v1/orders/{order_id}/record-contact', { ...at(order), body }))),
  }
}
