/** What pages share: loading with all its states, and sending with one key until there is an answer. */
import { onShow } from '@dcloudio/uni-app'
import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'

import { newKey } from '@/api/client'
import { problemOf, Refused, type Problem } from '@/api/problem'
import { syncClock } from '@/stores/clock'
import { useSession } from '@/stores/session'

export interface Loaded<T> {
  data: ShallowRef<T | null>
  loading: Ref<boolean>
  problem: ShallowRef<Problem | null>
  load: () => Promise<void>
}

/** Read something, and again each time the page is shown. What was read stays visible while it is read anew. */
export function useLoad<T>(read: () => Promise<T>, { again = true, when = () => true }: { again?: boolean; when?: () => boolean } = {}): Loaded<T> {
  const data = shallowRef<T | null>(null)
  const loading = ref(true)
  const problem = shallowRef<Problem | null>(null)
  let turn = 0
  async function load(): Promise<void> {
    if (!when()) {
      loading.value = false
      return
    }
    const mine = ++turn
    loading.value = true
    try {
      const found = await read()
      if (mine !== turn) return
      data.value = found
      problem.value = null
    } catch (error) {
      if (mine === turn) problem.value = problemOf(error)
    } finally {
      if (mine === turn) loading.value = false
    }
  }
  let shown = false
  onShow(() => {
    void syncClock()
    if (again || !shown) void load()
    shown = true
  })
  return { data, loading, problem, load }
}

export interface Page<T> {
  items: T[]
  next: string | null
}

export interface Pages<T> extends Omit<Loaded<Page<T>>, 'data'> {
  items: ComputedRef<T[]>
  read: ComputedRef<boolean>
  next: ComputedRef<string | null>
  busy: Ref<boolean>
  more: () => Promise<void>
}

/** A long list, page by page: older pages stay while the newest is read again, unless it has moved on. */
export function usePages<T>(read: (after?: string) => Promise<Page<T>>, options: { when?: () => boolean } = {}): Pages<T> {
  const older = shallowRef<Page<T>[]>([])
  const busy = ref(false)
  const first = useLoad<Page<T>>(async () => {
    const found = await read()
    if (found.next !== first.data.value?.next) older.value = []
    return found
  }, options)
  const next = computed(() => (older.value.at(-1) ?? first.data.value)?.next ?? null)
  async function more(): Promise<void> {
    const after = next.value
    if (busy.value || !after) return
    busy.value = true
    try {
      const found = await read(after)
      if (next.value === after) older.value = [...older.value, found]
    } catch (error) {
      first.problem.value = problemOf(error)
    }
    busy.value = false
  }
  const items = computed(() => [first.data.value, ...older.value].flatMap((page) => page?.items ?? []))
  return { items, read: computed(() => first.data.value !== null), next, busy, more, loading: first.loading, problem: first.problem, load: first.load }
}

export interface Sending {
  busy: Ref<boolean>
  problem: ShallowRef<Problem | null>
  send: <T>(deed: (key: string) => Promise<T>) => Promise<T | undefined>
}

/** Do something once: the key stays the same until an answer has come, so that a second tap is no second deed. */
export function useSend(): Sending {
  const busy = ref(false)
  const problem = shallowRef<Problem | null>(null)
  let key = newKey()
  async function send<T>(deed: (key: string) => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    problem.value = null
    try {
      const found = await deed(key)
      key = newKey()
      return found
    } catch (error) {
      problem.value = problemOf(error)
      if (!(error instanceof Refused && error.passing)) key = newKey()
      return undefined
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, send }
}

/** The person signed in, read once per start. */
export function useMe() {
  const session = useSession()
  onShow(() => {
    if (session.signedIn && !session.me) session.load().catch(() => undefined)
  })
  return session
}
