// Places in the desk, as they stand behind `#`: `#/antrean/31/broken/ppwp`, `#/tps/STATION/CONTEST/ACT`. A card's code is behind
// `#` too, without a slash. Anybody can write an address, so any may come.

export interface Place {
  screen: "antrean" | "tps" | "rancangan" | "sesi" | "bantuan" | "daftar";
  parts: string[];
}

const SCREENS = new Set<string>(["antrean", "tps", "rancangan", "sesi", "bantuan", "daftar"]);

export const address = (...parts: string[]): string => `#/${parts.map(encodeURIComponent).join("/")}`;

/** The code of a card, where the address brought one. */
export const card = (fragment: string): string | null => (/^#?[^/]+\.[a-z2-7]{26}\.[a-z2-7]{26}$/i.test(fragment) ? fragment.replace(/^#/, "") : null);

/** The place that an address names; the queue where it can't be read. */
export function parse(fragment: string): Place {
  try {
    const [screen = "", ...parts] = fragment.replace(/^#/, "").split("/").filter(Boolean).map(decodeURIComponent);
    if (SCREENS.has(screen)) return { screen: screen as Place["screen"], parts };
  } catch {
    // An address that nobody of ours wrote.
  }
  return { screen: "antrean", parts: [] };
}
