import { defineStore } from 'pinia'

/** One short sentence at the foot of the page, spoken by screen readers. */
export const useNotice = defineStore('notice', {
  state: () => ({ text: '', timer: 0 as unknown as ReturnType<typeof setTimeout> }),
  actions: {
    say(text: string) {
      clearTimeout(this.timer)
      this.text = text
      this.timer = setTimeout(() => {
        this.text = ''
      }, 4000)
    },
  },
})
