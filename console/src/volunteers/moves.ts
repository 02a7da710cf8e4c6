/** What managers decide about volunteers and their certificates. */
import { api, got } from '@/api/client'
import type { ReturnIn, SuspendIn, VolunteerOut, VolunteersReasonIn } from '@/api/schema'
import type { Deed, Field, Values } from '@/ui/deed'
import { options, RETURN_CODES } from '@/words'

interface Move {
  label: string
  tone?: 'main' | 'danger'
  deed: (one: VolunteerOut) => Deed<VolunteerOut>
}
const at = (one: VolunteerOut) => ({ params: { path: { volunteer_id: one.id } } })
const reason: Field = { name: 'reason', label: '原因', kind: 'lines', required: true, longest: 300 }
const sends = <Body>(post: (body: Body) => Promise<VolunteerOut>) => (values: Values) => post(values as Body)

export const MOVES: Record<string, Move> = {
  approve: {
    label: '通过', tone: 'main',
    deed: (one) => ({ title: '通过注册', button: '通过', done: '已通过，志愿者编号已生成', words: `核对 ${one.name} 的登记信息无误后通过。`, act: () => got(api.POST('/api/v1/volunteers/{volunteer_id}/approve', at(one))) }),
  },
  return: {
    label: '退回',
    deed: (one) => ({
      title: '退回补正', button: '退回', done: '已退回',
      fields: [{ name: 'reason_code', label: '原因', kind: 'choice', options: options(RETURN_CODES), required: true }, { name: 'note', label: '须补正的内容', kind: 'lines', required: true, longest: 300 }],
      act: sends<ReturnIn>((body) => got(api.POST('/api/v1/volunteers/{volunteer_id}/return', { ...at(one), body }))),
    }),
  },
  reject: {
    label: '拒绝', tone: 'danger',
    deed: (one) => ({
      title: '拒绝注册', button: '拒绝', danger: true, done: '已拒绝', words: '拒绝后个人信息即行删除，只保留证件号的不可逆摘要一年，用于防止冒名。', fields: [reason],
      act: sends<VolunteersReasonIn>((body) => got(api.POST('/api/v1/volunteers/{volunteer_id}/reject', { ...at(one), body }))),
    }),
  },
  suspend: {
    label: '暂停', tone: 'danger',
    deed: (one) => ({
      title: '暂停服务资格', button: '暂停', danger: true, done: '已暂停',
      fields: [{ name: 'cause', label: '类型', kind: 'choice', options: [{ value: 'manager', label: '管理原因' }, { value: 'credit', label: '信用原因' }], initial: 'manager', required: true }, reason],
      act: sends<SuspendIn>((body) => got(api.POST('/api/v1/volunteers/{volunteer_id}/suspend', { ...at(one), body }))),
    }),
  },
  restore: {
    label: '恢复', tone: 'main',
    deed: (one) => ({ title: '恢复服务资格', button: '恢复', done: '已恢复', act: () => got(api.POST('/api/v1/volunteers/{volunteer_id}/restore', at(one))) }),
  },
}
