/** The schematic outlines of the district: our own drawing, shown as such, and never a survey. */
export interface Shape {
  type: 'Feature'
  properties: { code: string; name: string; schematic: boolean; level?: number }
  geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: number[][][] | number[][][][] }
}
export interface Shapes {
  type: 'FeatureCollection'
  features: Shape[]
}

const kept = new Map<string, Promise<Shapes>>()
const NONE: Shapes = { type: 'FeatureCollection', features: [] }

/** The outlines of a division's children; nothing where the service has none. */
export function shapesOf(region: string): Promise<Shapes> {
  const known = kept.get(region)
  if (known) return known
  const found = fetch(`/api/v1/dashboard/map?region=${encodeURIComponent(region.slice(0, 12))}`)
    .then(async (answer) => (answer.ok ? ((await answer.json()) as Shapes) : NONE))
    .catch(() => {
      kept.delete(region)
      return NONE
    })
  kept.set(region, found)
  return found
}
