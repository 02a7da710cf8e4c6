/**
 * One thing in a drawer, with all that is shown beside it: read when it is opened, again after a deed, when the desk is looked at
 * again, and gently in between, for the other side acts too. Nothing is read while a deed is being asked or something is written.
 */
import { onBeforeUnmount, onMounted, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'

import { asProblem, type Problem } from '@/api/problem'

import { asked } from './deed'

const RENEW_MS = 10_000
const GONE = [403, 404]

export interface Opened<One> {
  one: ShallowRef<One | null>
  problem: Ref<Problem | null>
  load: () => Promise<void>
}

/** id: of what is open · read: the thing and what stands beside it · busy: is it being written. */
export function useOne<One>(id: () => string, read: (id: string) => Promise<One>, busy: () => boolean = () => false): Opened<One> {
  const one = shallowRef<One | null>(null)
  const problem = ref<Problem | null>(null) as Ref<Problem | null>
  let turn = 0
  let timer = 0

  async function load(): Promise<void> {
    const mine = ++turn
    try {
      const found = await read(id())
      if (mine !== turn) return
      one.value = found
      problem.value = null
    } catch (thrown) {
      if (mine !== turn) return
      const why = asProblem(thrown)
      if (one.value && !GONE.includes(why.status)) return // what is shown stays until the network is back
      one.value = null
      problem.value = why
    }
  }
  function renew(): void {
    if (one.value && !document.hidden && !asked.value && !busy()) void load()
  }
  watch(id, () => {
    one.value = null
    problem.value = null
    void load()
  }, { immediate: true })
  watch(asked, (now, before) => { if (before && !now) renew() })
  onMounted(() => {
    timer = window.setInterval(renew, RENEW_MS)
    addEventListener('focus', renew)
    document.addEventListener('visibilitychange', renew)
  })
  onBeforeUnmount(() => {
    turn += 1
    clearInterval(timer)
    removeEventListener('focus', renew)
    document.removeEventListener('visibilitychange', renew)
  })
  return { one, problem, load }
}
