/** A list read page by page: loading, empty, refused and offline are states, and the newest question wins. */
import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'

import { asProblem, type Problem } from '@/api/problem'

export interface Page<Row> {
  items: Row[]
  next: string | null
}

export interface List<Row> {
  rows: ShallowRef<Row[]>
  next: Ref<string | null>
  loading: Ref<boolean>
  problem: Ref<Problem | null>
  load: () => Promise<void>
  more: () => Promise<void>
  /** Read again as much as is shown, without emptying the table. */
  renew: () => Promise<void>
}

export function useList<Row>(read: (after: string | undefined) => Promise<Page<Row>>): List<Row> {
  const rows = shallowRef<Row[]>([])
  const next = ref<string | null>(null)
  const loading = ref(false)
  const problem = ref<Problem | null>(null) as Ref<Problem | null>
  let asked = 0

  async function ask(after: string | undefined, before: Row[], quietly = false): Promise<void> {
    const mine = ++asked
    loading.value = !quietly
    try {
      const page = await read(after)
      if (mine !== asked) return
      rows.value = [...before, ...page.items]
      next.value = page.next
      problem.value = null
    } catch (thrown) {
      if (mine === asked) problem.value = asProblem(thrown)
    } finally {
      if (mine === asked) loading.value = false
    }
  }

  return {
    rows, next, loading, problem,
    load: () => ask(undefined, []),
    more: () => (next.value ? ask(next.value, rows.value) : Promise.resolve()),
    renew: () => ask(undefined, [], true),
  }
}
