/**
 * Types from the service's own OpenAPI file: `npm run types [-- path/to/openapi.json]` writes src/api/schema.d.ts.
 *
 * Left out, because the client's middleware deals with them once for all: the headers Idempotency-Key and X-Acting-As, and
 * the refusals of each operation, which are all the same Problem.
 */
import { readFileSync, writeFileSync } from 'node:fs'

import openapiTS, { astToString } from 'openapi-typescript'

const source = process.argv[2] ?? new URL('../../.build/openapi.json', import.meta.url)
const target = new URL('../src/api/schema.d.ts', import.meta.url)
const HANDLED = new Set(['IdempotencyKey', 'ActingAs'].map((name) => `#/components/parameters/${name}`))

const house = JSON.parse(readFileSync(source, 'utf8'))
for (const operations of Object.values(house.paths)) {
  for (const operation of Object.values(operations)) {
    if (!operation.responses) continue
    operation.parameters = (operation.parameters ?? []).filter((one) => !HANDLED.has(one.$ref))
    operation.responses = {
      ...Object.fromEntries(Object.entries(operation.responses).filter(([status]) => status < '400')),
      default: {
        description: 'refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    }
    for (const body of [operation.requestBody, ...Object.values(operation.responses)]) {
      for (const content of Object.values(body?.content ?? {})) {
        delete content.example
        delete content.examples
      }
      delete body?.headers
    }
  }
}

const tree = await openapiTS(house, { rootTypes: true, rootTypesNoSchemaPrefix: true, alphabetize: true, defaultNonNullable: false })
const head = '/** Generated from the OpenAPI file of the service by `npm run types`; do not edit. */\n'
writeFileSync(target, head + astToString(tree))
console.log(`${Object.keys(house.paths).length} paths → src/api/schema.d.ts`)
