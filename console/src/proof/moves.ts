/** What managers decide about certificates, objections, stars and awards. */
import { api, got } from '@/api/client'
import type { AwardOut, ChildMemberOut, ObjectionOut, PaperOut, StarApplicationOut } from '@/api/schema'
import type { Deed, Field } from '@/ui/deed'
import { minutes } from '@/words/time'

export type Kind = 'paper' | 'objection' | 'star' | 'award' | 'child'
export type Thing = PaperOut | ObjectionOut | StarApplicationOut | AwardOut | ChildMemberOut
interface Move {
  label: string
  tone?: 'main' | 'danger'
  deed: (one: Thing) => Deed<unknown>
}
const lines = (name: string, label: string, required = true): Field => ({ name, label, kind: 'lines', required, longest: 300 })
const paper = (one: Thing) => ({ params: { path: { paper_id: one.id } } })
const objection = (one: Thing) => ({ params: { path: { objection_id: one.id } } })
const star = (one: Thing) => ({ params: { path: { star_id: one.id } } })
const child = (one: Thing) => ({ params: { path: { child_id: one.id } } })
const award = (one: Thing) => ({ params: { path: { award_id: one.id } } })
const span: Field[] = [
  { name: 'minutes', label: '应计分钟', kind: 'number', low: 0, high: 1440, hint: '不填按起止时间' },
  { name: 'since', label: '实际开始', kind: 'moment', hint: '不填按申报或原记录' }, { name: 'until', label: '实际结束', kind: 'moment' },
]
/** Only what was filled in. */
const filled = (values: Record<string, unknown>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== undefined))

