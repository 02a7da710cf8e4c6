/** GCJ-02, which WeChat's map and the service speak, from WGS-84, which a browser's geolocation speaks. */
export interface Place {
  lng: number
  lat: number
}

/** The middle of Hanyang, where the map opens. */
export const MIDDLE: Place = { lng: 114.235, lat: 30.551 }

const A = 6378245
const EE = 0.00669342162296594

export function fromWgs84({ lng, lat }: Place): Place {
  const x = lng - 105
  const y = lat - 35
  const waves = (value: number) => ((20 * Math.sin(6 * value * Math.PI) + 20 * Math.sin(2 * value * Math.PI)) * 2) / 3
  let north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + waves(x)
  north += ((20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * 2) / 3
  north += ((160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * 2) / 3
  let east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + waves(x)
  east += ((20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * 2) / 3
  east += ((150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2) / 3
  const angle = (lat / 180) * Math.PI
  const magic = 1 - EE * Math.sin(angle) ** 2
  const root = Math.sqrt(magic)
  return {
    lng: lng + (east * 180) / ((A / root) * Math.cos(angle) * Math.PI),
    lat: lat + (north * 180) / (((A * (1 - EE)) / (magic * root)) * Math.PI),
  }
}

export interface Fix extends Place {
  /** Metres. */
  accuracy: number
}

/** Where this device is, or null where it will not say. Ask for consent first. */
export function whereAmI(): Promise<Fix | null> {
  return new Promise((resolve) => {
    // #ifdef H5
    if (!navigator.geolocation) return resolve(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ ...fromWgs84({ lng: coords.longitude, lat: coords.latitude }), accuracy: coords.accuracy }),
      () => resolve(null),
      { timeout: 8000, maximumAge: 60_000 },
    )
    // #endif
    // #ifndef H5
    uni.getLocation({
      type: 'gcj02',
      success: ({ longitude, latitude, accuracy }) => resolve({ lng: longitude, lat: latitude, accuracy: accuracy ?? 0 }),
      fail: () => resolve(null),
    })
    // #endif
  })
}

/** Six digits are a tenth of a metre; more would pretend. */
export function rounded({ lng, lat }: Place): Place {
  return { lng: Math.round(lng * 1e6) / 1e6, lat: Math.round(lat * 1e6) / 1e6 }
}
