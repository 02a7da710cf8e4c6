/** What managers write and decide about lectures, questions, role models, rumours and contributions. */
import { api, got } from '@/api/client'
import type { ContributionOut, ExampleOut, QuizQuestionIn, QuizQuestionOut, RumourIn, RumourOut, SeriesOut } from '@/api/schema'
import type { Deed, Field, Values } from '@/ui/deed'
import { options, RUMOUR_VERDICTS } from '@/words'

export type Kind = 'lecture-series' | 'quiz-question' | 'role-model' | 'rumour' | 'contribution'
export type Thing = SeriesOut | QuizQuestionOut | ExampleOut | RumourOut | ContributionOut
interface Move {
  label: string
  tone?: 'main' | 'danger'
  deed: (one: Thing) => Deed<unknown>
}
const lines = (name: string, label: string, required = true, longest = 300): Field => ({ name, label, kind: 'lines', required, longest })
const series = (one: Thing) => ({ params: { path: { series_id: one.id } } })
const question = (one: Thing) => ({ params: { path: { question_id: one.id } } })
const example = (one: Thing) => ({ params: { path: { example_id: one.id } } })
const rumour = (one: Thing) => ({ params: { path: { rumour_id: one.id } } })
const piece = (one: Thing) => ({ params: { path: { contribution_id: one.id } } })
const reason = (values: Values) => values as { reason: string }
const noted = (values: Values) => ({ note: (values.note as string) || null })

function questionFields(one?: QuizQuestionOut): Field[] {
  return [
    { ...lines('text', '题目', true, 200), initial: one?.text }, { ...lines('options', '选项（一行一个，2 到 6 个）', true, 620), initial: one?.options.join('\n') },
    { name: 'correct', label: '正确答案是第几个', kind: 'number', required: true, low: 1, high: 6, initial: one ? one.correct + 1 : 1 },
    { ...lines('why', '解析（答完才显示）', true, 400), initial: one?.why }, { name: 'basis', label: '依据', kind: 'text', required: true, longest: 100, initial: one?.basis, hint: '如：民法典第一千零三十二条' },
  ]
}
const asQuestion = (values: Values): QuizQuestionIn => ({
  text: String(values.text), options: String(values.options).split('\n').map((each) => each.trim()).filter(Boolean), correct: Number(values.correct) - 1, why: String(values.why), basis: String(values.basis),
})
export const writeQuestion = (): Deed<QuizQuestionOut> => ({
  title: '新建题目', button: '提交审核', done: '已提交，由另一名区级管理员审核', fields: questionFields(), act: (values) => got(api.POST('/api/v1/quiz/questions', { body: asQuestion(values) })),
})

function rumourFields(one?: RumourOut): Field[] {
  return [
    { ...lines('claim', '网传内容', true, 200), initial: one?.claim }, { name: 'verdict', label: '结论', kind: 'choice', required: true, options: options(RUMOUR_VERDICTS), initial: one?.verdict ?? 'false' },
    { ...lines('text', '查证情况', true, 4000), initial: one?.text }, { name: 'source_unit', label: '来源单位', kind: 'text', required: true, longest: 60, initial: one?.source_unit },
    { name: 'source_date', label: '来源日期', kind: 'day', required: true, initial: one?.source_date }, { name: 'source_url', label: '来源链接', kind: 'text', longest: 310, initial: one?.source_url ?? '' },
  ]
}
const asRumour = (values: Values): RumourIn => ({ ...(values as unknown as RumourIn), source_url: (values.source_url as string) || null })
export const writeRumour = (): Deed<RumourOut> => ({
  title: '新建辟谣', button: '提交初核', done: '已提交，经两人核定后发布', words: '每条辟谣须写明来源单位和日期；编写、初核、发布为三个不同的人。', fields: rumourFields(), act: (values) => got(api.POST('/api/v1/rumours', { body: asRumour(values) })),
})

