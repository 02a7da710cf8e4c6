/** The service's present moment: deadlines count down by it, whatever this device's clock says. */
import { ref } from 'vue'

import { api } from '@/api/client'

const AGAIN_MS = 30_000
const ahead = ref(0)
let asked = -Infinity

export function now(): Date {
  return new Date(Date.now() + ahead.value)
}

/** Ask how far the service's clock stands ahead of this device's: at most twice a minute, unless it is known to have moved. */
export async function syncClock({ moved = false } = {}): Promise<void> {
  const sent = Date.now()
  if (!moved && Math.abs(sent - asked) < AGAIN_MS) return
  asked = sent
  const found = await api.GET('/api/v1/clock').catch(() => null)
  if (found?.data) ahead.value = new Date(found.data.now).getTime() - (sent + Date.now()) / 2
  else asked = -Infinity
}
