// Which release this phone runs, where page and service worker both look it up, and whether it is here whole. A browser may
// clear a cache, or a part of it, and leave the service worker: what is missing is fetched again, of the same release alone.

import { sha256, text } from "./bytes";
import type { Release } from "./device";

export interface Active {
  /** SHA-256 of the release's manifest. */
  digest: string;
  version: string;
  /** Whether the public log was seen to have it. */
  proven: boolean;
  /** Its files by hash; absent where an earlier app noted the release. */
  files?: Record<string, string>;
}

const META = "sirekap-app";
const POINTER = "./active.json";
const MANIFEST = "release.json";

export const cacheOf = (digest: string): string => `${META}-${digest}`;

/** A file as it is kept: without the encoding that it came with. */
export function plain(response: Response, bytes: ArrayBuffer): Response {
  const headers = new Headers(response.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  return new Response(bytes, { status: 200, headers });
}

/** The release in use; null before the first is complete, and where the browser has cleared it. */
export async function active(): Promise<Active | null> {
  const found = await (await caches.open(META)).match(POINTER);
  return found ? ((await found.json()) as Active) : null;
}

export async function setActive(next: Active): Promise<void> {
  await (await caches.open(META)).put(POINTER, Response.json(next));
}

/** A file is not what the manifest says: the address hands out another release, or something else. */
export class WrongFile extends Error {}

/** Fetches files and keeps those that are what the manifest says; throws `WrongFile` at the first that is not. */
export async function take(digest: string, files: Record<string, string>): Promise<void> {
  const cache = await caches.open(cacheOf(digest));
  await Promise.all(
    Object.entries(files).map(async ([path, hash]) => {
      const response = await fetch(path, { cache: "no-store" });
      const bytes = await response.arrayBuffer();
      if (!response.ok || (await sha256(bytes)) !== hash) throw new WrongFile(path);
      await cache.put(path, plain(response, bytes));
    }),
  );
}

/** What the address hands out now. */
async function offered(): Promise<{ digest: string; manifest: Release }> {
  const bytes = await (await fetch(MANIFEST, { cache: "no-store" })).arrayBuffer();
  return { digest: await sha256(bytes), manifest: JSON.parse(text(bytes)) as Release };
}

/** The release that the address hands out, whole, unproven: with the first visit, and where the officer asks for it because his is gone. */
export async function first(): Promise<Active> {
  const { digest, manifest } = await offered();
  await take(digest, manifest.files);
  const next: Active = { digest, version: manifest.version, proven: false, files: manifest.files };
  await setActive(next);
  return next;
}

/** The files of a release that an earlier app noted without them: its manifest has the digest that was noted. */
async function filesOf(now: Active): Promise<Record<string, string>> {
  if (now.files) return now.files;
  const { digest, manifest } = await offered();
  if (digest !== now.digest) throw new WrongFile(MANIFEST);
  await setActive({ ...now, files: manifest.files });
  return manifest.files;
}

/** Files that are not here; with `deep`, neither are those whose bytes are not the manifest's. */
async function missing(now: Active, files: Record<string, string>, deep: boolean): Promise<Record<string, string>> {
  const cache = await caches.open(cacheOf(now.digest));
  const sound = async ([path, hash]: [string, string]) => {
    const found = await cache.match(path);
    return found !== undefined && (!deep || (await sha256(await found.arrayBuffer())) === hash);
  };
  const all = Object.entries(files);
  const looked = await Promise.all(all.map(sound));
  return Object.fromEntries(all.filter((_, n) => !looked[n]));
}

/** Makes the release whole again; throws where it can't be: `WrongFile` where the address has another. */
export async function heal(now: Active, deep: boolean): Promise<void> {
  // Without a list there is nothing to compare with; the page asks for one (`deep`) while there is a network.
  if (!now.files && !deep && (await (await caches.open(cacheOf(now.digest))).match("index.html"))) return;
  const gone = await missing(now, await filesOf(now), deep);
  if (Object.keys(gone).length > 0) await take(now.digest, gone);
}
