// Which numbers have stood before the officer's eyes: whole on the screen, with their cut-outs, still enough and long enough to
// be read. A list that rushes by shows nothing to anybody.

/** A number on the screen: its name, and where it stands, pixels from the top. */
export interface Shown {
  name: string;
  top: number;
}

/** The screen is looked at this often, milliseconds. */
export const EVERY_MS = 100;
/** So long a number has to stand before it counts as looked at. */
export const STAY_MS = 400;
/** Farther than this between two looks, pixels, nobody reads a number. */
const DRIFT = 40;
/** So many looks in a row have to find it, however slow the phone is and however long they take. */
const LOOKS = STAY_MS / EVERY_MS + 1;

export class Looks {
  private standing = new Map<string, { since: number; top: number; looks: number }>();

  /** Takes what is on the screen now; the names of what has been there long enough. */
  look(shown: Iterable<Shown>, now: number): string[] {
    const standing: typeof this.standing = new Map();
    const read: string[] = [];
    for (const { name, top } of shown) {
      const before = this.standing.get(name);
      const still = before !== undefined && Math.abs(before.top - top) <= DRIFT;
      const [since, looks] = still ? [before.since, before.looks + 1] : [now, 1];
      standing.set(name, { since, top, looks });
      if (looks >= LOOKS && now - since >= STAY_MS) read.push(name);
    }
    this.standing = standing;
    return read;
  }
}

/** What lies whole between two heights: an element counts only if nothing of it is under the bars above and below. */
export function between(list: Element, what: string, top: number, bottom: number): Shown[] {
  const shown: Shown[] = [];
  for (const row of list.querySelectorAll<HTMLElement>("[data-field]")) {
    const box = row.querySelector(what)?.getBoundingClientRect();
    // A part of a pixel is lost to rounding.
    if (box && box.height > 0 && box.top >= top - 1 && box.bottom <= bottom + 1) shown.push({ name: row.dataset.field ?? "", top: box.top });
  }
  return shown;
}
