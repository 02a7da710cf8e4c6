/** The schematic outlines of the district: our own drawing, shown as such, and never a survey. */
import { api, got } from '@/api/client'
import { levelOf } from '@/words/regions'

export interface Shape {
  type: 'Feature'
  properties: { code: string; name: string; level: number; parent: string; schematic: boolean }
  geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: number[][][] | number[][][][] }
}
export interface Shapes {
  type: 'FeatureCollection'
  features: Shape[]
}

const kept = new Map<string, Promise<Shape[]>>()

function all(region: string): Promise<Shape[]> {
  const known = kept.get(region)
  if (known) return known
  const found = got(api.GET('/api/v1/dashboard/map', { params: { query: { region } } })).then((map) => map.features as unknown as Shape[])
  found.catch(() => kept.delete(region))
  kept.set(region, found)
  return found
}

/** The outlines of a division's children, or its own where it has none; nothing while the service is away. */
export async function shapesOf(region: string): Promise<Shapes> {
  const code = region.slice(0, 12)
  const found = await all(code).catch(() => [] as Shape[])
  const children = found.filter((shape) => shape.properties.level === levelOf(code) + 1)
  return { type: 'FeatureCollection', features: children.length ? children : found }
}