export const MOVES: Record<Kind, Record<string, Move>> = {
  'lecture-series': {
    open: { label: '审核通过并开放', tone: 'main', deed: (one) => ({ title: '开放系列', button: '开放', done: '已开放', words: '开放后所有人都能学习，内容不能再改。', act: () => got(api.POST('/api/v1/lecture-series/{series_id}/open', series(one))) }) },
    return: { label: '退回', tone: 'danger', deed: (one) => ({ title: '退回系列', button: '退回', danger: true, done: '已退回', fields: [lines('reason', '原因')], act: (values) => got(api.POST('/api/v1/lecture-series/{series_id}/return', { ...series(one), body: reason(values) })) }) },
    close: { label: '停止学习', deed: (one) => ({ title: '停止学习', button: '停止', done: '已停止', words: '不再接受新的学习；已学完的仍然有效。', act: () => got(api.POST('/api/v1/lecture-series/{series_id}/close', series(one))) }) },
  },
  'quiz-question': {
    edit: { label: '修改', deed: (one) => ({ title: '修改题目', button: '提交审核', done: '已提交', fields: questionFields(one as QuizQuestionOut), act: (values) => got(api.POST('/api/v1/quiz/questions/{question_id}/edit', { ...question(one), body: asQuestion(values) })) }) },
    approve: { label: '入库', tone: 'main', deed: (one) => ({ title: '题目入库', button: '入库', done: '已入库，明天起可能出现', words: '题目、答案、解析和依据都正确。', act: () => got(api.POST('/api/v1/quiz/questions/{question_id}/approve', question(one))) }) },
    return: { label: '退回', tone: 'danger', deed: (one) => ({ title: '退回题目', button: '退回', danger: true, done: '已退回', fields: [lines('reason', '原因')], act: (values) => got(api.POST('/api/v1/quiz/questions/{question_id}/return', { ...question(one), body: reason(values) })) }) },
    retire: { label: '停用', tone: 'danger', deed: (one) => ({ title: '停用题目', button: '停用', danger: true, done: '已停用', words: '明天起不再出现；已答过的不受影响。', act: () => got(api.POST('/api/v1/quiz/questions/{question_id}/retire', question(one))) }) },
  },
  'role-model': {
    review: { label: '审核属实', tone: 'main', deed: (one) => ({ title: '审核属实', button: '报区级', done: '已报区级审核', fields: [lines('note', '走访情况', false)], act: (values) => got(api.POST('/api/v1/role-models/{example_id}/review', { ...example(one), body: noted(values) })) }) },
    approve: { label: '同意公示', tone: 'main', deed: (one) => ({ title: '同意公示', button: '公示', done: '已开始公示', words: `公示 5 个工作日，显示“${(one as ExampleOut).public_name}”，期满无异议自动发布。`, fields: [lines('note', '意见', false)], act: (values) => got(api.POST('/api/v1/role-models/{example_id}/approve', { ...example(one), body: noted(values) })) }) },
    refuse: { label: '不通过', tone: 'danger', deed: (one) => ({ title: '不通过', button: '不通过', danger: true, done: '已答复', fields: [lines('reason', '理由')], act: (values) => got(api.POST('/api/v1/role-models/{example_id}/refuse', { ...example(one), body: reason(values) })) }) },
    rule: {
      label: '裁定异议', tone: 'main',
      deed: (one) => ({
        title: '裁定异议', button: '裁定', done: '已裁定',
        fields: [{ name: 'verdict', label: '结论', kind: 'choice', required: true, options: [{ value: 'publish', label: '异议不成立' }, { value: 'refuse', label: '异议成立，不予发布' }] }, lines('note', '核实情况')],
        act: (values) => got(api.POST('/api/v1/role-models/{example_id}/rule', { ...example(one), body: values as { verdict: 'publish'; note: string } })),
      }),
    },
    'take-down': { label: '撤下', tone: 'danger', deed: (one) => ({ title: '撤下榜样', button: '撤下', danger: true, done: '已撤下', fields: [lines('reason', '理由')], act: (values) => got(api.POST('/api/v1/role-models/{example_id}/take-down', { ...example(one), body: reason(values) })) }) },
  },
  rumour: {
    edit: { label: '修改', deed: (one) => ({ title: '修改辟谣', button: '提交初核', done: '已提交', fields: rumourFields(one as RumourOut), act: (values) => got(api.POST('/api/v1/rumours/{rumour_id}/edit', { ...rumour(one), body: asRumour(values) })) }) },
    check: { label: '初核通过', tone: 'main', deed: (one) => ({ title: '初核通过', button: '通过', done: '已初核，等区级发布', words: `已核对来源：${(one as RumourOut).source_unit}，${(one as RumourOut).source_date}。`, act: () => got(api.POST('/api/v1/rumours/{rumour_id}/check', rumour(one))) }) },
    publish: { label: '核定发布', tone: 'main', deed: (one) => ({ title: '核定发布', button: '发布', done: '已发布', words: `来源：${(one as RumourOut).source_unit}，${(one as RumourOut).source_date}。发布后所有人可查、可转发。`, act: () => got(api.POST('/api/v1/rumours/{rumour_id}/publish', rumour(one))) }) },
    return: { label: '退回', tone: 'danger', deed: (one) => ({ title: '退回辟谣', button: '退回', danger: true, done: '已退回', fields: [lines('reason', '原因')], act: (values) => got(api.POST('/api/v1/rumours/{rumour_id}/return', { ...rumour(one), body: reason(values) })) }) },
    retract: { label: '撤回', tone: 'danger', deed: (one) => ({ title: '撤回辟谣', button: '撤回', danger: true, done: '已撤回', words: '已转发的链接会显示“已撤回”和原因。', fields: [lines('reason', '原因')], act: (values) => got(api.POST('/api/v1/rumours/{rumour_id}/retract', { ...rumour(one), body: reason(values) })) }) },
  },
  contribution: {
    adopt: { label: '采用', tone: 'main', deed: (one) => ({ title: '采用投稿', button: '采用', done: '已采用', words: '采用后公开刊用，作者按现行积分规则得分。', act: () => got(api.POST('/api/v1/contributions/{contribution_id}/adopt', piece(one))) }) },
    decline: { label: '不采用', tone: 'danger', deed: (one) => ({ title: '不采用', button: '不采用', danger: true, done: '已答复', fields: [lines('reason', '原因')], act: (values) => got(api.POST('/api/v1/contributions/{contribution_id}/decline', { ...piece(one), body: reason(values) })) }) },
    revoke: { label: '撤下', tone: 'danger', deed: (one) => ({ title: '撤下投稿', button: '撤下', danger: true, done: '已撤下', words: '不再公开，相应积分扣回。', fields: [lines('reason', '原因')], act: (values) => got(api.POST('/api/v1/contributions/{contribution_id}/revoke', { ...piece(one), body: reason(values) })) }) },
  },
}
