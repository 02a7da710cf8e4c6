// functions: NW05, OD01, OD04, OD05
/** What managers decide about items of the service menu, group orders and micro-wishes, and what they begin themselves. */
import { api, got } from '@/api/client'
import type { GroupIn, GroupOut, ItemOut, MenuOrderIn, OpenSlotOut, OrderOut, WishConfirmIn, WishIn, WishOut } from '@/api/schema'
import { session } from '@/api/session'
import type { Deed, Field } from '@/ui/deed'
import { AUDIENCES, CATEGORIES, PRIORITY_TAGS } from '@/words'
import { span } from '@/words/time'

export type Kind = 'menu' | 'group' | 'wish'
export type Thing = ItemOut | GroupOut | WishOut
interface Move {
  label: string
  tone?: 'main' | 'danger'
  deed: (one: Thing) => Deed<Thing>
}
const reason: Field = { name: 'reason', label: '原因', kind: 'lines', required: true, longest: 300 }
const contact = (label: string): Field => ({ name: 'contact', label, kind: 'contact' })
const item = (one: Thing) => ({ params: { path: { item_id: one.id } } })
const group = (one: Thing) => ({ params: { path: { group_id: one.id } } })
const wish = (one: Thing) => ({ params: { path: { wish_id: one.id } } })
const why = (values: unknown) => values as { reason: string }

export const MOVES: Record<Kind, Record<string, Move>> = {
  menu: {
    approve: { label: '通过上架', tone: 'main', deed: (one) => ({ title: '通过并上架', button: '上架', done: '已上架', words: '居民即可在服务菜单中看到并预约。', act: () => got(api.POST('/api/v1/menu/{item_id}/approve', item(one))) }) },
    return: { label: '退回修改', deed: (one) => ({ title: '退回修改', button: '退回', done: '已退回队长', fields: [reason], act: (values) => got(api.POST('/api/v1/menu/{item_id}/return', { ...item(one), body: why(values) })) }) },
    'take-off': { label: '下架', tone: 'danger', deed: (one) => ({ title: '下架', button: '下架', danger: true, done: '已下架', words: '已经预约的照常服务。', fields: [reason], act: (values) => got(api.POST('/api/v1/menu/{item_id}/take-off', { ...item(one), body: why(values) })) }) },
  },
  group: {
    cancel: { label: '取消凑单', tone: 'danger', deed: (one) => ({ title: '取消凑单', button: '取消凑单', danger: true, done: '已取消，并通知已参加的居民', fields: [reason], act: (values) => got(api.POST('/api/v1/group-orders/{group_id}/cancel', { ...group(one), body: why(values) })) }) },
  },
  wish: {
    publish: { label: '发布', tone: 'main', deed: (one) => ({ title: '发布心愿', button: '发布', done: '已发布 30 天', words: '公众只看到物品、标签和街道，看不到姓名和地址。', act: () => got(api.POST('/api/v1/wishes/{wish_id}/publish', wish(one))) }) },
    renew: { label: '续期 30 天', tone: 'main', deed: (one) => ({ title: '续期', button: '续期', done: '已续期 30 天', act: () => got(api.POST('/api/v1/wishes/{wish_id}/renew', wish(one))) }) },
    confirm: { label: '确认送达', tone: 'main', deed: (one) => ({ title: '确认送达', button: '确认', done: '已确认', fields: [contact('与受助人的联系记录')], act: (values) => got(api.POST('/api/v1/wishes/{wish_id}/confirm', { ...wish(one), body: values as unknown as WishConfirmIn })) }) },
    deny: { label: '未收到', tone: 'danger', deed: (one) => ({ title: '没有收到', button: '退回', danger: true, done: '已重新开放认领', fields: [reason], act: (values) => got(api.POST('/api/v1/wishes/{wish_id}/deny', { ...wish(one), body: why(values) })) }) },
    grant: {
      label: '公益积分池实现',
      deed: (one) => ({
        title: '由公益积分池实现', button: '支出', done: '已从公益积分池支出', words: '用志愿者捐赠的积分兑换该物品后送达；由另一位管理员确认。',
        fields: [{ name: 'points', label: '支出积分', kind: 'number', low: 1, high: 2000, required: true }, { name: 'note', label: '兑换和送达情况', kind: 'lines', required: true, longest: 300 }],
        act: (values) => got(api.POST('/api/v1/wishes/{wish_id}/grant', { ...wish(one), body: values as unknown as { points: number; note: string } })),
      }),
    },
    close: { label: '关闭', tone: 'danger', deed: (one) => ({ title: '关闭心愿', button: '关闭', danger: true, done: '已关闭', fields: [reason], act: (values) => got(api.POST('/api/v1/wishes/{wish_id}/close', { ...wish(one), body: why(values) })) }) },
  },
}

