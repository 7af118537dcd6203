// The officer's word: a draft becomes a signed event in the outbox, or nothing has happened.

import { sha256, utf8 } from "./bytes";
import type { Enrolment, Kept, Store } from "./db";
import type { Device } from "./device";
import { payload, reading, type Draft } from "./draft";
import { sign } from "./keys";
import { replaced } from "./versions";

/** Another window has signed or changed the form meanwhile, or this very draft was signed before: look at the form again. */
export class Meanwhile extends Error {}

/** Photos of these pages are not in the store any more. */
export class PagesGone extends Error {
  constructor(readonly pages: number[]) {
    super(`photos of pages ${pages.join(", ")} are gone`);
  }
}

/** What was stored can't be read back. */
export class NotKept extends Error {}

/** `before` is the form's event in the log where this phone has lost its store since. */
export async function confirm(store: Store, device: Device, enrolment: Enrolment, draft: Draft, broken: string[], now: number, before: string | null = null): Promise<Kept> {
  const key = await store.meta("key");
  const chain = (await store.meta("chain")) ?? { seq: 0, prev: null };
  if (!key) throw new NotKept("this phone has no key");
  const names = new Set(await store.pictureNames());
  const gone = Object.entries(draft.pages).flatMap(([page, { grey }]) => (names.has(grey) ? [] : [Number(page)]));
  if (gone.length > 0) throw new PagesGone(gone);
  const record = reading(draft);
  const sizes: Record<string, number> = {};
  for (const photo of [...Object.values(draft.pages), ...draft.incidents]) {
    sizes[photo.grey] = photo.sizes[0];
    sizes[photo.original] = photo.sizes[1];
  }
  let hash: string | null = null;
  if (record !== null) {
    const bytes = utf8(record);
    hash = await sha256(bytes);
    sizes[hash] = bytes.length;
    await store.savePictures({ sha256: hash, type: "application/json", bytes: bytes.buffer });
  }
  const { origin, keyId, alg } = enrolment;
  let next = chain;
  const signed = async (replaces: string | null): Promise<Kept> => {
    const { text } = device.ask("lines", { origin, payload: payload(draft, keyId, next, hash, broken, now, replaces) });
    const signature = { key: keyId, alg, value: await sign(key, utf8(text)) };
    const whole = device.ask("signed", { origin, text, signatures: [signature] });
    const event = whole.event ?? "";
    const item = device.ask("item", { origin, text: whole.text, sizes });
    next = { seq: next.seq + 1, prev: event };
    return { event, item, carried: false, at: now, draft: { ...draft, replaces, sent: event } };
  };
  const [first, ...others] = replaced(await store.outbox(), draft.key, before);
  const made: [Kept, ...Kept[]] = [await signed(first)];
  for (const other of others) made.push(await signed(other));
  if (!(await store.confirm(made, draft, next, chain))) throw new Meanwhile();
  for (const kept of made) if ((await store.kept(kept.event))?.item.text !== kept.item.text) throw new NotKept(kept.event);
  return made.at(-1) ?? made[0];
}
