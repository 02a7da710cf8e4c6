import { defineStore } from 'pinia'

import { api, keyed } from '@/api/client'
import { tokens } from '@/api/tokens'

const KEY = 'hy.elder'

/** Elder mode: larger text and targets, fewer choices. Remembered on this device and, signed in, with the person. */
export const useElder = defineStore('elder', {
  state: () => ({ on: uni.getStorageSync(KEY) === '1' }),
  actions: {
    keep(on: boolean) {
      this.on = on
      uni.setStorageSync(KEY, on ? '1' : '0')
    },

    /** What the person chose elsewhere holds here too; a choice made here before signing in is handed on. */
    adopt(remembered: boolean) {
      if (this.on && !remembered) void this.tell(true)
      else this.keep(remembered)
    },

    async set(on: boolean) {
      this.keep(on)
      if (tokens()) await this.tell(on)
    },

    async tell(on: boolean) {
      await api.POST('/api/v1/me/settings', { params: { header: keyed() }, body: { elder_mode: on } })
    },
  },
})
