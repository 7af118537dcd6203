// Reviews that a person has collected: they are signed together, and until then each can be taken back.

import type { FormKey } from "./types";

export interface Review {
  /** What was recorded of the form when it was looked at. */
  event: string;
  form: FormKey;
  name: string;
}

/** Most forms of one `forms.reviewed/1` (docs/spec/event.md). */
export const FORMS_MAX = 80;

/** With one more; a form that is there already is of what was looked at last. */
export function added(batch: Review[], review: Review): Review[] {
  const same = (other: Review) =>
    other.form.station === review.form.station && other.form.contest === review.form.contest;
  return [...batch.filter((other) => !same(other)), review];
}

export const without = (batch: Review[], event: string): Review[] => batch.filter((of) => of.event !== event);

const ascending = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
export const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort(ascending);

/** The payloads of a batch, each of as many forms as one event takes. */
export function payloads(batch: Review[], by: string, time: number): Record<string, unknown>[] {
  const all = batch.toSorted((a, b) => ascending(a.event, b.event));
  const parts = Array.from({ length: Math.ceil(all.length / FORMS_MAX) }, (_, n) => all.slice(n * FORMS_MAX, (n + 1) * FORMS_MAX));
  return parts.map((part) => ({
    kind: "forms.reviewed/1",
    by,
    time,
    forms: part.map(({ event, form }) => ({ event, form })),
    touches: sorted(part.map(({ form }) => form.station)),
  }));
}
