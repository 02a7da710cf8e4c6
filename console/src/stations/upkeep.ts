/** What managers decide about a station's rooms, loans, inspections and yearly rating, and how its things are entered. */
import { api, got } from '@/api/client'
import type { BookingOut, FacilityIn, FacilityOut, InspectionOut, LoanOut, RoomOut, StationRatingOut, ThemePointIn, ThemePointOut } from '@/api/schema'
import type { Deed, Field, Values } from '@/ui/deed'
import { FACILITY_KINDS, options, THEMES } from '@/words'

export type Kind = 'booking' | 'loan' | 'inspection' | 'rating'
export type Thing = BookingOut | LoanOut | InspectionOut | StationRatingOut
export interface Move {
  label: string
  tone?: 'main' | 'danger'
  deed: (one: Thing) => Deed<Thing>
}
const lines = (name: string, label: string, required = true): Field => ({ name, label, kind: 'lines', required, longest: name === 'reason' ? 200 : 500 })
const stars = (label: string, initial?: number): Field => ({ name: 'stars', label, kind: 'stars', required: true, initial })
const booking = (one: Thing) => ({ params: { path: { booking_id: one.id } } })
const loan = (one: Thing) => ({ params: { path: { loan_id: one.id } } })
const inspection = (one: Thing) => ({ params: { path: { inspection_id: one.id } } })
const rating = (one: Thing) => ({ params: { path: { rating_id: one.id } } })
const told = <Body>(values: Values) => ({ body: values as unknown as Body })

