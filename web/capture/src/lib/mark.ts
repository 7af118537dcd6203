// A note beside the store: that this phone was enrolled, and which events it has signed. A browser may clear the store and leave
// this; then the app says what was lost, and a form that is signed anew names its version in the log. Nothing here is secret.

import type { Enrolment, Kept } from "./db";
import { formKey } from "./draft";
import { helper } from "./helper";
import type { Text } from "../generated/texts";
import type { StationFile } from "./station";
import { versions } from "./versions";

export interface Mark {
  /** Whom to ask for a new card. */
  who: Text;
  station: string;
  /** The last event of each form, by the form's key. */
  forms: Record<string, { event: string; title: Text }>;
}

const NAME = "sirekap-mark";

export function mark(): Mark | null {
  try {
    return JSON.parse(localStorage.getItem(NAME) ?? "null") as Mark | null;
  } catch {
    return null;
  }
}

/** Notes what the store has. Forms that were signed before it was lost stay noted. */
export function note(enrolment: Enrolment, stations: StationFile[], outbox: Kept[]): void {
  const forms = { ...mark()?.forms };
  for (const station of stations) {
    for (const { contest, title } of station.forms) {
      const [last] = versions(outbox, formKey(station.code, contest));
      if (last) forms[formKey(station.code, contest)] = { event: last.event, title };
    }
  }
  const text = JSON.stringify({ who: helper(stations[0]), station: enrolment.station, forms } satisfies Mark);
  try {
    if (localStorage.getItem(NAME) !== text) localStorage.setItem(NAME, text);
  } catch {
    // Full or forbidden: the store itself is what counts.
  }
}
