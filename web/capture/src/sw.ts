// The service worker: the app from the phone, whole and of one release, with or without a network. It never takes another
// release by itself; the app does, after it has checked it (lib/release.ts).

import { sha256, text } from "./lib/bytes";
import { active, cacheOf, plain, setActive } from "./lib/shell";

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  addEventListener(name: "install" | "activate", handler: (event: Extendable) => void): void;
  addEventListener(name: "fetch", handler: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { scope: string };
}
declare const self: Scope;

/** The first release comes with the first visit. Later ones come only through the app. */
async function first(): Promise<void> {
  if (await active()) return;
  const answer = await fetch("release.json", { cache: "no-store" });
  const bytes = await answer.arrayBuffer();
  const { version, files } = JSON.parse(text(bytes)) as { version: string; files: Record<string, string> };
  const digest = await sha256(bytes);
  const cache = await caches.open(cacheOf(digest));
  await Promise.all(
    Object.entries(files).map(async ([path, hash]) => {
      const response = await fetch(path, { cache: "no-store" });
      const body = await response.arrayBuffer();
      if (!response.ok || (await sha256(body)) !== hash) throw new Error(`${path} is not of this release`);
      await cache.put(path, plain(response, body));
    }),
  );
  await setActive({ digest, version, proven: false });
}

async function answer(request: Request, path: string): Promise<Response> {
  const now = await active();
  if (now) {
    const cache = await caches.open(cacheOf(now.digest));
    const file = request.mode === "navigate" || path === "" ? "index.html" : path;
    const found = await cache.match(file);
    if (found) return found;
  }
  return fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(first().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const scope = self.registration.scope;
  // What is asked to be fresh, or is not the app, goes past us.
  if (request.method !== "GET" || !request.url.startsWith(scope) || request.cache === "no-store") return;
  const path = new URL(request.url).href.slice(scope.length).split(/[?#]/)[0] ?? "";
  event.respondWith(answer(request, path));
});
