/** The one way to the service: typed by its OpenAPI file; token, role, key and retry are dealt with here. */
import createClient from 'openapi-fetch'

import { answered, keyFor, randomKey } from './keys'
import { asProblem, offline, Problem, problemOf } from './problem'
import type { paths } from './schema'
import { actingAs, askAgain, session, token } from './session'

const SAFE = new Set(['GET', 'HEAD'])
const ROLES_GONE = new Set(['no-such-role'])
const SESSION_OVER = new Set(['token-expired', 'token-invalid', 'session-ended', 'unauthorised'])
const RETRIES = 2
const PAUSE_MS = 400

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

function dressed(request: Request, access: string | null, body: string | null, key: string | null): Request {
  const headers = new Headers(request.headers)
  if (access) headers.set('Authorization', `Bearer ${access}`)
  const hat = actingAs()
  if (hat) headers.set('X-Acting-As', hat)
  if (key) headers.set('Idempotency-Key', key)
  return new Request(request.url, { method: request.method, headers, body, signal: request.signal, cache: 'no-store' })
}

/** Send one request; a network that is away for a moment is tried again with the same key. */
async function attempt(request: Request, access: string | null, body: string | null, key: string | null): Promise<Response> {
  for (let round = 0; ; round += 1) {
    try {
      return await fetch(dressed(request, access, body, key))
    } catch (thrown) {
      if (request.signal.aborted) throw thrown
      if (round >= RETRIES || !navigator.onLine) throw offline()
      await pause(PAUSE_MS * (round + 1))
    }
  }
}

/** Is it the token that is refused, or a password typed into a form? */
async function sessionOver(answer: Response): Promise<boolean> {
  return answer.status === 401 && SESSION_OVER.has((await problemOf(answer)).kind)
}

async function send(request: Request): Promise<Response> {
  const body = SAFE.has(request.method) ? null : await request.clone().text()
  const deed = SAFE.has(request.method) ? null : `${request.method} ${request.url} ${session.me?.id} ${body}`
  const key = deed ? keyFor(deed) : null
  let answer = await attempt(request, await token(), body, key)
  for (const fresh of [() => token(true), askAgain]) {
    if (!(await sessionOver(answer))) break
    const next = await fresh()
    if (next) answer = await attempt(request, next, body, key)
  }
  if (deed && answer.status < 500) answered(deed)
  return answer
}

export const api = createClient<paths>({ baseUrl: location.origin, fetch: send })

/** An answer's data; a refusal is thrown as a Problem. */
export async function got<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let found: { data?: T; error?: unknown; response: Response }
  try {
    found = await call
  } catch (thrown) {
    throw asProblem(thrown)
  }
  if (found.response.ok) return found.data as T
  throw refusal(found.error, found.response)
}

function refusal(error: unknown, response: Response): Problem {
  const body = (typeof error === 'object' && error ? error : {}) as Record<string, unknown>
  const kind = String(body.type ?? '').replace('/problems/', '') || 'broken'
  const errors = (body.errors ?? []) as { pointer: string; detail: string }[]
  const fields = Object.fromEntries(errors.map((one) => [one.pointer.replace(/^\//, ''), one.detail]))
  const title = (body.title as string) ?? (response.status >= 500 ? '服务暂时不可用，请稍后重试' : '请求没有成功')
  if (ROLES_GONE.has(kind)) setTimeout(() => location.reload(), 1500)
  return new Problem(kind, title, response.status, (body.detail as string) ?? null, fields, body)
}

/** A file or picture behind the token. */
export async function blob(path: string): Promise<Blob> {
  let answer: Response
  try {
    answer = await send(new Request(new URL(path, location.origin)))
  } catch (thrown) {
    throw asProblem(thrown)
  }
  if (!answer.ok) throw await problemOf(answer)
  return answer.blob()
}

/** Send a form with a file; nobody reads its bytes on the way. */
export async function upload<T>(path: string, form: FormData): Promise<T> {
  const key = randomKey()
  const once = (access: string | null) => {
    const headers = new Headers({ 'Idempotency-Key': key })
    if (access) headers.set('Authorization', `Bearer ${access}`)
    const hat = actingAs()
    if (hat) headers.set('X-Acting-As', hat)
    return fetch(new URL(path, location.origin), { method: 'POST', headers, body: form, cache: 'no-store' })
  }
  let answer: Response
  try {
    answer = await once(await token())
    for (const fresh of [() => token(true), askAgain]) {
      if (!(await sessionOver(answer))) break
      const next = await fresh()
      if (next) answer = await once(next)
    }
  } catch (thrown) {
    throw asProblem(thrown)
  }
  if (!answer.ok) throw await problemOf(answer)
  return (await answer.json()) as T
}

/** A picture from this desk; its id, to be named by the deed it belongs to. */
export async function uploadPhoto(photo: File, purpose: 'activity' | 'order' | 'evidence' | 'article' | 'good', consented = false): Promise<string> {
  const form = new FormData()
  form.append('photo', photo)
  form.append('purpose', purpose)
  if (consented) for (const name of ['shows_private', 'consented']) form.append(name, 'true')
  return (await upload<{ id: string }>('/api/v1/photos', form)).id
}

/** One poll with an ETag: no body where nothing has changed; the service's hour in any case. */
export async function poll(path: string, etag: string | null): Promise<{ body: unknown; etag: string | null; now: string | null }> {
  const headers: Record<string, string> = etag ? { 'If-None-Match': etag } : {}
  const answer = await send(new Request(new URL(path, location.origin), { headers }))
  const now = answer.headers.get('X-Now')
  if (answer.status === 304) return { body: null, etag, now }
  if (!answer.ok) throw await problemOf(answer)
  return { body: await answer.json(), etag: answer.headers.get('ETag'), now }
}
