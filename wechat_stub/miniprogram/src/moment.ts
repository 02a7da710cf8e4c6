/** The present moment, second by second, while the page is looked at. */
import { onHide, onShow, onUnload } from '@dcloudio/uni-app'
import { ref, type Ref } from 'vue'

import { now, syncClock } from '@/stores/clock'

export function useMoment(): Ref<Date> {
  const moment = ref(now())
  let timer: ReturnType<typeof setInterval> | undefined
  const stop = () => clearInterval(timer)
  onShow(() => {
    stop()
    moment.value = now()
    void syncClock().then(() => {
      moment.value = now()
    })
    timer = setInterval(() => {
      moment.value = now()
    }, 1000)
  })
  onHide(stop)
  onUnload(stop)
  return moment
}

/** Do it again and again while the page is looked at. */
export function useAgain(deed: () => void, seconds: number): void {
  let timer: ReturnType<typeof setInterval> | undefined
  const stop = () => clearInterval(timer)
  onShow(() => {
    stop()
    timer = setInterval(deed, seconds * 1000)
  })
  onHide(stop)
  onUnload(stop)
}
