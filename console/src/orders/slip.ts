/** The service code on paper. It goes from the service to the printer; no page of the console shows it. */
import { api, got } from '@/api/client'
import type { OrderOut } from '@/api/schema'
import { span } from '@/words/time'

const PRINTED_MS = 60_000

export async function printSlip(order: OrderOut): Promise<boolean> {
  const { svg } = await got(api.POST('/api/v1/orders/{order_id}/slip', { params: { path: { order_id: order.id } } }))
  const sheet = document.createElement('div')
  sheet.className = 'slip-sheet'
  sheet.dataset.testid = 'slip-sheet'
  const picture = document.createElement('img')
  picture.alt = '服务码'
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  const title = document.createElement('h1')
  title.textContent = '志愿服务凭条'
  const words = document.createElement('p')
  words.textContent = `${order.title}　${span(order.window_from, order.window_to)}　${order.community ?? ''}`
  sheet.append(title, words, picture)
  document.body.append(sheet)
  const clear = () => sheet.remove()
  addEventListener('afterprint', clear, { once: true })
  setTimeout(clear, PRINTED_MS)
  await picture.decode().catch(() => undefined)
  print()
  return true
}
