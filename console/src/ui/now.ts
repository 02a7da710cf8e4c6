/** The present, in steps of half a minute: enough for "还有 3 小时". A demo's clock may be ahead of the desk's. */
import { ref } from 'vue'

let ahead = 0
export const now = ref(Date.now())

/** What time it is where the rows live. */
export function setClock(moment: string): void {
  ahead = new Date(moment).getTime() - Date.now()
  if (Math.abs(ahead) < 60_000) ahead = 0
  now.value = Date.now() + ahead
}

setInterval(() => {
  now.value = Date.now() + ahead
}, 30_000)
