/** What time it is where the rows live: a demo's clock is ahead of the desk's, and a desk's clock may be wrong. */
import { ref } from 'vue'

let ahead = 0
/** In steps of half a minute: enough for "还有 3 小时". */
export const now = ref(Date.now())

/** The service says what time it is. */
export function setClock(moment: string): void {
  ahead = new Date(moment).getTime() - Date.now()
  if (Math.abs(Date.now() + ahead - now.value) >= 30_000) now.value = Date.now() + ahead
}

/** To the second, as the service would say it. */
export const present = (): Date => new Date(Date.now() + ahead)

setInterval(() => {
  now.value = Date.now() + ahead
}, 30_000)
