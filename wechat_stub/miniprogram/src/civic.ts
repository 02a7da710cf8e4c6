/** What a deed without hours earns today, by the version of the rules that is in force. */
import { computed } from 'vue'

import { api, need, type Schemas } from '@/api/client'
import { useLoad } from '@/use'

type Kind = Schemas['CivicOut']['kind']

export function useCivic(kind: Kind) {
  const rules = useLoad(() => need(api.GET('/api/v1/points/rules')))
  const mine = computed(() => rules.data.value?.civic.find((one) => one.kind === kind) ?? null)
  return {
    /** 得 1 分; 得积分 while nobody knows how many. */
    earns: computed(() => (mine.value ? `得 ${mine.value.points} 分` : '得积分')),
    /** ，每天最多 3 分, or nothing. */
    atMost: computed(() => (mine.value?.a_day ? `，每天最多 ${mine.value.a_day} 分` : '')),
  }
}
