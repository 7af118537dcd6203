// On the page for addresses that this device never saw: who else has the same log, and which pages are kept here.

import { newest } from "./note.mjs";
import { others } from "./mirrors.mjs";

/** Most kept pages that are named. */
const MOST = 20;

/** @param {HTMLElement} place @param {string | undefined} title @param {HTMLAnchorElement[]} links */
function list(place, title, links) {
  if (links.length === 0) return;
  const [head, items] = [document.createElement("h2"), document.createElement("ul")];
  head.textContent = title ?? "";
  items.className = "links";
  for (const link of links) {
    const item = document.createElement("li");
    item.append(link);
    items.append(item);
  }
  place.append(head, items);
  place.hidden = false;
}

/** The pages that the service worker keeps, the one seen last first. */
async function pages() {
  const cache = await caches.open("halaman-1");
  const answers = [...(await cache.keys())].reverse().slice(0, MOST).map(async ({ url }) => {
    const html = (await (await cache.match(url))?.text()) ?? "";
    const link = document.createElement("a");
    link.href = url;
    link.textContent = new DOMParser().parseFromString(html, "text/html").title;
    return link;
  });
  return Promise.all(answers);
}

const place = document.getElementById("luring");
if (place) {
  const shown = newest(place.dataset.origin ?? "");
  if (shown) list(place, place.dataset.mirrors, await others(shown));
  list(place, place.dataset.pages, await pages().catch(() => []));
}
