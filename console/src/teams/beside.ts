/** What managers decide beside a team's own life: mergers, appeals, the annual check, incubation, musters. */
import { api, got } from '@/api/client'
import type { CheckOut, CheckRoundOut, IncubationOut, MergerOut, MusterIn, MusterOut, TeamAppealOut } from '@/api/schema'
import { session } from '@/api/session'
import { CERTIFICATE_KINDS } from '@/words'
import type { Deed, Field, Values } from '@/ui/deed'

interface Move<Row> {
  label: string
  tone?: 'main' | 'danger'
  deed: (row: Row) => Deed<Row>
}
const lines = (name: string, label: string): Field => ({ name, label, kind: 'lines', required: true, longest: 200 })
const text = (values: Values, name: string): string => String(values[name] ?? '').trim()

export const MERGER_MOVES: Record<string, Move<MergerOut>> = {
  approve: { label: '同意合并', tone: 'main', deed: (row) => ({ title: '同意合并', button: '合并', done: '已合并', words: `${row.team_name}的 ${row.members} 名队员、未完成的点单和活动一并转入${row.into_name}；已记录的时长不变。`, act: () => got(api.POST('/api/v1/mergers/{merger_id}/approve', { params: { path: { merger_id: row.id } } })) }) },
  refuse: { label: '不同意合并', deed: (row) => ({ title: '不同意合并', button: '不同意', done: '已答复', fields: [lines('reason', '原因')], act: (values) => got(api.POST('/api/v1/mergers/{merger_id}/refuse', { params: { path: { merger_id: row.id } }, body: { reason: text(values, 'reason') } })) }) },
}

export const APPEAL_MOVES: Record<string, Move<TeamAppealOut>> = {
  uphold: { label: '申诉成立', tone: 'main', deed: (row) => ({ title: '申诉成立', button: '恢复队员身份', done: '已恢复队员身份', fields: [lines('note', '核实情况')], act: (values) => got(api.POST('/api/v1/team-appeals/{team_appeal_id}/uphold', { params: { path: { team_appeal_id: row.id } }, body: { note: text(values, 'note') } })) }) },
  dismiss: { label: '申诉不成立', deed: (row) => ({ title: '申诉不成立', button: '决定', done: '已答复', fields: [lines('note', '核实情况')], act: (values) => got(api.POST('/api/v1/team-appeals/{team_appeal_id}/dismiss', { params: { path: { team_appeal_id: row.id } }, body: { note: text(values, 'note') } })) }) },
}

export const CHECK_MOVES: Record<string, Move<CheckOut>> = {
  pass: { label: '通过', tone: 'main', deed: (row) => ({ title: '年审通过', button: '通过', done: '年审已通过', fields: [lines('note', '通过理由')], act: (values) => got(api.POST('/api/v1/team-checks/{check_id}/pass', { params: { path: { check_id: row.id } }, body: { note: text(values, 'note') } })) }) },
  fail: { label: '不通过', tone: 'danger', deed: (row) => ({ title: '年审不通过', button: '不通过', danger: true, done: '已转入整改', words: '队伍转入整改 30 天，期间不能发布新活动；逾期自动停用。', fields: [lines('note', '未通过原因')], act: (values) => got(api.POST('/api/v1/team-checks/{check_id}/fail', { params: { path: { check_id: row.id } }, body: { note: text(values, 'note') } })) }) },
}

