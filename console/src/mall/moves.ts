// functions: PT02, PT03, PT07, PT08, PT14, PT15
/** What managers decide about goods, counters, exchanges, gifts and the rules of earning. */
import { api, got } from '@/api/client'
import type {
  AdjustmentIn, AdjustmentOut, AdjustmentReasonIn, BudgetIn, BudgetPage, DonationIn, DonationOut, GoodDetailOut, GoodEditIn, GoodIn, GoodReasonIn, KeeperIn, KeeperOut, PickupPointOut, PickupReasonIn, PiecesIn, RedemptionOut,
  RedemptionReasonIn, ResolveIn, RuleDraftOut, RuleReasonIn, StarPercentIn,
} from '@/api/schema'
import { session } from '@/api/session'
import type { Deed, Field, Values } from '@/ui/deed'
import { GOOD_KINDS, options, VERDICTS } from '@/words'

interface Move<Thing, Answer = Thing> {
  label: string
  tone?: 'main' | 'danger'
  deed: (thing: Thing) => Deed<Answer>
}
const good = (one: { id: string }) => ({ params: { path: { good_id: one.id } } })
const point = (one: { id: string }) => ({ params: { path: { pickup_id: one.id } } })
const exchange = (one: { id: string }) => ({ params: { path: { redemption_id: one.id } } })
const draft = (one: { id: string }) => ({ params: { path: { rule_draft_id: one.id } } })
const why: Field = { name: 'reason', label: '原因', kind: 'lines', required: true, longest: 200 }
const sends = <Body, Answer>(post: (body: Body) => Promise<Answer>) => (values: Values) => post(values as Body)

/** 3 星 95、5 星 90 */
function percents(text: unknown): StarPercentIn[] {
  return [...String(text ?? '').matchAll(/([1-5])\s*星\s*(\d{2,3})/g)].map((found) => ({ star: Number(found[1]), percent: Number(found[2]) }))
}
const told = (values: Values) => {
  const { star_percents: stars, ...rest } = values
  return { ...rest, star_percents: percents(stars) }
}
const goodFields = (now?: GoodDetailOut): Field[] => [
  { name: 'kind', label: '种类', kind: 'choice', required: true, options: options(GOOD_KINDS), initial: now?.kind ?? 'goods' },
  { name: 'name', label: '名称', kind: 'text', required: true, longest: 40, initial: now?.name ?? '', hint: '不标金额' },
  { name: 'text', label: '说明', kind: 'lines', longest: 1000, initial: now?.text ?? '' },
  { name: 'photos', label: '照片', kind: 'photos', purpose: 'good', high: 3, initial: [...(now?.photos ?? [])], hint: '最多 3 张，第一张显示在商城列表里；不拍到人脸和价签' },
  { name: 'points', label: '所需积分', kind: 'number', required: true, low: 1, high: 20000, initial: now?.points },
  { name: 'star_percents', label: '星级优惠', kind: 'text', initial: now?.star_percents.map((one) => `${one.star} 星 ${one.percent}`).join('、') ?? '', hint: '按原积分的百分之几，如：3 星 95、5 星 90' },
  { name: 'min_star', label: '最低星级', kind: 'number', low: 0, high: 5, initial: now?.min_star ?? 0 },
  { name: 'month_limit', label: '每人每月限兑', kind: 'number', low: 1, high: 100, initial: now?.month_limit ?? 2 },
  { name: 'residents', label: '居民也可以用公益积分兑换', kind: 'flag', initial: now?.residents ?? false },
  { name: 'donor', label: '捐赠单位或个人', kind: 'text', longest: 60, initial: now?.donor ?? '' },
]

export const enterGood = (): Deed<GoodDetailOut> => ({
  title: '新建兑换品', button: '保存草稿', done: '已保存，入库后提交区级审核', fields: goodFields(),
  act: (values) => got(api.POST('/api/v1/goods', { body: told(values) as unknown as GoodIn })),
})

/** Pieces that come to a counter, or are thrown away there. */
export const pieces = (one: GoodDetailOut, word: 'receive' | 'scrap', counters: { value: string; label: string }[]): Deed<GoodDetailOut> => ({
  title: word === 'receive' ? '入库' : '报损', button: word === 'receive' ? '入库' : '报损', danger: word === 'scrap', done: '已登记',
  fields: [
    { name: 'pickup_id', label: '兑换点', kind: 'choice', required: true, options: counters },
    { name: 'quantity', label: '件数', kind: 'number', required: true, low: 1, high: 100000 },
    { name: 'note', label: '说明', kind: 'text', required: true, longest: 100, initial: word === 'receive' ? '捐赠入库' : '' },
  ],
  act: sends((body: PiecesIn) => got(word === 'receive' ? api.POST('/api/v1/goods/{good_id}/receive', { ...good(one), body }) : api.POST('/api/v1/goods/{good_id}/scrap', { ...good(one), body }))),
})

