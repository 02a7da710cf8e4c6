/** Exports: asked for, waited for, brought to the desk. */
import { api, blob, got } from './client'
import { Problem } from './problem'
import type { ExportFiltersIn, ExportIn } from './schema'

export type ExportTable = ExportIn['table']
const LOOK_MS = 700
const STUCK_MS = 10 * 60_000
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/** The filters of a list as those of its export: several states are a list there. */
function asFilters(filters: Record<string, unknown>): ExportFiltersIn {
  const { state, ...rest } = filters
  return { ...rest, ...(state ? { state: String(state).split(',') } : {}) } as ExportFiltersIn
}

export function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 30_000)
}

/** How many rows were exported; null where the page was left meanwhile. */
export async function exportTable(
  table: ExportTable, filters: Record<string, unknown>, tell: (percent: number) => void, gone: () => boolean,
): Promise<number | null> {
  let made = await got(api.POST('/api/v1/exports', { body: { table, filters: asFilters(filters) } }))
  const path = { params: { path: { export_id: made.id } } }
  const until = Date.now() + STUCK_MS
  while (made.state === 'waiting' || made.state === 'running') {
    tell(made.progress)
    await pause(LOOK_MS)
    if (gone()) return null
    if (Date.now() > until) throw new Problem('broken', '导出时间过长，请稍后再试', 0)
    made = await got(api.GET('/api/v1/exports/{export_id}', path))
  }
  if (made.state !== 'ready') throw new Problem('broken', '导出没有完成', 0, made.problem)
  tell(100)
  const day = made.created_at.slice(0, 10)
  const ticket = await got(api.POST('/api/v1/exports/{export_id}/ticket', path))
  save(await blob(ticket.url), `${made.title}-${made.region_name}-${day}.xlsx`)
  return made.rows
}