type Staged = 'refuse' | 'nurture' | 'hatch' | 'end'
const staged = (name: Staged, label: string, done: string, tone?: 'main' | 'danger'): Move<IncubationOut> => ({
  label, tone, deed: (row) => ({ title: label, button: label, danger: tone === 'danger', done, fields: [lines('note', '说明')], act: (values) => {
    const options = { params: { path: { incubation_id: row.id } }, body: { note: text(values, 'note') } }
    if (name === 'refuse') return got(api.POST('/api/v1/incubations/{incubation_id}/refuse', options))
    if (name === 'nurture') return got(api.POST('/api/v1/incubations/{incubation_id}/nurture', options))
    if (name === 'hatch') return got(api.POST('/api/v1/incubations/{incubation_id}/hatch', options))
    return got(api.POST('/api/v1/incubations/{incubation_id}/end', options))
  } }),
})
export const INCUBATION_MOVES: Record<string, Move<IncubationOut>> = {
  admit: { label: '入驻', tone: 'main', deed: (row) => ({ title: '准予入驻', button: '入驻', done: '已入驻', fields: [{ name: 'place', label: '场地', kind: 'text', longest: 80 }, { name: 'mentor', label: '导师', kind: 'text', longest: 40 }], act: (values) => got(api.POST('/api/v1/incubations/{incubation_id}/admit', { params: { path: { incubation_id: row.id } }, body: { ...(text(values, 'place') && { place: text(values, 'place') }), ...(text(values, 'mentor') && { mentor: text(values, 'mentor') }) } })) }) },
  refuse: staged('refuse', '不予入驻', '已答复'),
  nurture: staged('nurture', '进入培育', '已进入培育', 'main'),
  hatch: staged('hatch', '出壳', '已出壳', 'main'),
  end: staged('end', '终止孵化', '已终止', 'danger'),
}

export function openRound(years: number[]): Deed<CheckRoundOut> {
  return {
    title: '开始年审', button: '开始', done: '年审已开始，正在通知各队', words: '系统逐支通知满半年的队伍，队长须在 30 天内确认。',
    fields: [{ name: 'year', label: '年度', kind: 'choice', required: true, options: years.map((year) => ({ value: String(year), label: `${year} 年` })), initial: String(years[0]) }],
    act: (values) => got(api.POST('/api/v1/check-rounds', { body: { year: Number(values.year) } })),
  }
}

export function callMuster(): Deed<MusterOut> {
  return {
    title: '应急集结', button: '立即通知', danger: true, done: '已通知', words: '只通知辖区内已加入队伍、持有效证书的成年志愿者，夜间也会送达。答复“不可到”没有任何影响。',
    fields: [
      { name: 'region', label: '范围', kind: 'region', levels: [2, 3], hint: '不选为全区' },
      { name: 'title', label: '事由', kind: 'text', required: true, longest: 40 },
      { name: 'text', label: '任务和要求', kind: 'lines', required: true, longest: 500 },
      { name: 'place', label: '集合地点', kind: 'text', required: true, longest: 80 },
      { name: 'certificates', label: '证书', kind: 'many', options: CERTIFICATE_KINDS, initial: ['应急', '医疗'], hint: '持有其中一种即可' },
      { name: 'category', label: '队伍类别或标签', kind: 'text', longest: 20 },
      { name: 'skills', label: '技能', kind: 'text', longest: 120, hint: '可不填；多项用顿号隔开，会其中一项即可' },
      { name: 'wanted', label: '需要人数', kind: 'number', low: 1, high: 1000 },
    ],
    act: (values) => {
      const body: MusterIn = {
        region: text(values, 'region') || (session.hat?.area ?? '').slice(0, 12), title: text(values, 'title'), text: text(values, 'text'), place: text(values, 'place'),
        certificates: values.certificates as MusterIn['certificates'], skills: text(values, 'skills').split(/[、，,\s]+/).filter(Boolean),
        ...(text(values, 'category') && { category: text(values, 'category') }), ...(values.wanted ? { wanted: Number(values.wanted) } : {}),
      }
      return got(api.POST('/api/v1/musters', { body }))
    },
  }
}

export function closeMuster(row: MusterOut): Deed<MusterOut> {
  return { title: '结束集结', button: '结束', done: '已结束', words: '已答复“可到”的队员会收到通知。', act: () => got(api.POST('/api/v1/musters/{muster_id}/close', { params: { path: { muster_id: row.id } } })) }
}
