/** How much waits, for the number beside 待办. */
import { ref } from 'vue'

import { api, got } from '@/api/client'
import type { TodoSummaryOut } from '@/api/schema'

const LOOK_MS = 30_000
export const waiting = ref<{ total: number; red: number } | null>(null)
let timer = 0

export function tellTodos(found: TodoSummaryOut): void {
  waiting.value = { total: found.total, red: found.red }
}
async function look(): Promise<void> {
  if (document.hidden) return
  const found = await got(api.GET('/api/v1/todos/summary')).catch(() => null)
  if (found) tellTodos(found)
}
export function watchTodos(): void {
  clearInterval(timer)
  void look()
  timer = window.setInterval(() => void look(), LOOK_MS)
}
export function forgetTodos(): void {
  clearInterval(timer)
  waiting.value = null
}
