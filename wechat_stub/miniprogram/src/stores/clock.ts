/** The service's present moment. In the demo its clock may stand ahead of this device's. */
import { api } from '@/api/client'

let ahead = 0

export function now(): Date {
  return new Date(Date.now() + ahead)
}

/** Only in the demo: ask how far ahead its clock stands. Elsewhere the address does not exist, and nothing changes. */
export async function syncClock(): Promise<void> {
  const found = await api.POST('/api/v1/demo/clock', { body: { advance_minutes: 0 } })
  if (found.data) ahead = new Date(found.data.now).getTime() - Date.now()
}