export const MOVES: Record<Kind, Record<string, Move>> = {
  paper: {
    seal: { label: '加盖印章', tone: 'main', deed: (one) => ({ title: '加盖印章', button: '盖章', done: '已盖章', words: '证明上将印出您所在单位的证明专用章。', act: () => got(api.POST('/api/v1/service-certificates/{paper_id}/seal', paper(one))) }) },
    question: {
      label: '提请作废', tone: 'danger',
      deed: (one) => ({
        title: '提请作废', button: '提请', danger: true, done: '已提请，等待区级另一人审核', words: '在审核之前证明仍然有效。',
        fields: [{ name: 'reason_class', label: '原因类别', kind: 'choice', required: true, options: [{ value: 'wrong_content', label: '内容有误' }, { value: 'fraud', label: '弄虚作假' }, { value: 'other', label: '其他' }] }, lines('note', '说明')],
        act: (values) => got(api.POST('/api/v1/service-certificates/{paper_id}/question', { ...paper(one), body: values as { reason_class: 'fraud'; note: string } })),
      }),
    },
    keep: { label: '维持有效', deed: (one) => ({ title: '维持有效', button: '维持', done: '已维持', fields: [lines('note', '说明')], act: (values) => got(api.POST('/api/v1/service-certificates/{paper_id}/keep', { ...paper(one), body: values as { note: string } })) }) },
    revoke: { label: '作废', tone: 'danger', deed: (one) => ({ title: '作废证明', button: '作废', danger: true, done: '已作废', words: '查验页面即显示“已作废”，并通知本人。', act: () => got(api.POST('/api/v1/service-certificates/{paper_id}/revoke', paper(one))) }) },
  },
  objection: {
    uphold: {
      label: '异议成立', tone: 'main',
      deed: (one) => ({
        title: '异议成立', button: '更正', done: '已更正时长、积分和信用', words: `原记录冲销，按核实情况生成新记录。${(one as ObjectionOut).offered_minutes === null ? '' : `队长认可 ${minutes((one as ObjectionOut).offered_minutes!)}。`}`,
        fields: [lines('note', '核实情况'), ...((one as ObjectionOut).kind === 'duplicate' ? [] : span)],
        act: (values) => got(api.POST('/api/v1/objections/{objection_id}/uphold', { ...objection(one), body: filled(values) as { note: string } })),
      }),
    },
    refuse: { label: '不认可', tone: 'danger', deed: (one) => ({ title: '不认可', button: '答复', danger: true, done: '已答复', words: '本人可请街道复核。', fields: [lines('note', '理由')], act: (values) => got(api.POST('/api/v1/objections/{objection_id}/refuse', { ...objection(one), body: values as { note: string } })) }) },
    dismiss: { label: '异议不成立', tone: 'danger', deed: (one) => ({ title: '异议不成立', button: '终局答复', danger: true, done: '已答复', words: '街道的处理是最终结果。', fields: [lines('note', '理由')], act: (values) => got(api.POST('/api/v1/objections/{objection_id}/dismiss', { ...objection(one), body: values as { note: string } })) }) },
  },
  star: {
    check: { label: '初审通过', tone: 'main', deed: (one) => ({ title: '初审通过', button: '通过', done: '已初审', fields: [lines('note', '意见', false)], act: (values) => got(api.POST('/api/v1/star-applications/{star_id}/check', { ...star(one), body: filled(values) as { note: string } })) }) },
    approve: {
      label: '认定并公示', tone: 'main',
      deed: (one) => ({
        title: '认定并公示', button: '公示', done: '已开始公示', words: '公示 5 个工作日，期满无异议自动认定。',
        fields: [lines('note', '意见', false), ...((one as StarApplicationOut).star === 5 ? [lines('panel', '评审组成员和表决结果')] : [])],
        act: (values) => got(api.POST('/api/v1/star-applications/{star_id}/approve', { ...star(one), body: filled(values) as { note: string } })),
      }),
    },
    refuse: { label: '不通过', tone: 'danger', deed: (one) => ({ title: '不通过', button: '不通过', danger: true, done: '已答复', fields: [lines('reason', '理由')], act: (values) => got(api.POST('/api/v1/star-applications/{star_id}/refuse', { ...star(one), body: values as { reason: string } })) }) },
    rule: {
      label: '裁定异议', tone: 'main',
      deed: (one) => ({
        title: '裁定异议', button: '裁定', done: '已裁定',
        fields: [{ name: 'verdict', label: '结论', kind: 'choice', required: true, options: [{ value: 'award', label: '异议不成立，继续认定' }, { value: 'refuse', label: '异议成立，不予认定' }] }, lines('note', '核实情况')],
        act: (values) => got(api.POST('/api/v1/star-applications/{star_id}/rule', { ...star(one), body: values as { verdict: 'award'; note: string } })),
      }),
    },
    revoke: { label: '撤销星级', tone: 'danger', deed: (one) => ({ title: '撤销星级', button: '撤销', danger: true, done: '已撤销', words: '更高的星级一并撤销。', fields: [lines('reason', '理由')], act: (values) => got(api.POST('/api/v1/star-applications/{star_id}/revoke', { ...star(one), body: values as { reason: string } })) }) },
  },
  child: {
    accept: { label: '核实通过', tone: 'main', deed: (one) => ({ title: '核实通过', button: '通过', done: '已通过，孩子可以随行', words: '已核对关系证明：监护人与孩子一致，孩子 8 至 13 周岁。', act: () => got(api.POST('/api/v1/children/{child_id}/accept', child(one))) }) },
    refuse: { label: '不通过', tone: 'danger', deed: (one) => ({ title: '不通过', button: '不通过', danger: true, done: '已答复', fields: [lines('reason', '理由')], act: (values) => got(api.POST('/api/v1/children/{child_id}/refuse', { ...child(one), body: values as { reason: string } })) }) },
  },
  award: {
    verify: { label: '核验通过', tone: 'main', deed: (one) => ({ title: '核验通过', button: '通过', done: '已核验', words: '已见到原件或可靠证据。', act: () => got(api.POST('/api/v1/awards/{award_id}/verify', award(one))) }) },
    refuse: { label: '不通过', tone: 'danger', deed: (one) => ({ title: '不通过', button: '不通过', danger: true, done: '已答复', fields: [lines('reason', '理由')], act: (values) => got(api.POST('/api/v1/awards/{award_id}/refuse', { ...award(one), body: values as { reason: string } })) }) },
  },
}