export const MOVES: Record<Kind, Record<string, Move>> = {
  booking: {
    approve: { label: '通过', tone: 'main', deed: (one) => ({ title: '通过预约', button: '通过', done: '已通过', words: '将通知预约人按时到场签到。', act: () => got(api.POST('/api/v1/bookings/{booking_id}/approve', booking(one))) }) },
    reject: { label: '不通过', tone: 'danger', deed: (one) => ({ title: '不通过', button: '不通过', danger: true, done: '已答复', fields: [lines('reason', '原因')], act: (values) => got(api.POST('/api/v1/bookings/{booking_id}/reject', { ...booking(one), ...told<{ reason: string }>(values) })) }) },
    'call-off': { label: '取消', tone: 'danger', deed: (one) => ({ title: '站点取消预约', button: '取消预约', danger: true, done: '已取消', words: '将通知预约人，不影响其再次预约。', fields: [lines('reason', '原因')], act: (values) => got(api.POST('/api/v1/bookings/{booking_id}/call-off', { ...booking(one), ...told<{ reason: string }>(values) })) }) },
    'check-in': { label: '代签到', tone: 'main', deed: (one) => ({ title: '到场签到', button: '签到', done: '已签到', act: () => got(api.POST('/api/v1/bookings/{booking_id}/check-in', { ...booking(one), body: {} })) }) },
    finish: { label: '结束使用', deed: (one) => ({ title: '结束使用', button: '结束', done: '已结束', act: () => got(api.POST('/api/v1/bookings/{booking_id}/finish', booking(one))) }) },
    excuse: { label: '免记未到', deed: (one) => ({ title: '免记未到', button: '免记', done: '已免记', words: '这次未到场不再计入，预约人可能因此恢复预约。', fields: [lines('reason', '原因')], act: (values) => got(api.POST('/api/v1/bookings/{booking_id}/excuse', { ...booking(one), ...told<{ reason: string }>(values) })) }) },
  },
  loan: {
    return: { label: '登记归还', tone: 'main', deed: (one) => ({ title: '登记归还', button: '已归还', done: '已归还', act: () => got(api.POST('/api/v1/loans/{loan_id}/return', loan(one))) }) },
    lose: { label: '登记遗失', tone: 'danger', deed: (one) => ({ title: '登记遗失', button: '登记遗失', danger: true, done: '已登记', words: '该物品的总数减少一件。', act: () => got(api.POST('/api/v1/loans/{loan_id}/lose', loan(one))) }) },
  },
  inspection: {
    rectify: { label: '报送整改', tone: 'main', deed: (one) => ({ title: '报送整改', button: '报送', done: '已报送，等待复查', fields: [lines('note', '整改情况'), { name: 'photos', label: '整改后照片', kind: 'photos' }], act: (values) => got(api.POST('/api/v1/inspections/{inspection_id}/rectify', { ...inspection(one), ...told<{ note: string; photos: string[] }>(values) })) }) },
    accept: { label: '复查合格', tone: 'main', deed: (one) => ({ title: '复查合格', button: '销号', done: '已销号', fields: [lines('note', '复查情况', false)], act: (values) => got(api.POST('/api/v1/inspections/{inspection_id}/accept', { ...inspection(one), ...told<{ note?: string }>(values) })) }) },
    'send-back': { label: '退回再改', tone: 'danger', deed: (one) => ({ title: '退回再改', button: '退回', danger: true, done: '已退回', words: '整改期限重新计 5 个工作日。', fields: [lines('note', '还差什么')], act: (values) => got(api.POST('/api/v1/inspections/{inspection_id}/send-back', { ...inspection(one), ...told<{ note: string }>(values) })) }) },
  },
  rating: {
    verify: { label: '核实', tone: 'main', deed: (one) => ({ title: '街道核实', button: '核实', done: '已核实', fields: [stars('核实星级', (one as StationRatingOut).self_stars), lines('note', '核实情况')], act: (values) => got(api.POST('/api/v1/ratings/{rating_id}/verify', { ...rating(one), ...told<{ stars: number; note: string }>(values) })) }) },
    return: { label: '退回自评', tone: 'danger', deed: (one) => ({ title: '退回自评', button: '退回', danger: true, done: '已退回', fields: [lines('note', '原因')], act: (values) => got(api.POST('/api/v1/ratings/{rating_id}/return', { ...rating(one), ...told<{ note: string }>(values) })) }) },
    resubmit: { label: '再次自评', tone: 'main', deed: (one) => ({ title: '再次自评', button: '提交', done: '已提交', fields: [stars('自评星级', (one as StationRatingOut).self_stars), { ...lines('statement', '自评说明'), longest: 1000, initial: (one as StationRatingOut).statement }], act: (values) => got(api.POST('/api/v1/ratings/{rating_id}/resubmit', { ...rating(one), ...told<{ stars: number; statement: string }>(values) })) }) },
    award: { label: '评定星级', tone: 'main', deed: (one) => ({ title: '评定星级', button: '评定', done: '已评定', fields: [stars('评定星级', (one as StationRatingOut).verified_stars ?? 3), lines('note', '说明', false)], act: (values) => got(api.POST('/api/v1/ratings/{rating_id}/award', { ...rating(one), ...told<{ stars: number; note?: string }>(values) })) }) },
    withhold: { label: '不定星级', tone: 'danger', deed: (one) => ({ title: '不定星级', button: '不定星级', danger: true, done: '已转整改', words: '站点须在 30 天内整改，再从自评开始。', fields: [lines('note', '原因和整改要求')], act: (values) => got(api.POST('/api/v1/ratings/{rating_id}/withhold', { ...rating(one), ...told<{ note: string }>(values) })) }) },
  },
}

export function roomDeed(station: string, room: RoomOut | null): Deed<RoomOut> {
  const fields: Field[] = [
    { name: 'name', label: '场所名称', kind: 'text', required: true, longest: 40, initial: room?.name }, { name: 'capacity', label: '最多容纳（人）', kind: 'number', low: 1, high: 2000, required: true, initial: room?.capacity },
    { name: 'note', label: '说明（设备、注意事项）', kind: 'lines', longest: 200, initial: room?.note ?? '' }, ...(room ? [{ name: 'open', label: '开放预约', kind: 'flag', initial: room.open } as Field] : []),
  ]
  return {
    title: room ? '修改场所' : '新增场所', button: '保存', done: '已保存', fields,
    act: (values) => (room ? got(api.POST('/api/v1/rooms/{room_id}', { params: { path: { room_id: room.id } }, ...told<{ open: boolean }>({ note: null, ...values }) })) : got(api.POST('/api/v1/stations/{station_id}/rooms', { params: { path: { station_id: station } }, ...told<{ name: string; capacity: number }>(values) }))),
  }
}

