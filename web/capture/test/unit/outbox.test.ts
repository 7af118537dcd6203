import { IDBObjectStore } from "fake-indexeddb";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carry, NotABundle, pack, take } from "../../src/lib/bundle";
import { confirm, Meanwhile, PagesGone } from "../../src/lib/confirm";
import { EmptyPicture, Store, StorageFull, type Picture } from "../../src/lib/db";
import { correction, uncorrected, withCell, type Draft } from "../../src/lib/draft";
import { keep, type, values } from "../../src/lib/record";
import { step } from "../../src/lib/sender";
import { said, versions } from "../../src/lib/versions";
import { filled, ORIGIN, phone, Service } from "./phone";

const NOW = 1_700_000_000;

describe("what the officer has signed", () => {
  it("is in the outbox with its place in the chain, or nothing has happened", async () => {
    const { store, device, enrolment } = await phone();
    const first = await confirm(store, device, enrolment, await filled(store, [1, 2]), [], 1_700_000_000);
    expect((await store.outbox()).map((k) => k.event)).toEqual([first.event]);
    expect(await store.meta("chain")).toEqual({ seq: 1, prev: first.event });
    const sent = (await store.drafts())[0];
    expect(sent?.sent).toBe(first.event);
    // Another window has signed since: what was signed for the place before would fork the chain.
    const late = await filled(store, [3, 4], "pdpd");
    expect(await store.confirm([{ ...first, event: "00" }], late, { seq: 1, prev: "00" }, { seq: 0, prev: null })).toBe(false);
    expect(await store.outbox()).toHaveLength(1);
  });

  it("is corrected by a new event that names the one it replaces", async () => {
    const { store, device, enrolment } = await phone();
    const first = await confirm(store, device, enrolment, await filled(store, [1, 2]), [], 1_700_000_000);
    const [sent] = await store.drafts();
    if (!sent) throw new Error("no draft");
    const next = correction(sent, 2);
    expect(values(next.cells)).toEqual([1, 2]);
    // One that is not wanted after all leaves what was sent, and the store takes it.
    expect(uncorrected({ ...next, revision: 9 }, sent)).toEqual({ ...sent, revision: 9 });
    await store.saveDraft({ ...next, cells: next.cells.map((c, n) => (n === 0 ? keep(c, 7, 3) : c)) });
    const [stored] = await store.drafts();
    if (!stored) throw new Error("no draft");
    const second = await confirm(store, device, enrolment, stored, [], 1_700_000_002);
    const said = JSON.parse(second.item.text.split("\n")[2] ?? "") as { replaces: string; prev: string; seq: number; values: number[] };
    expect(said).toMatchObject({ replaces: first.event, prev: first.event, seq: 1, values: [7, 2] });
    expect(await store.outbox()).toHaveLength(2);
  });

  const stored = async (store: Store): Promise<Draft> => {
    const [draft] = await store.drafts();
    if (!draft) throw new Error("no draft");
    return draft;
  };
  const edited = (draft: Draft, value: number): Draft => withCell(draft, "IV.1", (cell) => type(cell, value, 9));

  it("can't be signed again: not the draft that was signed, not an older one, not one that was changed elsewhere", async () => {
    const { store, device, enrolment } = await phone();
    const stale = await filled(store, [1, 2]);
    const first = await confirm(store, device, enrolment, stale, [], NOW + 1);
    const sent = await stored(store);
    // The pages of a signed form, reached by Back: neither stored nor signed, edited or not.
    for (const draft of [stale, edited(stale, 7), sent, edited(sent, 7), { ...sent, sent: null }, { ...sent, sent: null, revision: 99 }]) {
      if (draft !== stale) expect(await store.saveDraft(edited(draft, 7))).toBe(false);
      await expect(confirm(store, device, enrolment, draft, [], NOW + 2)).rejects.toThrow(Meanwhile);
    }
    // A second window signs a correction that the first has changed since.
    await store.saveDraft(correction(sent, 3));
    const shown = await stored(store);
    await store.saveDraft(edited(shown, 8));
    await expect(confirm(store, device, enrolment, shown, [], NOW + 4)).rejects.toThrow(Meanwhile);
    expect((await store.outbox()).map((k) => k.event)).toEqual([first.event]);
    expect(await store.meta("chain")).toEqual({ seq: 1, prev: first.event });
  });

  it("is replaced by what the outbox says, whatever the draft says and however the clock is set", async () => {
    const { store, device, enrolment } = await phone();
    const key = (await filled(store, [1, 2])).key;
    let last: string | null = null;
    for (const [back, value] of [11, 12, 13].entries()) {
      const now = await stored(store);
      if (now.sent) await store.saveDraft(correction(now, 1));
      const draft = { ...edited(await stored(store), value), replaces: null };
      const kept = await confirm(store, device, enrolment, draft, [], NOW - 400 * back);
      expect(said(kept).replaces).toBe(last);
      last = kept.event;
      expect(versions(await store.outbox(), key)[0]?.event).toBe(last);
    }
    // One that a service has refused may come into the log or not: the one before it is replaced as well.
    const [refused] = versions(await store.outbox(), key);
    if (!refused) throw new Error("gone");
    await store.settle({ ...refused.item, state: "refused" }, { url: "", tries: 0, next_try: 0 });
    await store.saveDraft(correction(await stored(store), 1));
    await confirm(store, device, enrolment, await stored(store), [], NOW + 1);
    const [second, first] = versions(await store.outbox(), key).map(said);
    expect([first?.replaces, second?.replaces]).toEqual([said(refused).replaces, refused.event]);
  });

  it("that an earlier app signed twice is mended by one correction: an event for each, with the same numbers", async () => {
    const { store, device, enrolment } = await phone();
    const draft = await filled(store, [1, 2]);
    const first = await confirm(store, device, enrolment, draft, [], NOW + 1);
    // What the fault left: a second event beside the first, that replaces nothing.
    const other = await phone();
    const twin = await confirm(other.store, other.device, other.enrolment, edited(await filled(other.store, [1, 2]), 7), [], NOW + 2);
    await store.carry({ ...twin, carried: false }, []);
    await store.saveDraft(correction(await stored(store), 3));
    await confirm(store, device, enrolment, edited(await stored(store), 5), [], NOW + 4);
    const made = (await store.outbox()).filter((k) => k.event !== first.event && k.event !== twin.event);
    expect(made.map((k) => said(k).replaces).sort()).toEqual([first.event, twin.event].sort());
    expect(new Set(made.map((k) => JSON.stringify(values(k.draft?.cells ?? []))))).toEqual(new Set(["[5,2]"]));
    const chain = made.map(said).map((s) => s.seq).sort();
    expect(chain).toEqual([1, 2]);
  });

  it("names what the log has after the store was lost", async () => {
    const { store, device, enrolment } = await phone();
    const kept = await confirm(store, device, enrolment, await filled(store, [1, 2]), [], NOW + 1, "ab".repeat(32));
    expect(said(kept).replaces).toBe("ab".repeat(32));
  });

  it("is not signed without a page's photo that the browser has lost", async () => {
    const { store, device, enrolment, factory } = await phone();
    const draft = await filled(store, [1, 2]);
    await clear(factory, "pictures");
    await expect(confirm(store, device, enrolment, draft, [], NOW + 1)).rejects.toThrow(PagesGone);
    expect(await store.outbox()).toEqual([]);
  });

  it("waits for no hour when the officer wants it sent now", async () => {
    const { store, device, enrolment } = await phone();
    const kept = await confirm(store, device, enrolment, await filled(store, [1, 2]), [], NOW + 1);
    const asked: string[] = [];
    const wire = { act: async (action: { do: string }) => (asked.push(action.do), { status: 503, retry_after: 120 }), now: () => 1_000_000, rest: async () => {} };
    await step(store, device, wire, "id");
    await store.settle({ ...kept.item, tries: 9, next_try: 1_200_000 }, { url: "", tries: 0, next_try: 0 });
    expect(await step(store, device, wire, "id")).toBeGreaterThan(0);
    expect(asked).toEqual(["post_event"]);
    await store.hurry();
    expect(await step(store, device, wire, "id")).toBe(0);
    expect(asked).toEqual(["post_event", "post_event"]);
  });

  it("comes to the service whole, once, whatever the network and the phone do", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom("ok", "lost", "unanswered", "killed", "twice"), { minLength: 5, maxLength: 40 }), async (luck) => {
        const { store: first, device, enrolment, factory } = await phone();
        let store = first;
        const kept = await confirm(store, device, enrolment, await filled(store, [1, 2]), [], 1_700_000_000);
        const named = kept.item.blobs.map(({ sha256, role }) => ({ sha256, role }));
        // Originals wait for a receipt that can be believed, and this service has no key for one.
        const grey = named.filter((b) => b.role === "grey").map((b) => b.sha256);
        const service = new Service(() => named);
        let [now, turn] = [1_700_000_000_000, 0];
        for (let n = 0; n < 400 && service.pictures.size < grey.length; n++) {
          const fate = luck[turn++] ?? "ok";
          const act = async (action: Parameters<Service["answer"]>[0], text: string, picture: ArrayBuffer | null) => {
            if (fate === "lost") return { status: null };
            const answer = await service.answer(action, text, picture);
            if (fate === "twice") return service.answer(action, text, picture);
            if (fate === "killed") throw new Error("killed");
            return fate === "unanswered" ? { status: null } : answer;
          };
          try {
            now += await step(store, device, { act, now: () => now, rest: async () => {} }, "id");
          } catch {
            // The phone is started again with what it had stored.
            store.close();
            store = await Store.open("sirekap", factory);
          }
        }
        expect([...service.events.keys()]).toEqual([kept.event]);
        expect([...service.pictures.keys()]).toEqual(grey);
        const [after] = await store.outbox();
        // No receipt that could be believed was ever given, so none is claimed.
        expect(after?.item.state).toBe("sent");
        expect(after?.item.receipt).toBeNull();
      }),
      { numRuns: 30 },
    );
  });
});

