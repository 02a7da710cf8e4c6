// functions: AD16
/** What a second person, and whoever brought it, decide about an import. */
import { api, got } from '@/api/client'
import type { ImportOut, ImportReasonIn } from '@/api/schema'
import type { Deed } from '@/ui/deed'

interface Move {
  label: string
  tone?: 'main' | 'danger'
  deed: (one: ImportOut) => Deed<ImportOut>
}
const at = (one: ImportOut) => ({ params: { path: { import_id: one.id } } })

export const MOVES: Record<string, Move> = {
  approve: {
    label: '同意导入', tone: 'main',
    deed: (one) => ({
      title: '同意导入', button: '同意', done: '已同意，正在写入', words: `“${one.file_name}”共 ${one.rows} 行，检查无误。同意后一次写入登记册：要么全部写入，要么一行也不写。`,
      act: () => got(api.POST('/api/v1/imports/{import_id}/approve', at(one))),
    }),
  },
  refuse: {
    label: '不同意', tone: 'danger',
    deed: (one) => ({
      title: '不同意导入', button: '不同意', danger: true, done: '已记录', fields: [{ name: 'reason', label: '原因', kind: 'lines', required: true, longest: 300 }],
      act: (values) => got(api.POST('/api/v1/imports/{import_id}/refuse', { ...at(one), body: values as unknown as ImportReasonIn })),
    }),
  },
  withdraw: { label: '撤回', deed: (one) => ({ title: '撤回导入', button: '撤回', done: '已撤回', act: () => got(api.POST('/api/v1/imports/{import_id}/withdraw', at(one))) }) },
}
