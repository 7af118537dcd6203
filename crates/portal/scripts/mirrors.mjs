// Other addresses that have the same log: this site names them (`/cermin.json`) while it answers, and they are asked once it doesn't.

import { parse, judge, kept, keep } from "./note.mjs";

/** @typedef {import("./note.mjs").Note} Note */

const LIST = "/cermin.json";
/** Most addresses kept, most characters of the list, and milliseconds to wait for one of them. */
const [MOST, LONGEST, ANSWER] = [16, 8_192, 8_000];

/** The addresses in a list: origins of the web alone, and not this one. @param {string} text */
export function read(text) {
  try {
    /** @type {unknown} */
    const list = JSON.parse(text.slice(0, LONGEST)).mirrors;
    const urls = Array.isArray(list) ? list.slice(0, MOST).map((url) => new URL(String(url))) : [];
    return urls.filter((url) => /^https?:$/.test(url.protocol) && url.origin !== location.origin).map((url) => url.origin);
  } catch {
    return [];
  }
}

/** Keeps the site's list for the day on which it doesn't answer. */
export async function learn() {
  try {
    const answer = await fetch(LIST);
    if (answer.ok) keep("mirrors", await answer.text());
  } catch {
    // What was kept before stands.
  }
}

/**
 * Links to this page at every address that answers with the same log, signed by the same key, and not behind what is shown here.
 * @param {Note} shown
 * @returns {Promise<HTMLAnchorElement[]>}
 */
export async function others(shown) {
  const asked = read(kept("mirrors") ?? "").map(async (origin) => {
    const answer = await fetch(`${origin}/log/checkpoint`, {
      cache: "no-store", credentials: "omit", referrerPolicy: "no-referrer", redirect: "error", signal: AbortSignal.timeout?.(ANSWER),
    });
    const note = answer.ok ? parse(await answer.text()) : null;
    if (!note || note.key !== shown.key || !["same", "newer"].includes(judge(shown, note))) throw new Error(origin);
    const link = document.createElement("a");
    link.href = `${origin}${location.pathname}${location.search}`;
    link.rel = "noreferrer";
    link.textContent = new URL(origin).host;
    return link;
  });
  return (await Promise.allSettled(asked)).flatMap((of) => (of.status === "fulfilled" ? [of.value] : []));
}