const hat = () => session.hat?.area ?? ''
const community: Field = { name: 'region', label: '社区', kind: 'region', required: true, levels: [3] }
const mine = (): Field[] => (hat().length === 12 ? [] : [community])
const regionOf = (values: Record<string, unknown>) => (hat().length === 12 ? hat() : String(values.region))

/** A community's station stands for its place on the map. */
async function placeOf(region: string): Promise<{ lng: number; lat: number }> {
  const found = await got(api.GET('/api/v1/stations', { params: { query: { region, level: 3, limit: 1 } } }))
  return found.items[0]?.place ?? { lng: 114.2189, lat: 30.5541 }
}

export const openGroup = (): Deed<GroupOut> => ({
  title: '发起凑单', button: '发起', done: '已发起', words: '到截止时间人数够了自动成单，不够自动取消并通知。每位参加者有自己的服务码。',
  fields: [
    ...mine(), { name: 'category', label: '类别', kind: 'choice', required: true, options: CATEGORIES }, { name: 'title', label: '名称', kind: 'text', required: true, longest: 30 },
    { name: 'text', label: '说明', kind: 'lines', required: true, longest: 400 }, { name: 'address', label: '集中服务的地点', kind: 'text', required: true, longest: 200 },
    { name: 'closes_at', label: '报名截止', kind: 'moment', required: true }, { name: 'starts_at', label: '服务开始', kind: 'moment', required: true }, { name: 'ends_at', label: '服务结束', kind: 'moment', required: true },
    { name: 'least', label: '几人成单', kind: 'number', low: 2, high: 100, required: true, initial: 5 }, { name: 'most', label: '最多几人', kind: 'number', low: 2, high: 100, required: true, initial: 15 },
  ],
  act: async (values) => {
    const region = regionOf(values)
    return got(api.POST('/api/v1/group-orders', { body: { ...(values as unknown as GroupIn), region, place: await placeOf(region) } }))
  },
})

export const writeWish = (): Deed<WishOut> => ({
  title: '登记微心愿', button: '登记', done: '已登记，等待另一位管理员发布', words: '只登记经核实的困难居民需要的物品（约 200 元以内），不登记现金。姓名和地址只有管理员和认领人可见。',
  fields: [
    ...mine(), { name: 'title', label: '物品', kind: 'text', required: true, longest: 30 }, { name: 'text', label: '规格和用途（不写姓名）', kind: 'lines', required: true, longest: 300 },
    { name: 'value_yuan', label: '约值（元）', kind: 'number', low: 1, high: 200, required: true }, { name: 'tag', label: '标签', kind: 'choice', required: true, options: PRIORITY_TAGS },
    { name: 'name', label: '受助人姓名', kind: 'text', required: true, longest: 40 }, { name: 'phone', label: '电话（没有可不填）', kind: 'text', longest: 11 },
    { name: 'address', label: '送达地址', kind: 'text', required: true, longest: 200 }, { name: 'verified', label: '核实记录', kind: 'contact' },
  ],
  act: (values) => got(api.POST('/api/v1/wishes', { body: { ...(values as unknown as WishIn), region: regionOf(values) } })),
})

/** A place is kept while the form is sent; the order is the community's, and another colleague reviews it. */
export const book = (one: ItemOut, slot: OpenSlotOut): Deed<OrderOut> => ({
  title: `预约：${one.title}`, button: '预约', done: '已预约，由另一位同事审核后转给队伍', words: span(slot.starts_at, slot.ends_at),
  fields: [
    ...mine(), { name: 'name', label: '为谁预约（单位或居民姓名）', kind: 'text', required: true, longest: 40 }, { name: 'phone', label: '联系电话（没有可不填）', kind: 'text', longest: 11 },
    { name: 'address', label: '地点', kind: 'text', required: true, longest: 200 },
    ...(one.kind === 'talk' ? [
      { name: 'audience', label: '听众', kind: 'choice', required: true, options: AUDIENCES }, { name: 'people', label: '大约多少人', kind: 'number', low: 1, high: 2000, required: true },
    ] as Field[] : []),
    { name: 'text', label: '补充说明', kind: 'lines', longest: 400 }, { name: 'risk_note', label: '风险提示（没有写“无”）', kind: 'text', required: true, longest: 200, initial: '无' },
    { name: 'consent', label: '对方同意的记录', kind: 'contact' },
  ],
  act: async (values) => {
    const region = regionOf(values)
    const { name, phone, consent, ...rest } = values as Record<string, unknown>
    const held = await got(api.POST('/api/v1/menu-slots/{slot_id}/hold', { params: { path: { slot_id: slot.id } } }))
    return got(api.POST('/api/v1/menu-places/{place_id}/order', {
      params: { path: { place_id: held.id } },
      body: { ...(rest as unknown as MenuOrderIn), region, place: await placeOf(region), on_behalf_of: { name, relation: 'clerk', consent, ...(phone ? { phone } : {}) } as MenuOrderIn['on_behalf_of'] },
    }))
  },
})
