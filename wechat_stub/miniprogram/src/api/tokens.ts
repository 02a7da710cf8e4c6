/** The pair of tokens, as it lies in storage; read each time, because another window may have renewed it. */
export interface Tokens {
  access: string
  refresh: string
  personId: string
  /** When the access token ends, by this device's clock. */
  until?: number
  name: string
}

const KEY = 'hy.tokens'

export function tokens(): Tokens | null {
  const found = uni.getStorageSync(KEY)
  return found ? (JSON.parse(found) as Tokens) : null
}

export function keepTokens(found: Tokens): void {
  uni.setStorageSync(KEY, JSON.stringify(found))
}

export function dropTokens(): void {
  uni.removeStorageSync(KEY)
}
