import { defineStore } from 'pinia'

const KEY = 'hy.consent'
export const CONSENT_VERSION = '2026-11'

export type Purpose = 'place' | 'phone' | 'presence'

/** Asked before the first phone number and the first place; the answer is kept on this device. */
export const useConsent = defineStore('consent', {
  state: () => ({
    given: JSON.parse(uni.getStorageSync(KEY) || '{}') as Partial<Record<Purpose, string>>,
    asking: null as Purpose | null,
    answer: null as ((yes: boolean) => void) | null,
  }),
  actions: {
    ask(purpose: Purpose): Promise<boolean> {
      if (this.given[purpose] === CONSENT_VERSION) return Promise.resolve(true)
      this.answer?.(false)
      this.asking = purpose
      return new Promise((resolve) => {
        this.answer = resolve
      })
    },

    reply(yes: boolean) {
      if (yes && this.asking) {
        this.given[this.asking] = CONSENT_VERSION
        uni.setStorageSync(KEY, JSON.stringify(this.given))
      }
      this.answer?.(yes)
      this.$patch({ asking: null, answer: null })
    },

    withdraw() {
      this.given = {}
      uni.removeStorageSync(KEY)
    },
  },
})
