// Sends what is in the outbox, by itself, whenever an address answers. What to do next and what an answer changes is
// decided by the crate `device`; each answer is stored before the next request is made.

import { clock } from "./clock.svelte";
import type { Enrolment, Kept, Store } from "./db";
import type { Action, Device, Outcome } from "./device";
import { phone, type Who } from "./who";

export interface Wire {
  act(action: Action, text: string, picture: ArrayBuffer | null, lang: string, who: Who): Promise<Outcome>;
  now(): number;
  /** Resolves after so many milliseconds, or when something has changed. */
  rest(milliseconds: number): Promise<void>;
}

/** A phone with nothing to do looks again after this: an address may have come back. */
const REST_MS = 30_000;

/** One step; the milliseconds to rest before the next, 0 for none. */
export async function step(store: Store, device: Device, wire: Wire, lang: string): Promise<number> {
  const enrolment: Enrolment | undefined = await store.meta("enrolment");
  const key = await store.meta("key");
  if (!enrolment?.nation || !key) return REST_MS;
  // Names that the log gave for a time are not asked after it, whatever whoever has them now says the time is.
  const late = typeof enrolment.believed === "number" && Math.max(clock.service, enrolment.served ?? 0) > enrolment.believed;
  const addresses = late ? enrolment.addresses.slice(0, 1) : enrolment.addresses;
  const kept = await store.outbox();
  const now = wire.now();
  const items = kept.map((k) => k.item);
  const action = device.ask("outbox_next", { items, addresses, now });
  if (action.do === "idle") return REST_MS;
  if (action.do === "wait") return Math.min(Math.max(action.until - now, 50), REST_MS);
  const mine: Kept | undefined = kept.find((k) => k.event === action.event);
  const address = enrolment.addresses.find((a) => a.url === action.address);
  if (!mine || !address) return REST_MS;
  const hash = "sha256" in action ? action.sha256 : null;
  const picture = hash === null ? undefined : await store.picture(hash);
  if (hash !== null && !picture?.bytes.byteLength) {
    // It was let go, or the browser has lost it or its bytes: it counts as sent from here, and the service keeps asking.
    await store.withoutPicture(mine.event, hash);
    return 0;
  }
  const outcome = await wire.act(action, mine.item.text, picture?.bytes ?? null, lang, phone(device, enrolment, key));
  const { policy, nation } = enrolment;
  const done = device.ask("outbox_done", { item: mine.item, address, action, outcome, policy, nation, now: wire.now() });
  await store.settle(done.item, done.address);
  return 0;
}

export class Sender {
  private wake: (() => void) | null = null;
  private ended = false;
  /** Something came while nobody rested: the next rest is left out. */
  private kicked = false;

  constructor(
    private readonly store: Store,
    private readonly device: Device,
    private readonly act: Wire["act"],
    private readonly changed: () => void,
    private readonly lang: () => string,
  ) {}

  /** Something is new: look at once. */
  kick = (): void => {
    this.kicked = true;
    this.wake?.();
  };

  end(): void {
    this.ended = true;
    this.kick();
  }

  /** Runs until it is ended. Of several windows one sends. */
  async run(): Promise<void> {
    const locks = navigator.locks;
    if (locks) await locks.request("sirekap-sender", () => this.loop());
    else await this.loop();
  }

  private async loop(): Promise<void> {
    const wire: Wire = { act: this.act, now: () => Date.now(), rest: (ms) => this.rest(ms) };
    while (!this.ended) {
      let pause: number;
      try {
        this.kicked = false;
        pause = await step(this.store, this.device, wire, this.lang());
        if (pause === 0) this.changed();
      } catch (error) {
        // The store may be full or closing; what was there before stands, and it is tried again.
        console.warn("sender", String(error));
        pause = 5_000;
      }
      if (pause > 0) await wire.rest(pause);
    }
  }

  private rest(milliseconds: number): Promise<void> {
    if (this.kicked) return Promise.resolve();
    return new Promise((resolve) => {
      const over = () => {
        clearTimeout(timer);
        this.wake = null;
        resolve();
      };
      const timer = setTimeout(over, milliseconds);
      this.wake = over;
    });
  }
}
