/** My coming sign-ups, kept on this device: where there is no network one still finds the page on which to check in. */
import type { Signup } from '@/programme'

const KEY = 'hy.signups'

export function keepNames(personId: string, items: Signup[]): void {
  uni.setStorageSync(KEY, JSON.stringify({ personId, items }))
}

export function keptNames(personId: string): Signup[] {
  const found = uni.getStorageSync(KEY)
  if (!found) return []
  const kept = JSON.parse(found) as { personId: string; items: Signup[] }
  return kept.personId === personId ? kept.items : []
}

/** One that was read since. */
export function keepName(personId: string, one: Signup): void {
  keepNames(personId, [one, ...keptNames(personId).filter((other) => other.id !== one.id)].slice(0, 50))
}

export function forgetNames(): void {
  uni.removeStorageSync(KEY)
}