export const GOOD_MOVES: Record<string, Move<GoodDetailOut>> = {
  edit: { label: '修改', deed: (one) => ({ title: '修改兑换品', button: '保存', done: '已保存', fields: goodFields(one), act: (values) => got(api.POST('/api/v1/goods/{good_id}/edit', { ...good(one), body: told(values) as GoodEditIn })) }) },
  submit: { label: '提交审核', tone: 'main', deed: (one) => ({ title: '提交审核', button: '提交', done: '已提交区级审核', act: () => got(api.POST('/api/v1/goods/{good_id}/submit', good(one))) }) },
  approve: { label: '通过并上架', tone: 'main', deed: (one) => ({ title: '通过并上架', button: '上架', done: '已上架', act: () => got(api.POST('/api/v1/goods/{good_id}/approve', good(one))) }) },
  return: { label: '退回', deed: (one) => ({ title: '退回', button: '退回', done: '已退回', fields: [why], act: sends((body: GoodReasonIn) => got(api.POST('/api/v1/goods/{good_id}/return', { ...good(one), body }))) }) },
  'take-off': { label: '下架', tone: 'danger', deed: (one) => ({ title: '下架', button: '下架', danger: true, done: '已下架', words: '不再接受新的兑换；已兑换的照常领取。', fields: [why], act: sends((body: GoodReasonIn) => got(api.POST('/api/v1/goods/{good_id}/take-off', { ...good(one), body }))) }) },
  'put-on': { label: '申请再上架', tone: 'main', deed: (one) => ({ title: '申请再上架', button: '提交', done: '已提交区级审核', act: () => got(api.POST('/api/v1/goods/{good_id}/put-on', good(one))) }) },
}

export const POINT_MOVES: Record<string, Move<PickupPointOut>> = {
  approve: { label: '同意', tone: 'main', deed: (one) => ({ title: '同意设立', button: '同意', done: '已开放', words: '不收费、不导出数据；合同到期自动关闭。', act: () => got(api.POST('/api/v1/pickup-points/{pickup_id}/approve', point(one))) }) },
  refuse: { label: '不同意', tone: 'danger', deed: (one) => ({ title: '不同意', button: '不同意', danger: true, done: '已答复', fields: [why], act: sends((body: PickupReasonIn) => got(api.POST('/api/v1/pickup-points/{pickup_id}/refuse', { ...point(one), body }))) }) },
  close: { label: '关闭', tone: 'danger', deed: (one) => ({ title: '关闭兑换点', button: '关闭', danger: true, done: '已关闭', words: '不再接受新的兑换；待领取的在期限内照常领取。', fields: [why], act: sends((body: PickupReasonIn) => got(api.POST('/api/v1/pickup-points/{pickup_id}/close', { ...point(one), body }))) }) },
}

export const addKeeper = (one: PickupPointOut): Deed<KeeperOut> => ({
  title: '添加核销员', button: '添加', done: '已添加', words: '商户人员用已验证的手机号（在小程序核销）；站点工作人员用管理台用户名（在本台核销）。填一项即可。',
  fields: [{ name: 'phone', label: '手机号', kind: 'text', longest: 11 }, { name: 'username', label: '用户名', kind: 'text', longest: 40 }],
  act: sends((body: KeeperIn) => got(api.POST('/api/v1/pickup-points/{pickup_id}/keepers', { ...point(one), body }))),
})
export const removeKeeper = (one: PickupPointOut, keeper: KeeperOut): Deed<KeeperOut> => ({
  title: '移除核销员', button: '移除', danger: true, done: '已移除', words: `${keeper.name} 将不能再在此核销。`,
  act: () => got(api.POST('/api/v1/pickup-points/{pickup_id}/keepers/remove', { ...point(one), body: { person_id: keeper.person_id } })),
})

export const REDEMPTION_MOVES: Record<string, Move<RedemptionOut>> = {
  'call-off': { label: '无法提供，退积分', tone: 'danger', deed: (one) => ({ title: '无法提供', button: '退回积分', danger: true, done: '已退回积分并致歉', fields: [why], act: sends((body: RedemptionReasonIn) => got(api.POST('/api/v1/redemptions/{redemption_id}/call-off', { ...exchange(one), body }))) }) },
  resolve: {
    label: '处理质量问题', tone: 'main',
    deed: (one) => ({
      title: '处理质量问题', button: '决定', done: '已处理，本人已收到通知', words: one.reason ?? undefined,
      fields: [
        { name: 'verdict', label: '结论', kind: 'choice', required: true, options: options(VERDICTS) },
        { name: 'sound', label: '退回的物品完好，可再兑换', kind: 'flag', initial: false, shown: (values) => values.verdict === 'refund' },
        { name: 'note', label: '核实情况', kind: 'lines', required: true, longest: 200 },
      ],
      act: sends((body: ResolveIn) => got(api.POST('/api/v1/redemptions/{redemption_id}/resolve', { ...exchange(one), body }))),
    }),
  },
}

