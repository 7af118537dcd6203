// Which release this phone runs, where page and service worker both look it up.

export interface Active {
  /** SHA-256 of the release's manifest. */
  digest: string;
  version: string;
  /** Whether the public log was seen to have it. */
  proven: boolean;
}

const META = "sirekap-app";
const POINTER = "./active.json";

export const cacheOf = (digest: string): string => `${META}-${digest}`;

/** A file as it is kept: without the encoding that it came with. */
export function plain(response: Response, bytes: ArrayBuffer): Response {
  const headers = new Headers(response.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  return new Response(bytes, { status: 200, headers });
}

/** The release in use; null before the first is complete. */
export async function active(): Promise<Active | null> {
  const found = await (await caches.open(META)).match(POINTER);
  return found ? ((await found.json()) as Active) : null;
}

export async function setActive(next: Active): Promise<void> {
  await (await caches.open(META)).put(POINTER, Response.json(next));
}
