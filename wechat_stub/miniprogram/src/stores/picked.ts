import { defineStore } from 'pinia'

import type { Place } from '@/ui/geo'

/** A place chosen on the map page, on its way back to the form. */
export interface Picked {
  place: Place
  region: string
  community: string
}
export const usePicked = defineStore('picked', { state: () => ({ picked: null as Picked | null, from: null as Place | null }) })
