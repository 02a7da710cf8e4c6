/** What is decided about articles and comments. */
import { api, got } from '@/api/client'
import type { ArticleApproveIn, ArticleCorrectIn, ArticleDetailOut, ArticleReasonIn, CommentOut, CommentReasonIn } from '@/api/schema'
import type { Deed, Field, Values } from '@/ui/deed'

interface Move<One> {
  label: string
  tone?: 'main' | 'danger'
  deed: (one: One) => Deed<One>
}
const at = (one: ArticleDetailOut) => ({ params: { path: { article_id: one.id } } })
const reason: Field = { name: 'reason', label: '原因', kind: 'lines', required: true, longest: 300 }
const as = <Body>(values: Values) => values as unknown as Body

/** A review; where words were flagged, it is asked aloud whether they were looked at. */
function approving(one: ArticleDetailOut): Deed<ArticleDetailOut> {
  const found = one.flagged.length ? `命中敏感词：${one.flagged.join('、')}。` : one.verdict === 'none' ? '内容安全检测未能进行。' : '内容安全检测建议人工复核。'
  return {
    title: '通过本次审核', button: '通过', done: '已通过',
    words: one.needs_a_person ? `${found}请逐一核对，并写明核对意见。` : '核对标题、正文、图片和署名；每一审由不同的人进行。',
    fields: [
      ...(one.needs_a_person ? [{ name: 'words_checked', label: '我已逐一核对', kind: 'flag', required: true } as Field] : []),
      { name: 'note', label: '审核意见', kind: 'lines', longest: 300, required: one.needs_a_person },
    ],
    act: (values) => got(api.POST('/api/v1/articles/{article_id}/approve', { ...at(one), body: as<ArticleApproveIn>(values) })),
  }
}
export const ARTICLE: Record<string, Move<ArticleDetailOut>> = {
  submit: { label: '提交审核', tone: 'main', deed: (one) => ({ title: '提交审核', button: '提交', done: '已提交', words: one.ends_at === 'second_review' ? '由社区一审、街道二审后发布。' : '由三位不同的人依次审核，区级三审后发布。', act: () => got(api.POST('/api/v1/articles/{article_id}/submit', at(one))) }) },
  withdraw: { label: '撤回', deed: (one) => ({ title: '撤回修改', button: '撤回', done: '已撤回', act: () => got(api.POST('/api/v1/articles/{article_id}/withdraw', at(one))) }) },
  approve: { label: '通过', tone: 'main', deed: approving },
  return: { label: '退回', deed: (one) => ({ title: '退回作者', button: '退回', done: '已退回', words: '作者修改后重新从一审开始。', fields: [reason], act: (values) => got(api.POST('/api/v1/articles/{article_id}/return', { ...at(one), body: as<ArticleReasonIn>(values) })) }) },
  correct: { label: '更正', deed: (one) => ({ title: '公开更正', button: '更正', done: '已更正', words: '更正说明显示在正文之前；审核过的正文不变。', fields: [{ name: 'note', label: '更正说明', kind: 'lines', required: true, longest: 300, hint: '写明哪里有误、应为什么' }], act: (values) => got(api.POST('/api/v1/articles/{article_id}/correct', { ...at(one), body: as<ArticleCorrectIn>(values) })) }) },
  'take-off': { label: '下线', tone: 'danger', deed: (one) => ({ title: '下线文章', button: '下线', danger: true, done: '已下线', words: '下线后居民不再能看到，不能恢复。', fields: [reason], act: (values) => got(api.POST('/api/v1/articles/{article_id}/take-off', { ...at(one), body: as<ArticleReasonIn>(values) })) }) },
}
const of = (one: CommentOut) => ({ params: { path: { comment_id: one.id } } })
export const COMMENT: Record<string, Move<CommentOut>> = {
  show: { label: '显示', tone: 'main', deed: (one) => ({ title: '显示评论', button: '显示', done: '已显示', words: one.text, act: () => got(api.POST('/api/v1/comments/{comment_id}/show', of(one))) }) },
  hide: { label: '不予显示', tone: 'danger', deed: (one) => ({ title: '不予显示', button: '确定', danger: true, done: '已处理', words: one.text, fields: [{ ...reason, longest: 200 }], act: (values) => got(api.POST('/api/v1/comments/{comment_id}/hide', { ...of(one), body: as<CommentReasonIn>(values) })) }) },
}
