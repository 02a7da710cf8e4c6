/** The service's present moment. In the demo its clock may stand ahead of this device's. */
import { ref } from 'vue'

import { api, LOCAL } from '@/api/client'

const DEMO = 'hy.demo'
const ahead = ref(0)

export function now(): Date {
  return new Date(Date.now() + ahead.value)
}

/** The sign-in page has met the demo's people: its clock exists too. */
export function thisIsADemo(): void {
  uni.setStorageSync(DEMO, '1')
}

/** In the demo, ask how far ahead its clock stands. Elsewhere there is no such clock, and nobody asks. */
export async function syncClock(): Promise<void> {
  if (!LOCAL && uni.getStorageSync(DEMO) !== '1') return
  const found = await api.POST('/api/v1/demo/clock', { body: { advance_minutes: 0 } })
  if (found.data) ahead.value = new Date(found.data.now).getTime() - Date.now()
}
