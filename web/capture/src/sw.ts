// The service worker: the app from the phone, whole and of one release, with or without a network. It never takes another
// release by itself; the app does, after it has checked it (lib/release.ts). What the browser has cleared it fetches again.

import * as texts from "./generated/texts";
import { active, cacheOf, first, heal, WrongFile, type Active } from "./lib/shell";

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

/** With this behind `?`, the officer asks for the release that the address has, because his own is gone. */
const AGAIN = "pasang-lagi";

let mending: Promise<Active> | null = null;
/** The release, whole; fetched as with the first visit where the browser has cleared everything. One at a time. */
function whole(): Promise<Active> {
  const work = async () => {
    const now = await active();
    if (now) await heal(now, false);
    return now ?? first();
  };
  mending ??= work().finally(() => (mending = null));
  return mending;
}

/** What is shown where the app is not whole and can't be made so: no network, or another release at the address. */
function sorry(other: boolean): Response {
  const [next, press, to] = other
    ? [texts.filesLostOtherRelease, texts.filesLostInstall, `./?${AGAIN}`]
    : [texts.filesLostConnect, texts.filesLostOpen, "./"];
  const [first, ...others] = texts.LANGS;
  const said = others.map((lang) => `\n<p lang="${lang}">${texts.filesLostKeptApart[lang]} ${next[lang]}</p>`).join("");
  const link = `<a href="${to}">${texts.LANGS.map((lang) => press[lang]).join(" / ")}</a>`;
  const page = `<!doctype html><html lang="${first}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Sirekap Petugas</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:0 auto;padding:1rem}a{display:block;padding:.9rem;border:2px solid;border-radius:12px;text-align:center}</style>
<main><h1>${texts.filesLost[first]}</h1><p>${texts.filesLostKeptApart[first]} ${next[first]}</p>${said}<p>${link}</p></main></html>`;
  return new Response(page, { status: 503, headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'" } });
}

async function page(request: Request): Promise<Response> {
  try {
    const now = await whole();
    const found = await (await caches.open(cacheOf(now.digest))).match("index.html");
    if (found) return found;
  } catch (error) {
    const other = error instanceof WrongFile;
    if (!other || new URL(request.url).search !== `?${AGAIN}`) return sorry(other);
    try {
      await first();
      return Response.redirect(self.registration.scope);
    } catch {
      return sorry(true);
    }
  }
  return sorry(false);
}

async function file(request: Request, path: string): Promise<Response> {
  const look = async (now: Active | null) => (now ? (await caches.open(cacheOf(now.digest))).match(path) : undefined);
  const now = await active();
  const found = await look(now);
  if (found) return found;
  if (now?.files && !(path in now.files)) return fetch(request);
  // Cleared since the page was opened: a file of the release comes from the release, or not at all.
  return (await look(await whole().catch(() => null))) ?? Response.error();
}

self.addEventListener("install", (event) => event.waitUntil(active().then((now) => now ?? first()).then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const scope = self.registration.scope;
  // What is asked to be fresh, or is not the app, goes past us.
  if (request.method !== "GET" || !request.url.startsWith(scope) || request.cache === "no-store") return;
  const path = new URL(request.url).href.slice(scope.length).split(/[?#]/)[0] ?? "";
  event.respondWith(request.mode === "navigate" || path === "" ? page(request) : file(request, path));
});
