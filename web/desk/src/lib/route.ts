// Places in the desk, as they stand behind `#`: `#/antrean/31/broken/ppwp`, `#/tps/STATION/CONTEST/ACT`. A card's code is behind
// `#` too, without a slash. Anybody can write an address, so any may come.

const SCREENS = ["antrean", "tps", "rancangan", "laporan", "sesi", "bantuan", "daftar", "lapor"] as const;
/** Those that need nobody to be signed in. */
export const OPEN: readonly string[] = ["bantuan", "daftar", "lapor"];

export interface Place {
  screen: (typeof SCREENS)[number];
  parts: string[];
}

export const address = (...parts: string[]): string => `#/${parts.map(encodeURIComponent).join("/")}`;

/** The code of a card, where the address brought one. */
export const card = (fragment: string): string | null => (/^#?[^/]+\.[a-z2-7]{26}\.[a-z2-7]{26}$/i.test(fragment) ? fragment.replace(/^#/, "") : null);

/** The place that an address names; the queue where it can't be read. */
export function parse(fragment: string): Place {
  try {
    const [screen = "", ...parts] = fragment.replace(/^#/, "").split("/").filter(Boolean).map(decodeURIComponent);
    const known = SCREENS.find((name) => name === screen);
    if (known) return { screen: known, parts };
  } catch {
    // An address that nobody of ours wrote.
  }
  return { screen: "antrean", parts: [] };
}
