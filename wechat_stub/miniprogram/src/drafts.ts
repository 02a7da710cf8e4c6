/** What is being filled in, kept on this device until it has been sent. */
const PREFIX = 'hy.draft.'

export function keepDraft<T>(name: string, value: T): void {
  uni.setStorageSync(PREFIX + name, JSON.stringify(value))
}

export function draft<T>(name: string): T | null {
  const found = uni.getStorageSync(PREFIX + name)
  return found ? (JSON.parse(found) as T) : null
}

export function dropDraft(name: string): void {
  uni.removeStorageSync(PREFIX + name)
}
