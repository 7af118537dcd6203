// Versions of a form that this phone has signed. What was signed is asked, in the outbox; never a draft, which may be stale.

import type { Kept } from "./db";

interface Said {
  seq: number;
  replaces: string | null;
}

/** Line of an event's text that has its payload. */
const PAYLOAD = 2;

export const said = (kept: Kept): Said => JSON.parse(kept.item.text.split("\n")[PAYLOAD] ?? "") as Said;

/** This phone's events of a form, the newest first by their place in the key's chain: a clock may have been set back. */
export function versions(outbox: Kept[], form: string): Kept[] {
  const own = outbox.filter((kept) => !kept.carried && kept.draft?.key === form);
  return own.length < 2 ? own : own.map((kept) => ({ kept, seq: said(kept).seq })).sort((a, b) => b.seq - a.seq).map(({ kept }) => kept);
}

/** Those that no other replaces. */
function standing(all: Kept[]): Kept[] {
  const gone = new Set(all.map((kept) => said(kept).replaces));
  return all.filter((kept) => !gone.has(kept.event));
}

/** What a new version of a form replaces, an event for each, so that none of the phone's own stands against it: more than one where
 * an earlier app signed two that both replace nothing, and where one that was refused may come into the log or not.
 * `before` is what this phone signed before its store was lost. */
export function replaced(outbox: Kept[], form: string, before: string | null): [string | null, ...(string | null)[]] {
  const all = versions(outbox, form).toReversed();
  const taken = all.filter((kept) => kept.item.state !== "refused");
  const [first, ...rest] = new Set([...standing(taken), ...standing(all)].map((kept) => kept.event));
  return first === undefined ? [before] : [first, ...rest];
}
