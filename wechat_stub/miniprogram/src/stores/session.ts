import { defineStore } from 'pinia'

import { api, endOf, keyed, need, onSignInEnded, type Schemas } from '@/api/client'
import { Refused } from '@/api/problem'
import { dropTokens, keepTokens, tokens } from '@/api/tokens'
import { useElder } from './elder'
import { forgetNames } from './names'

type Me = Schemas['MeOut']
type Volunteer = Schemas['VolunteerOut']

/** Who is signed in, and what they are here. */
export const useSession = defineStore('session', {
  state: () => ({
    personId: tokens()?.personId ?? '',
    name: tokens()?.name ?? '',
    me: null as Me | null,
    volunteer: null as Volunteer | null,
    wired: false,
  }),
  getters: {
    signedIn: (state) => state.personId !== '',
    serves: (state) => state.volunteer?.state === 'active',
    teamGrants: (state) => (state.me?.roles ?? []).filter((grant) => grant.role === 'TL'),
  },
  actions: {
    wire() {
      if (this.wired) return
      this.wired = true
      onSignInEnded(() => {
        this.forget()
        askToSignIn()
      })
    },

    async signIn(code: string) {
      const found = await need(api.POST('/api/v1/auth/wechat', { body: { code } }))
      keepTokens({
        access: found.access_token, refresh: found.refresh_token, personId: found.person.id, name: found.person.name,
        until: endOf(found.expires_in),
      })
      this.$patch({ personId: found.person.id, name: found.person.name, me: null, volunteer: null })
      await this.load()
    },

    /** Read oneself again; quietly nothing where nobody is signed in. */
    async load() {
      if (!this.signedIn) return
      const me = await need(api.GET('/api/v1/me'))
      this.adopt(me)
      useElder().adopt(me.elder_mode)
      if (me.registration) await this.loadVolunteer()
      else this.volunteer = null
    },

    adopt(me: Me) {
      this.me = me
      this.name = me.name
    },

    async loadVolunteer() {
      try {
        this.volunteer = await need(api.GET('/api/v1/me/volunteer'))
      } catch (error) {
        if (!(error instanceof Refused) || error.problem.status !== 404) throw error
        this.volunteer = null
      }
    },

    async signOut() {
      await api.POST('/api/v1/auth/logout', { params: { header: keyed() } })
      this.forget()
    },

    forget() {
      dropTokens()
      forgetNames()
      this.$patch({ personId: '', name: '', me: null, volunteer: null })
    },

    /** How to act as the leader of this team; needed only where one holds several roles. */
    leading(teamId: string | null | undefined): string | undefined {
      const grants = this.me?.roles ?? []
      const grant = this.teamGrants.find((one) => one.area === teamId)
      return grants.length > 1 && grant ? `TL:${grant.grant}` : undefined
    },
  },
})

/** To the sign-in page, over the page one is on; what was typed there stays. */
export function askToSignIn(): void {
  const pages = getCurrentPages()
  if (pages[pages.length - 1]?.route === 'pages/sign-in/index') return
  uni.navigateTo({ url: '/pages/sign-in/index' })
}
