// Places in the app, as they stand behind `#`: `#/kirim`, `#/f/STATION/CONTEST/hal/1`. Anybody can write an address, so any may come.

const ALONE = new Set(["kirim", "tentang"]);
const OF_FORM = new Set(["saksi", "kejadian", "ringkasan"]);
const OF_PAGE = new Set(["foto", "hal"]);

export const address = (parts: string[]): string => `#/${parts.map(encodeURIComponent).join("/")}`;

/** The place that an address names; the list where it can't be read. */
export function parse(fragment: string): string[] {
  try {
    return fragment.split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    return [];
  }
}

/** The place if there is such a one, else the list. A form that is signed has no pages to change, but what became of it. */
export function settled(route: string[], form: (station: string, contest: string) => { pages: number; signed: boolean } | null): string[] {
  const [kind = "", station, contest, screen, page] = route;
  if (route.length === 1 && ALONE.has(kind)) return route;
  const found = kind === "f" && station && contest ? form(station, contest) : null;
  if (!found) return [];
  if (screen === undefined) return route;
  const there =
    (route.length === 4 && OF_FORM.has(screen)) ||
    (route.length === 5 && OF_PAGE.has(screen) && /^[1-9]\d?$/.test(page ?? "") && Number(page) <= found.pages);
  if (!there) return [];
  return found.signed ? route.slice(0, 3) : route;
}
