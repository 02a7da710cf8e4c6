// functions: PT10
/** What the recording unit decides about hours. */
import { api, got } from '@/api/client'
import type { ConfirmIn, HoursReasonIn, MinutesIn, RecordOut } from '@/api/schema'
import type { Deed, Field, Values } from '@/ui/deed'
import { minutes } from '@/words/time'

interface Move {
  label: string
  tone?: 'main' | 'danger'
  deed: (record: RecordOut) => Deed<RecordOut>
}
const at = (record: RecordOut) => ({ params: { path: { record_id: record.id } } })
const reason: Field = { name: 'reason', label: '原因', kind: 'lines', required: true, longest: 200 }
const sends = <Body>(post: (body: Body) => Promise<RecordOut>) => (values: Values) => post(values as Body)

export const MOVES: Record<string, Move> = {
  confirm: {
    label: '核定', tone: 'main',
    deed: (record) => ({
      title: '核定时长', button: '核定', done: '已核定', words: `系统按开始和完成的时间计得 ${minutes(record.computed_minutes)}${record.lowered_minutes === null ? '' : `，本人调低为 ${minutes(record.lowered_minutes)}`}。只能核定为不多于它的分钟数。`,
      fields: [
        { name: 'minutes', label: '核定分钟数', kind: 'number', low: 0, high: record.computed_minutes, initial: record.lowered_minutes ?? record.computed_minutes },
        { name: 'reason', label: '少于计得分钟数时的原因', kind: 'text', longest: 200, shown: (values) => Number(values.minutes) < record.computed_minutes },
      ],
      act: (values) => {
        const asked = Number(values.minutes)
        const body: Partial<ConfirmIn> = asked === record.computed_minutes ? {} : { minutes: asked, ...(values.reason ? { reason: values.reason as string } : {}) }
        return got(api.POST('/api/v1/records/{record_id}/confirm', { ...at(record), body: body as ConfirmIn }))
      },
    }),
  },
  recheck: { label: '复查无误', tone: 'main', deed: (record) => ({ title: '复查无误', button: '记录', done: '已记录复查', words: '这条记录被抽中复查。属实的写下核实方式；有出入的请更正或冲销。', fields: [{ ...reason, label: '如何核实' }], act: sends<HoursReasonIn>((body) => got(api.POST('/api/v1/records/{record_id}/recheck', { ...at(record), body }))) }) },
  reject: { label: '驳回', tone: 'danger', deed: (record) => ({ title: '驳回记录', button: '驳回', danger: true, done: '已驳回', fields: [reason], act: sends<HoursReasonIn>((body) => got(api.POST('/api/v1/records/{record_id}/reject', { ...at(record), body }))) }) },
  correct: {
    label: '更正',
    deed: (record) => ({
      title: '更正时长', button: '更正', done: '已更正', words: '原记录冲销，另生成新的版本；只能更正为不多于计得的分钟数。',
      fields: [{ name: 'minutes', label: '更正为（分钟）', kind: 'number', low: 0, high: record.computed_minutes, initial: record.credited_minutes ?? record.minutes, required: true }, reason],
      act: sends<MinutesIn>((body) => got(api.POST('/api/v1/records/{record_id}/correct', { ...at(record), body }))),
    }),
  },
  reverse: { label: '冲销', tone: 'danger', deed: (record) => ({ title: '冲销记录', button: '冲销', danger: true, done: '已冲销', words: '时长和由此产生的积分一并收回。', fields: [reason], act: sends<HoursReasonIn>((body) => got(api.POST('/api/v1/records/{record_id}/reverse', { ...at(record), body }))) }) },
}