export function facilityDeed(station: string, thing: FacilityOut | null): Deed<FacilityOut> {
  const isAed = (values: Values) => (thing?.kind ?? values.kind) === 'aed'
  const fields: Field[] = [
    ...(thing ? [] : [{ name: 'kind', label: '种类', kind: 'choice', required: true, options: options(FACILITY_KINDS) } as Field]),
    { name: 'name', label: '名称（图书写书名）', kind: 'text', required: true, longest: 40, initial: thing?.name }, { name: 'stands', label: '放在哪里', kind: 'text', required: true, longest: 80, initial: thing?.stands },
    { name: 'total', label: '数量', kind: 'number', low: 1, high: 1000, required: true, initial: thing?.total ?? 1 },
    { name: 'lendable', label: '可以借走', kind: 'flag', initial: thing?.lendable ?? false, shown: (values) => !isAed(values) },
    { name: 'days', label: '借期（天）', kind: 'number', low: 1, high: 60, initial: thing?.days, hint: '不填按种类默认', shown: (values) => !isAed(values) && !!values.lendable },
    ...(thing ? [{ name: 'open', label: '现在可用', kind: 'flag', initial: thing.open } as Field] : []),
  ]
  return {
    title: thing ? '修改设施' : '新增设施', button: '保存', done: '已保存', fields,
    act: (values) => (thing ? got(api.POST('/api/v1/facilities/{facility_id}', { params: { path: { facility_id: thing.id } }, ...told<{ open: boolean }>(values) })) : got(api.POST('/api/v1/stations/{station_id}/facilities', { params: { path: { station_id: station } }, body: { lendable: false, ...values } as unknown as FacilityIn }))),
  }
}

export function ratingDeed(station: string, year: number): Deed<StationRatingOut> {
  return {
    title: '年度星级自评', button: '提交自评', done: '已提交，等街道核实', words: '社区自评，街道核实，区级评定。',
    fields: [{ name: 'year', label: '年度', kind: 'choice', required: true, options: [String(year), String(year - 1)], initial: String(year) }, stars('自评星级', 3), { ...lines('statement', '自评说明（开放、队伍、活动、群众评价）'), longest: 1000 }],
    act: (values) => got(api.POST('/api/v1/stations/{station_id}/ratings', { params: { path: { station_id: station } }, ...told<{ year: number; stars: number; statement: string }>({ ...values, year: Number(values.year) }) })),
  }
}

export function pointDeed(place: { lng: number; lat: number }, region: string, point: ThemePointOut | null): Deed<ThemePointOut> {
  const fields: Field[] = [
    ...(point ? [] : [{ name: 'region', label: '所属区划', kind: 'region', levels: [3], required: true, initial: region.length >= 12 ? region.slice(0, 12) : undefined } as Field]),
    { name: 'theme', label: '主题', kind: 'choice', required: true, options: [...THEMES], initial: point?.theme }, { name: 'name', label: '名称', kind: 'text', required: true, longest: 40, initial: point?.name },
    { name: 'story', label: '介绍', kind: 'lines', required: true, longest: 500, initial: point?.story }, { name: 'badge', label: '徽章名', kind: 'text', required: true, longest: 20, initial: point?.badge },
    ...(point ? [{ name: 'open', label: '开放打卡', kind: 'flag', initial: point.open } as Field] : []),
  ]
  return {
    title: point ? '修改打卡点' : '新增打卡点', button: '保存', done: '已保存', fields,
    act: (values) => (point ? got(api.POST('/api/v1/theme-points/{theme_point_id}', { params: { path: { theme_point_id: point.id } }, ...told<{ open: boolean }>(values) })) : got(api.POST('/api/v1/theme-points', { body: { ...values, place } as unknown as ThemePointIn }))),
  }
}
