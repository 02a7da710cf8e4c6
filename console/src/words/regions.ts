/** Names of division codes, read street by street as they are needed. */
import { reactive } from 'vue'

import { api, got } from '@/api/client'
import type { DivisionOut } from '@/api/schema'

const names = reactive<Record<string, string>>({})
const children = reactive<Record<string, DivisionOut[]>>({})
const asked = new Set<string>()

const TOP = ''

function parentOf(code: string): string {
  return code.length <= 6 ? TOP : code.length <= 9 ? code.slice(0, 6) : code.slice(0, 9)
}

/** The divisions one level below; asks once. */
export async function childrenOf(code: string): Promise<DivisionOut[]> {
  if (children[code]) return children[code]
  asked.add(code)
  try {
    const found = await got(api.GET('/api/v1/divisions', { params: { query: code ? { parent: code } : {} } }))
    for (const one of found.items) names[one.code] = one.name
    children[code] = found.items
    return found.items
  } catch (thrown) {
    asked.delete(code)
    throw thrown
  }
}

/** Short names: 五琴里社区居委会 → 五琴里社区. */
export function short(name: string): string {
  return name.replace(/居委会$|居民委员会$/, '')
}

/** The name of a code, as soon as it is known; the code until then. */
export function regionName(code: string | null | undefined): string {
  if (!code) return '—'
  const asCommunity = code.slice(0, 12)
  const found = names[asCommunity]
  if (found) return short(found) + (code.length > 12 ? ` ${code.slice(12)} 点` : '')
  const parent = parentOf(asCommunity)
  if (!asked.has(parent)) void childrenOf(parent).catch(() => undefined)
  return code
}

/** 五里墩街道 · 五琴里社区 */
export function regionPath(code: string): string {
  const steps = [code.slice(0, 9), code.slice(0, 12)].filter((one, at) => code.length >= (at ? 12 : 9) && one.length >= 9)
  return steps.length ? steps.map((one) => regionName(one)).join(' · ') : regionName(code)
}

/** 1 district · 2 street · 3 community · 4 point */
export function levelOf(code: string): number {
  return code.length <= 6 ? 1 : code.length <= 9 ? 2 : code.length <= 12 ? 3 : 4
}
