/** What may be done with a manager's account. */
import { api, got } from '@/api/client'
import type { DelegateIn, DutyIn, ManagerOut, ManagerReasonIn, ManagerWithPasswordOut, ResetPasswordIn, TakeBackIn } from '@/api/schema'
import type { Deed, Field, Values } from '@/ui/deed'
import { DUTIES, options, ROLES, word } from '@/words'
import { regionName } from '@/words/regions'

type Answer = ManagerOut | ManagerWithPasswordOut
interface Move {
  label: string
  tone?: 'main' | 'danger'
  deed: (one: ManagerOut) => Deed<Answer>
}
const at = (one: ManagerOut) => ({ params: { path: { account_id: one.id } } })
const reason: Field = { name: 'reason', label: '原因', kind: 'text', required: true, longest: 200 }
const duty: Field = { name: 'duty', label: '职责', kind: 'choice', options: options(DUTIES), required: true }
const sends = <Body>(post: (body: Body) => Promise<Answer>) => (values: Values) => post(values as Body)

export const MOVES: Record<string, Move> = {
  approve: { label: '审核通过', tone: 'main', deed: (one) => ({ title: '审核通过', button: '通过', done: '账号已启用', words: `${one.name}（${one.username}）：${word(ROLES, one.role)}，${one.unit_name ?? regionName(one.region)}。创建人和审核人须为两人。`, act: () => got(api.POST('/api/v1/managers/{account_id}/approve', at(one))) }) },
  refuse: { label: '不通过', tone: 'danger', deed: (one) => ({ title: '审核不通过', button: '不通过', danger: true, done: '已拒绝', fields: [reason], act: sends<ManagerReasonIn>((body) => got(api.POST('/api/v1/managers/{account_id}/refuse', { ...at(one), body }))) }) },
  withdraw: { label: '撤回申请', deed: (one) => ({ title: '撤回申请', button: '撤回', done: '已撤回', act: () => got(api.POST('/api/v1/managers/{account_id}/withdraw', at(one))) }) },
  disable: { label: '停用', tone: 'danger', deed: (one) => ({ title: '停用账号', button: '停用', danger: true, done: '已停用，下一次请求即失效', fields: [reason], act: sends<ManagerReasonIn>((body) => got(api.POST('/api/v1/managers/{account_id}/disable', { ...at(one), body }))) }) },
  enable: { label: '启用', tone: 'main', deed: (one) => ({ title: '启用账号', button: '启用', done: '已启用', act: () => got(api.POST('/api/v1/managers/{account_id}/enable', at(one))) }) },
  'reset-password': {
    label: '重置密码',
    deed: (one) => ({
      title: '重置密码', button: '重置', words: '生成新的初始密码，只显示一次；该账号的所有登录即时退出。',
      fields: [{ name: 'forget_totp', label: '同时解除动态口令（手机遗失时）', kind: 'flag' }],
      act: sends<ResetPasswordIn>((body) => got(api.POST('/api/v1/managers/{account_id}/reset-password', { ...at(one), body }))),
    }),
  },
  unlock: { label: '解锁', deed: (one) => ({ title: '解除锁定', button: '解锁', done: '已解锁', act: () => got(api.POST('/api/v1/managers/{account_id}/unlock', at(one))) }) },
  delegate: {
    label: '委托',
    deed: (one) => ({
      title: '临时委托', button: '委托', done: '已委托', words: '到期自动收回，最长 180 天；委托的权限不能再转授。',
      fields: [
        { name: 'role', label: '角色', kind: 'choice', options: ['A1', 'A2', 'A3', 'A4'].map((role) => ({ value: role, label: word(ROLES, role) })), initial: one.role, required: true },
        { name: 'region', label: '辖区', kind: 'region', levels: [1, 2, 3, 4], initial: one.region, required: true }, { name: 'until', label: '至', kind: 'moment', required: true },
      ],
      act: sends<DelegateIn>((body) => got(api.POST('/api/v1/managers/{account_id}/delegate', { ...at(one), body }))),
    }),
  },
  'take-back': {
    label: '收回委托',
    deed: (one) => ({
      title: '收回委托', button: '收回', done: '已收回',
      fields: [{ name: 'grant', label: '委托', kind: 'choice', required: true, options: one.grants.filter((grant) => grant.until).map((grant) => ({ value: grant.grant, label: `${word(ROLES, grant.role)} · ${regionName(grant.area)}` })) }],
      act: sends<TakeBackIn>((body) => got(api.POST('/api/v1/managers/{account_id}/take-back', { ...at(one), body }))),
    }),
  },
  'grant-duty': { label: '授予职责', deed: (one) => ({ title: '授予三员职责', button: '授予', done: '已授予', words: '系统、安全、审计管理员须由三人分别担任。', fields: [duty], act: sends<DutyIn>((body) => got(api.POST('/api/v1/managers/{account_id}/grant-duty', { ...at(one), body }))) }) },
  'revoke-duty': { label: '收回职责', deed: (one) => ({ title: '收回三员职责', button: '收回', done: '已收回', fields: [duty], act: sends<DutyIn>((body) => got(api.POST('/api/v1/managers/{account_id}/revoke-duty', { ...at(one), body }))) }) },
}
const DUTY_ROLES = Object.keys(DUTIES)

/** The service names the moves of the life; some make sense only with something to take back. */
export function movesOf(one: ManagerOut): string[] {
  const delegated = one.grants.some((grant) => grant.until)
  const holds = one.grants.some((grant) => DUTY_ROLES.includes(grant.role))
  const locked = one.locked_until !== null && new Date(one.locked_until) > new Date()
  return one.moves.filter((name) => (name !== 'take-back' || delegated) && (name !== 'revoke-duty' || holds) && (name !== 'unlock' || locked))
}
