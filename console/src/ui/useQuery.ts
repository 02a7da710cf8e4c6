/** Filters that live in the address: they survive a reload and go with a shared link. */
import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export function useQuery(): (name: string) => WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  let wanted: Record<string, unknown> | null = null
  return (name) =>
    computed({
      get: () => (typeof route.query[name] === 'string' ? (route.query[name] as string) : ''),
      set: (value) => {
        const query: Record<string, unknown> = { ...(wanted ?? route.query), [name]: value || undefined }
        wanted = query
        void router.replace({ query: query as Record<string, string> }).finally(() => { wanted = null })
      },
    })
}
