/** What went wrong, in one shape: a refusal of the service, or the network. */
import type { Problem as ProblemBody } from './schema'

export class Problem extends Error {
  readonly name = 'Problem'

  constructor(
    /** The stable name, without its folder: `totp-required`; `offline` and `broken` are ours. */
    readonly kind: string,
    readonly title: string,
    readonly status: number,
    readonly detail: string | null = null,
    readonly fields: Record<string, string> = {},
    readonly facts: Record<string, unknown> = {},
  ) {
    super(title)
  }

  /** One sentence for a person. */
  get words(): string {
    if (!this.detail || this.detail === this.title) return this.title
    return `${this.title}：${this.detail}`
  }
}

export const offline = (): Problem => new Problem('offline', '网络不通，内容都还在，恢复后请重试', 0)

const FOLDER = '/problems/'

/** The problem in an answer that is not one of success. */
export async function problemOf(answer: Response): Promise<Problem> {
  let body: Partial<ProblemBody> = {}
  try {
    body = (await answer.clone().json()) as ProblemBody
  } catch {
    /* not JSON: a proxy answered in the place of the service */
  }
  const kind = body.type?.startsWith(FOLDER) ? body.type.slice(FOLDER.length) : 'broken'
  const title = body.title ?? (answer.status >= 500 ? '服务暂时不可用，请稍后重试' : `请求没有成功（${answer.status}）`)
  const fields = Object.fromEntries((body.errors ?? []).map((error) => [error.pointer.replace(/^\//, ''), error.detail]))
  return new Problem(kind, title, answer.status, body.detail ?? null, fields, body as Record<string, unknown>)
}

/** Whatever was thrown, as a Problem. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  if (thrown instanceof TypeError) return offline()
  return new Problem('broken', '页面出错了，请刷新后重试', 0, thrown instanceof Error ? thrown.message : null)
}