export const writeDonation = (corrects?: DonationOut): Deed<DonationOut> => ({
  title: corrects ? '更正捐赠记录' : '登记捐赠', button: '登记并公示', done: '已公示',
  words: corrects ? '原记录保留，更正记录另起一条并注明。' : '登记后立即对外公示，不能删除。',
  fields: [
    { name: 'donor', label: '捐赠单位或个人', kind: 'text', required: true, longest: 60, initial: corrects?.donor ?? '' },
    { name: 'item', label: '物品', kind: 'text', required: true, longest: 60, initial: corrects?.item ?? '' },
    { name: 'quantity', label: '数量', kind: 'number', required: true, low: 1, high: 100000, initial: corrects?.quantity },
    { name: 'unit', label: '单位', kind: 'text', required: true, longest: 10, initial: corrects?.unit ?? '件' },
    { name: 'given_on', label: '捐赠日期', kind: 'day', required: true, initial: corrects?.given_on ?? '' },
    { name: 'purpose', label: '用途', kind: 'text', required: true, longest: 100, initial: corrects?.purpose ?? '积分商城兑换' },
  ],
  act: (values) => got(api.POST('/api/v1/donations', { body: { ...values, ...(corrects && { corrects: corrects.id }) } as unknown as DonationIn })),
})

const asked = (one: { id: string }) => ({ params: { path: { adjustment_id: one.id } } })
export const propose = (): Deed<AdjustmentOut> => ({
  title: '提出积分调整', button: '提出', done: '已提出，由区级另一人审核', words: '每次最多 500 分。加分从本单位额度支出；减分超过余额的部分记为欠分。',
  fields: [
    { name: 'number', label: '志愿者编号', kind: 'text', required: true, longest: 14 },
    { name: 'points', label: '分数（减分填负数）', kind: 'number', required: true, low: -500, high: 500 },
    { name: 'reason', label: '原因', kind: 'text', required: true, longest: 100, hint: '本人看得到' },
    { name: 'evidence', label: '依据材料', kind: 'lines', required: true, longest: 300, hint: '文号、会议纪要、材料编号' },
  ],
  act: sends((body: AdjustmentIn) => got(api.POST('/api/v1/points/adjustments', { body }))),
})
export const giveBudget = (): Deed<BudgetPage> => ({
  title: '下拨积分额度', button: '下拨', done: '已下拨', words: '选本区为登记上级给的额度；选街道为从本区额度中下拨，不能超过本区剩余。',
  fields: [
    { name: 'region', label: '单位', kind: 'region', required: true, levels: [1, 2], initial: session.hat?.area },
    { name: 'points', label: '积分', kind: 'number', required: true, low: 1, high: 10000000 },
    { name: 'note', label: '依据', kind: 'text', required: true, longest: 100, hint: '文号' },
  ],
  act: sends((body: BudgetIn) => got(api.POST('/api/v1/points/budgets', { body }))),
})
export const ADJUSTMENT_MOVES: Record<string, Move<AdjustmentOut>> = {
  approve: { label: '通过', tone: 'main', deed: (one) => ({ title: '通过积分调整', button: '通过', done: '已入账，本人已收到通知', words: `${one.name} ${one.number}：${one.points > 0 ? '+' : ''}${one.points} 分。依据：${one.evidence}`, act: () => got(api.POST('/api/v1/points/adjustments/{adjustment_id}/approve', asked(one))) }) },
  refuse: { label: '不通过', tone: 'danger', deed: (one) => ({ title: '不通过', button: '不通过', danger: true, done: '已答复', fields: [why], act: sends((body: AdjustmentReasonIn) => got(api.POST('/api/v1/points/adjustments/{adjustment_id}/refuse', { ...asked(one), body }))) }) },
  withdraw: { label: '撤回', deed: (one) => ({ title: '撤回', button: '撤回', done: '已撤回', act: () => got(api.POST('/api/v1/points/adjustments/{adjustment_id}/withdraw', asked(one))) }) },
}

export const DRAFT_MOVES: Record<string, Move<RuleDraftOut>> = {
  approve: { label: '同意', tone: 'main', deed: (one) => ({ title: '同意这一版积分规则', button: '同意', done: '已成为新的一版', words: `${one.effective_from} 起施行，此后不能修改，只能再出新版。`, act: () => got(api.POST('/api/v1/points/rules/drafts/{rule_draft_id}/approve', draft(one))) }) },
  refuse: { label: '不同意', tone: 'danger', deed: (one) => ({ title: '不同意', button: '不同意', danger: true, done: '已答复', fields: [why], act: sends((body: RuleReasonIn) => got(api.POST('/api/v1/points/rules/drafts/{rule_draft_id}/refuse', { ...draft(one), body }))) }) },
  withdraw: { label: '撤回', deed: (one) => ({ title: '撤回', button: '撤回', done: '已撤回', act: () => got(api.POST('/api/v1/points/rules/drafts/{rule_draft_id}/withdraw', draft(one))) }) },
}