/** What a browser may do to its store behind the app's back. */
async function clear(factory: IDBFactory, name: string): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = factory.open("sirekap");
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const tx = db.transaction(name, "readwrite");
  tx.objectStore(name).clear();
  await new Promise((resolve) => (tx.oncomplete = resolve));
  db.close();
}
async function damage(factory: IDBFactory, picture: Picture): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = factory.open("sirekap");
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const tx = db.transaction("pictures", "readwrite");
  tx.objectStore("pictures").put(picture);
  await new Promise((resolve) => (tx.oncomplete = resolve));
  db.close();
}

describe("a picture without a byte", () => {
  const empty = { sha256: "e3b0c442", type: "image/jpeg", bytes: new ArrayBuffer(0) };
  it("is not stored, nor is what came with it", async () => {
    const { store } = await phone();
    const good = { sha256: "00", type: "image/jpeg", bytes: new ArrayBuffer(1) };
    await expect(store.savePictures(good, empty)).rejects.toThrow(EmptyPicture);
    expect(await store.pictureNames()).toEqual([]);
  });
  it("is never sent: a page is said to be lost, anything else counts as sent from here", async () => {
    for (const role of ["grey", "original"] as const) {
      const { store, device, enrolment, factory } = await phone();
      const kept = await confirm(store, device, enrolment, await filled(store, [1, 2]), [], 1_700_000_000);
      const parcel = kept.item.blobs.find((b) => b.role === role);
      if (!parcel) throw new Error("no such picture");
      await damage(factory, { ...empty, sha256: parcel.sha256 });
      // The service has everything else, so that this one is what is wanted next.
      const blobs = kept.item.blobs.map((b) => ({ ...b, done: b.sha256 !== parcel.sha256 }));
      const state = role === "grey" ? "sent" : "logged";
      await store.settle({ ...kept.item, blobs, state }, { url: "", tries: 0, next_try: 0 });
      const sent: string[] = [];
      const act = async (action: { do: string }) => {
        sent.push(action.do);
        return { status: null };
      };
      for (let n = 0; n < 3; n++) await step(store, device, { act, now: () => Date.now(), rest: async () => {} }, "id");
      const [after] = await store.outbox();
      expect(sent).toEqual([]);
      expect(after?.lost).toEqual(role === "grey" ? [parcel.sha256] : undefined);
      expect(after?.item.blobs.some((b) => b.sha256 === parcel.sha256)).toBe(role === "grey");
    }
  });
  it("is left out of what another phone hands over", async () => {
    const from = await phone();
    const kept = await confirm(from.store, from.device, from.enrolment, await filled(from.store, [1, 2]), [], 1_700_000_000);
    const hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    await damage(from.factory, { ...empty, sha256: hash });
    const nothing = { sha256: hash, role: "original" as const, size: 0, done: false, upload: null, offset: null };
    const item = { ...kept.item, blobs: [nothing, ...kept.item.blobs] };
    const to = await phone();
    const file = await pack(from.store, ORIGIN, [{ ...kept, item }]);
    expect(await take(to.store, to.device, ORIGIN, file, 5)).toEqual({ events: 1, pictures: 2 });
    expect(await to.store.picture(hash)).toBeUndefined();
  });
});

