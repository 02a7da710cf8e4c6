/** The live board of a region: asked once a second with its ETag, resting while nobody looks. */
import { onBeforeUnmount, onMounted, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'

import { poll } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import type { DashboardOut, IndicatorOut } from '@/api/schema'
import { setClock } from '@/ui/now'

const EACH_MS = 1000
const CALMER_MS = 5000

export interface Board {
  board: ShallowRef<DashboardOut | null>
  problem: Ref<Problem | null>
  /** When the service last answered, changed or not. */
  heard: Ref<number>
}

export function useBoard(region: Ref<string>, period: Ref<string>): Board {
  const board = shallowRef<DashboardOut | null>(null)
  const problem = ref<Problem | null>(null) as Ref<Problem | null>
  const heard = ref(0)
  let etag: string | null = null
  let timer = 0
  let turn = 0

  async function look(mine: number): Promise<void> {
    const query = new URLSearchParams({ period: period.value || 'all', ...(region.value && { region: region.value }) })
    let wait = EACH_MS
    try {
      const found = await poll(`/api/v1/dashboard?${query}`, etag)
      if (mine !== turn) return
      if (found.now) setClock(found.now)
      if (found.body) board.value = found.body as DashboardOut
      etag = found.etag
      problem.value = null
      heard.value = Date.now()
    } catch (thrown) {
      if (mine !== turn) return
      problem.value = asProblem(thrown)
      wait = CALMER_MS
    }
    if (mine === turn && !document.hidden) timer = window.setTimeout(() => void look(mine), wait)
  }
  function start(): void {
    clearTimeout(timer)
    turn += 1
    if (!document.hidden) void look(turn)
  }
  function restart(): void {
    etag = null
    start()
  }
  onMounted(() => {
    start()
    document.addEventListener('visibilitychange', start)
    addEventListener('online', start)
  })
  onBeforeUnmount(() => {
    turn += 1
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', start)
    removeEventListener('online', start)
  })
  watch([region, period], restart)
  return { board, problem, heard }
}

/** An indicator by its number. */
export function figure(board: DashboardOut | null, id: string): IndicatorOut | undefined {
  return board?.indicators.find((one) => one.id === id)
}

/** A part of an indicator by its key. */
export function part(board: DashboardOut | null, id: string, key: string): number | null {
  return figure(board, id)?.parts.find((one) => one.key === key)?.value ?? null
}

/** A figure for people: nothing to divide by is “—”, never 0. */
export function shown(value: number | null | undefined, digits = 0): string {
  if (value === null || value === undefined) return '—'
  return value.toLocaleString('zh-CN', { maximumFractionDigits: digits })
}

/** A share for people. */
export function percent(value: number | null | undefined, digits = 1): string {
  return value === null || value === undefined ? '—' : `${shown(value, digits)}%`
}

/** Minutes as hours, cut to one decimal. */
export function hours(minutes: number | null | undefined): number | null {
  return minutes === null || minutes === undefined ? null : Math.floor(minutes / 6) / 10
}
