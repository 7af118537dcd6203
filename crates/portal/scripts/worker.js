// What this device has seen stays readable without a network, and says that it isn't fresh. Pages alone are kept, each whole as one state
// made it; numbers for programs, the log, searches and pictures (which may be withdrawn) are not.

const [PAGES, ASSETS, AWAY] = ["halaman-1", "aset-1", "luring-1"];
/** Most pages kept, most bytes of one, and milliseconds after which a kept page is shown instead of waiting on. */
const [MOST, LONGEST, PATIENCE] = [60, 600_000, 8_000];
/** Pages that nobody keeps, and what bears its own hash in its address. */
const [NOT_KEPT, ASSET] = [["/cari"], /^\/aset\/(gaya\.)?[0-9a-f]{16}[./]/];

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin || NOT_KEPT.includes(url.pathname)) return;
  if (ASSET.test(url.pathname)) event.respondWith(asset(request));
  else if (request.mode === "navigate") event.respondWith(page(event));
  // What an open page takes over is what it shows from then on.
  else if (request.headers.get("accept") === "text/html") event.respondWith(fresh(event));
});

/** @param {FetchEvent} event */
async function fresh(event) {
  const answer = await fetch(event.request);
  event.waitUntil(keep(event.request, answer.clone()).catch(() => {}));
  return answer;
}

/** The page from the site; where it doesn't come, the one that is kept, which says so. @param {FetchEvent} event */
async function page(event) {
  const before = await caches.open(PAGES).then((cache) => cache.match(event.request));
  const coming = fresh(event);
  try {
    if (!before) return await coming.catch(() => away(event.request));
    const answer = await Promise.race([coming, new Promise((_, no) => setTimeout(no, PATIENCE))]);
    if (answer.status < 500) return answer;
  } catch (error) {
    if (!before) throw error;
    coming.catch(() => {});
  }
  return stale(before);
}

/** Where the page for addresses that were never seen lies, in the language of an address. @param {string} address */
function awayOf(address) {
  const lang = new URL(address).searchParams.get("lang");
  return lang && /^[a-z-]{2,12}$/.test(lang) ? `/luring?lang=${lang}` : "/luring";
}

/** The page that says that there is no copy. @param {Request} request */
async function away(request) {
  const cache = await caches.open(AWAY);
  return (await cache.match(awayOf(request.url))) ?? (await cache.match("/luring")) ?? Response.error();
}

/** Keeps the page for addresses that were never seen, and what it loads. @param {string} address */
async function keepAway(address) {
  const cache = await caches.open(AWAY);
  const at = awayOf(address);
  const answer = await fetch(at);
  if (answer.status !== 200) return;
  const html = await answer.clone().text();
  await cache.put(at, answer);
  const loaded = [...html.matchAll(/ (?:src|href)="(\/aset\/[^"]+)"/g)].map((found) => found[1] ?? "").filter((path) => ASSET.test(path));
  const folder = loaded.find((path) => path.endsWith(".mjs"))?.replace(/[^/]+$/, "") ?? "";
  const modules = ["note.mjs", "mirrors.mjs"].map((name) => folder + name);
  await Promise.all([...loaded, ...modules].map((path) => asset(new Request(path))));
}

/** A kept page, with the sentence shown that every page has for this. @param {Response} before */
async function stale(before) {
  const html = (await before.text()).replace(' id="tersimpan" hidden', ' id="tersimpan"');
  const headers = new Headers(before.headers);
  for (const name of ["content-length", "content-encoding", "etag", "last-modified"]) headers.delete(name);
  return new Response(html, { headers });
}

/**
 * Keeps a page, the newest of its address, and drops the ones that were looked at longest ago. A page of a state of the same log with
 * fewer entries than the kept one has does not take its place.
 * @param {Request} request
 * @param {Response} answer
 */
async function keep(request, answer) {
  const type = answer.headers.get("content-type") ?? "";
  if (answer.status !== 200 || answer.redirected || !type.startsWith("text/html")) return;
  const html = await answer.clone().text();
  const state = stateOf(html);
  if (html.length > LONGEST || !state) return;
  const cache = await caches.open(PAGES);
  const key = (request.url.split("#")[0] ?? "");
  const before = await cache.match(key);
  const kept = before && stateOf(await before.text());
  if (kept && kept.origin === state.origin && kept.size > state.size) return;
  await cache.delete(key);
  await cache.put(key, answer);
  // Once for each release of the pages, and language.
  const known = await caches.open(AWAY).then((away) => away.match(awayOf(key)));
  if (!known || generatorOf(await known.text()) !== generatorOf(html)) await keepAway(key);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((old) => cache.delete(old)));
}

/** The program that made a page. @param {string} html */
const generatorOf = (html) => /<meta name="generator" content="([^"]*)"/.exec(html)?.[1];

/** The log and its size under the state that a page is of; null for a page without one. @param {string} html */
function stateOf(html) {
  const [, origin, size] = /data-note="([^\n"]+)\n(\d{1,15})\n/.exec(html) ?? [];
  return origin && size ? { origin, size: Number(size) } : null;
}

/** Scripts and style: another content has another address, so they are kept while pages may need them. @param {Request} request */
async function asset(request) {
  const cache = await caches.open(ASSETS);
  const before = await cache.match(request);
  if (before) return before;
  const answer = await fetch(request);
  if (answer.status === 200) {
    await cache.put(request, answer.clone());
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((old) => cache.delete(old)));
  }
  return answer;
}