describe("a bundle", () => {
  it("carries events and pictures to another phone, once", async () => {
    const from = await phone();
    const kept = await confirm(from.store, from.device, from.enrolment, await filled(from.store, [1, 2]), [], 1_700_000_000);
    const file = await pack(from.store, ORIGIN, await from.store.outbox());
    const to = await phone();
    expect(await take(to.store, to.device, ORIGIN, file, 5)).toEqual({ events: 1, pictures: 2 });
    expect(await take(to.store, to.device, ORIGIN, file, 6)).toEqual({ events: 0, pictures: 2 });
    const [carried] = await to.store.outbox();
    expect(carried).toMatchObject({ event: kept.event, carried: true, at: 5 });
    expect(carried?.item.text).toBe(kept.item.text);
    for (const parcel of kept.item.blobs) expect((await to.store.picture(parcel.sha256))?.bytes.byteLength).toBe(parcel.size);
  });
  it("of values alone is taken without its pictures", async () => {
    const from = await phone();
    const kept = await confirm(from.store, from.device, from.enrolment, await filled(from.store, [1, 2]), [], 1_700_000_000);
    const { parts } = from.device.ask("split", { text: kept.item.text });
    const { text } = from.device.ask("join", { parts: parts.toReversed() });
    const to = await phone();
    expect(await carry(to.store, to.device, ORIGIN, text ?? "", new Map(), 5)).toBe(true);
    expect((await to.store.outbox())[0]?.item.blobs).toEqual([]);
  });
  it("of something else is refused, and nothing is taken", async () => {
    const { store, device } = await phone();
    const files = [new Blob([]), new Blob(["x".repeat(2000)]), await pack(store, "example.org/other", [])];
    for (const file of files) await expect(take(store, device, ORIGIN, file, 1)).rejects.toThrow(NotABundle);
    expect(await store.outbox()).toEqual([]);
  });
});

describe("the store", () => {
  it("keeps the later of two windows' drafts", async () => {
    const { store } = await phone();
    const draft = await filled(store, [1, 2]);
    expect(await store.saveDraft(draft)).toBe(true);
    expect(await store.saveDraft({ ...draft, revision: 0 })).toBe(false);
  });
  it("says that it is full, and keeps what it had", async () => {
    const { store } = await phone();
    await filled(store, [1, 2]);
    const before = (await store.pictureNames()).length;
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
    try {
      await expect(store.savePictures({ sha256: "00", type: "", bytes: new ArrayBuffer(1) })).rejects.toThrow(StorageFull);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await store.pictureNames()).toHaveLength(before);
  });
});
