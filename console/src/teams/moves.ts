/** What managers decide about teams. */
import { api, got } from '@/api/client'
import type { MembershipOut, TeamOut, TeamReasonIn } from '@/api/schema'
import type { Deed, Field, Values } from '@/ui/deed'

interface Move {
  label: string
  tone?: 'main' | 'danger'
  deed: (team: TeamOut) => Deed<TeamOut>
}
const at = (team: TeamOut) => ({ params: { path: { team_id: team.id } } })
const reason: Field = { name: 'reason', label: '原因', kind: 'lines', required: true, longest: 200 }
const sends = (post: (body: TeamReasonIn) => Promise<TeamOut>) => (values: Values) => post(values as unknown as TeamReasonIn)

export const MOVES: Record<string, Move> = {
  approve: { label: '通过', tone: 'main', deed: (team) => ({ title: '通过建队', button: '通过', done: '已通过', words: `“${team.name}”符合条件，准予成立。`, act: () => got(api.POST('/api/v1/teams/{team_id}/approve', at(team))) }) },
  return: { label: '退回', deed: (team) => ({ title: '退回补正', button: '退回', done: '已退回', fields: [reason], act: sends((body) => got(api.POST('/api/v1/teams/{team_id}/return', { ...at(team), body }))) }) },
  reject: { label: '驳回', tone: 'danger', deed: (team) => ({ title: '驳回建队', button: '驳回', danger: true, done: '已驳回', fields: [reason], act: sends((body) => got(api.POST('/api/v1/teams/{team_id}/reject', { ...at(team), body }))) }) },
  rectify: { label: '责令整改', deed: (team) => ({ title: '责令整改', button: '发出', done: '已发出整改通知', words: '整改期 30 天，逾期自动停用。', fields: [reason], act: sends((body) => got(api.POST('/api/v1/teams/{team_id}/rectify', { ...at(team), body }))) }) },
  restore: { label: '恢复', tone: 'main', deed: (team) => ({ title: '恢复队伍', button: '恢复', done: '已恢复', act: () => got(api.POST('/api/v1/teams/{team_id}/restore', at(team))) }) },
  suspend: { label: '停用', tone: 'danger', deed: (team) => ({ title: '停用队伍', button: '停用', danger: true, done: '已停用', fields: [reason], act: sends((body) => got(api.POST('/api/v1/teams/{team_id}/suspend', { ...at(team), body }))) }) },
  dissolve: { label: '解散', tone: 'danger', deed: (team) => ({ title: '解散队伍', button: '解散', danger: true, done: '已解散', words: '解散后队员的服务时长全部保留。', fields: [reason], act: sends((body) => got(api.POST('/api/v1/teams/{team_id}/dissolve', { ...at(team), body }))) }) },
}

export function nameLeader(team: TeamOut, members: MembershipOut[]): Deed<TeamOut> {
  return {
    title: '指定代理队长', button: '指定', done: '已请其接任，等本人接受', words: '被指定的队员须年满 18 周岁，本人接受后即为队长。',
    fields: [{ name: 'membership_id', label: '队员', kind: 'choice', required: true, options: members.map((one) => ({ value: one.id, label: one.name })) }],
    act: (values) => got(api.POST('/api/v1/teams/{team_id}/handover', { ...at(team), body: { membership_id: String(values.membership_id) } })),
  }
}
