// The officer's word: a draft becomes a signed event in the outbox, or nothing has happened.

import { sha256, utf8 } from "./bytes";
import type { Enrolment, Kept, Store } from "./db";
import type { Device } from "./device";
import { payload, reading, type Draft } from "./draft";
import { sign } from "./keys";

/** Another window has signed meanwhile: look at the form again. */
export class Meanwhile extends Error {}

export async function confirm(store: Store, device: Device, enrolment: Enrolment, draft: Draft, broken: string[], now: number): Promise<Kept> {
  const key = await store.meta("key");
  const chain = (await store.meta("chain")) ?? { seq: 0, prev: null };
  if (!key) throw new Error("this phone has no key");
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
  const { origin } = enrolment;
  const { text } = device.ask("lines", { origin, payload: payload(draft, enrolment.keyId, chain, hash, broken, now) });
  const signature = { key: enrolment.keyId, alg: enrolment.alg, value: await sign(key, utf8(text)) };
  const signed = device.ask("signed", { origin, text, signatures: [signature] });
  const event = signed.event ?? "";
  const item = device.ask("item", { origin, text: signed.text, sizes });
  const kept: Kept = { event, item, carried: false, at: now, draft: { ...draft, sent: event } };
  const next = { seq: chain.seq + 1, prev: event };
  if (!(await store.confirm(kept, draft, next, chain))) throw new Meanwhile();
  return kept;
}
