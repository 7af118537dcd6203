// The phone's own store. Each function is one transaction: after a kill it is as if it had happened wholly or not at all.

import type { Address, Item, Nation } from "./device";
import { follows, signable, type Chain, type Draft } from "./draft";
import type { StationFile } from "./station";

export interface Enrolment {
  /** Code of the station, or of the region for who takes over. */
  station: string;
  origin: string;
  policy: string;
  /** What was taken of the log last; absent where an earlier app enrolled, until a service is asked. */
  nation?: Nation;
  /** Entries under its checkpoint. */
  seen?: number;
  /** Last second at which the addresses after the first are believed; null where the log names none. */
  believed?: number | null;
  /** The card's address first; then where the log says that the service is. */
  addresses: Address[];
  registrar: string;
  alg: "ed25519" | "p256";
  keyId: string;
  publicKey: string;
  until: number;
  helloAt: number;
  /** What the service's clock said then, seconds. */
  served?: number;
}

/** An enrolment that was begun: the same event is sent again after a kill, so that no key is lost. */
export interface Begun {
  /** The card's code. */
  code: string;
  /** The event, without the registrar's signature. */
  event: string;
  enrolment: Enrolment;
  stations: StationFile[];
}

export interface Kept {
  event: string;
  item: Item;
  /** Whether it was carried here from another phone. */
  carried: boolean;
  /** When it was signed or taken in, by this phone's clock, seconds. */
  at: number;
  /** The draft as it was sent, for corrections and copies; null of a carried one. */
  draft: Draft | null;
  /** Hashes of grey pages that this phone has lost: no receipt comes without them. Absent where none is lost. */
  lost?: string[];
}

export interface Picture {
  sha256: string;
  type: string;
  bytes: ArrayBuffer;
}

interface Meta {
  enrolment: Enrolment;
  /** Stations that are worked for: one, or several in a take-over. */
  stations: StationFile[];
  key: CryptoKeyPair;
  begun: Begun;
  begunKey: CryptoKeyPair;
  chain: Chain;
  /** Given up when the store is full, so that a form can always be signed. */
  ballast: ArrayBuffer;
  lang: string;
  theme: string;
}

/** Bytes kept free for events: a hundred forms. */
const BALLAST = 2 << 20;
/** Most random bytes that a browser gives at once. */
const RANDOM_AT_ONCE = 65_536;

/** Random, since the browser's store packs what it can. */
function ballast(): ArrayBuffer {
  const bytes = new Uint8Array(BALLAST);
  for (let at = 0; at < BALLAST; at += RANDOM_AT_ONCE) crypto.getRandomValues(bytes.subarray(at, at + RANDOM_AT_ONCE));
  return bytes.buffer;
}

/** The phone's storage is full. What was there before is untouched. */
export class StorageFull extends Error {
  constructor() {
    super("storage is full");
  }
}

/** A picture without a byte is no picture: no service takes one, however often it is sent. */
export class EmptyPicture extends Error {
  constructor() {
    super("the picture is empty");
  }
}

function request<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === "QuotaExceededError" || /quota|disk|space/i.test(error.message));

export class Store {
  private constructor(private readonly db: IDBDatabase) {}

  /** `closed` is called when the browser has closed or cleared the store. */
  static async open(name = "sirekap", factory: IDBFactory = indexedDB, closed: () => void = () => {}): Promise<Store> {
    const asked = factory.open(name, 1);
    asked.onupgradeneeded = () => {
      const db = asked.result;
      db.createObjectStore("meta");
      db.createObjectStore("drafts", { keyPath: "key" });
      db.createObjectStore("outbox", { keyPath: "event" });
      db.createObjectStore("pictures", { keyPath: "sha256" });
    };
    const db = await request(asked);
    db.onclose = closed;
    db.onversionchange = () => {
      db.close();
      closed();
    };
    return new Store(db);
  }

  close(): void {
    this.db.close();
  }

  private async write<T>(stores: string[], work: (tx: IDBTransaction) => Promise<T> | T): Promise<T> {
    try {
      const tx = this.db.transaction(stores, "readwrite", { durability: "strict" });
      const over = new Promise<void>((resolve, reject) => {
        tx.oncomplete = () => resolve();
        tx.onabort = () => reject(tx.error ?? new DOMException("aborted", "AbortError"));
      });
      over.catch(() => {});
      let done: T;
      try {
        done = await work(tx);
      } catch (error) {
        try {
          tx.abort();
        } catch {
          // It is over already.
        }
        await over.catch(() => {});
        throw tx.error ?? error;
      }
      await over;
      return done;
    } catch (error) {
      throw isFull(error) ? new StorageFull() : error;
    }
  }

  private read<T>(store: string, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return request(work(this.db.transaction(store).objectStore(store)));
  }

  meta<K extends keyof Meta>(key: K): Promise<Meta[K] | undefined> {
    return this.read("meta", (store) => store.get(key));
  }

  setMeta<K extends keyof Meta>(key: K, value: Meta[K]): Promise<void> {
    return this.write(["meta"], (tx) => void tx.objectStore("meta").put(value, key));
  }

  deleteMeta(...keys: (keyof Meta)[]): Promise<void> {
    return this.write(["meta"], (tx) => keys.forEach((key) => tx.objectStore("meta").delete(key)));
  }

  /** The key and its enrolment, before the enrolment is sent. */
  begin(begun: Begun, key: CryptoKeyPair): Promise<void> {
    return this.write(["meta"], (tx) => {
      tx.objectStore("meta").put(begun, "begun");
      tx.objectStore("meta").put(key, "begunKey");
    });
  }

  /** The enrolment was taken: from now on this is the phone's key. The code's secret is forgotten. */
  enrolled(enrolment: Enrolment, stations: StationFile[], key: CryptoKeyPair): Promise<void> {
    return this.write(["meta"], (tx) => {
      const meta = tx.objectStore("meta");
      meta.put(enrolment, "enrolment");
      meta.put(stations, "stations");
      meta.put(key, "key");
      meta.put({ seq: 0, prev: null }, "chain");
      meta.put(ballast(), "ballast");
      meta.delete("begun");
      meta.delete("begunKey");
    });
  }

  drafts(): Promise<Draft[]> {
    return this.read("drafts", (store) => store.getAll());
  }

  /** Stores a draft, unless another window has stored a later one or it was signed. */
  saveDraft(draft: Draft): Promise<boolean> {
    return this.spared(["drafts"], async (tx) => {
      const store = tx.objectStore("drafts");
      const before: Draft | undefined = await request(store.get(draft.key));
      if (before && !follows(before, draft)) return false;
      store.put({ ...draft, revision: draft.revision + 1 });
      return true;
    });
  }

  outbox(): Promise<Kept[]> {
    return this.read("outbox", (store) => store.getAll());
  }

  kept(event: string): Promise<Kept | undefined> {
    return this.read("outbox", (store) => store.get(event));
  }

  picture(sha256: string): Promise<Picture | undefined> {
    return this.read("pictures", (store) => store.get(sha256));
  }

  pictureNames(): Promise<IDBValidKey[]> {
    return this.read("pictures", (store) => store.getAllKeys());
  }

  /** Throws `EmptyPicture` for one without a byte, and then stores none. */
  async savePictures(...pictures: Picture[]): Promise<void> {
    if (pictures.some((picture) => picture.bytes.byteLength === 0)) throw new EmptyPicture();
    return this.write(["pictures"], (tx) => {
      for (const picture of pictures) tx.objectStore("pictures").put(picture);
    });
  }

  /** Pictures that the service has, with a receipt: they can be let go when the phone is full. */
  async letGo(): Promise<number> {
    const kept = await this.outbox();
    const wanted = new Set<string>();
    const done = new Set<string>();
    for (const { item } of kept) {
      const safe = item.state === "receipt" || item.state === "logged";
      for (const parcel of item.blobs) (parcel.done && safe && parcel.role === "original" ? done : wanted).add(parcel.sha256);
    }
    for (const draft of await this.drafts()) {
      if (draft.sent) continue;
      for (const photo of [...Object.values(draft.pages), ...draft.incidents]) wanted.add(photo.original).add(photo.grey);
    }
    const names = new Set((await this.pictureNames()).map(String));
    const free = [...done].filter((name) => !wanted.has(name) && names.has(name));
    await this.write(["pictures"], (tx) => free.forEach((name) => tx.objectStore("pictures").delete(name)));
    return free.length;
  }

  /** The events, their place in the chain, and the draft that they came from, at once; nothing where the draft is not the stored one. */
  confirm(made: Kept[], draft: Draft, chain: Chain, before: Chain): Promise<boolean> {
    return this.spared(["meta", "outbox", "drafts"], async (tx) => {
      const meta = tx.objectStore("meta");
      const now: Chain = (await request(meta.get("chain"))) ?? { seq: 0, prev: null };
      // Another window has signed in between: what was signed here would fork the chain.
      if (now.seq !== before.seq || now.prev !== before.prev) return false;
      const drafts = tx.objectStore("drafts");
      const stored: Draft | undefined = await request(drafts.get(draft.key));
      const last = made.at(-1)?.draft;
      if (!last || !signable(stored, draft)) return false;
      meta.put(chain, "chain");
      for (const kept of made) tx.objectStore("outbox").put(kept);
      drafts.put({ ...last, revision: draft.revision + 1 });
      return true;
    });
  }

  /** Carried from another phone; what is there already is left as it is. */
  carry(kept: Kept, pictures: Picture[]): Promise<boolean> {
    return this.write(["outbox", "pictures"], async (tx) => {
      if (await request(tx.objectStore("outbox").get(kept.event))) return false;
      tx.objectStore("outbox").put(kept);
      for (const picture of pictures) tx.objectStore("pictures").put(picture);
      return true;
    });
  }

  /** A picture that is not here any more is not waited for. */
  withoutPicture(event: string, sha256: string): Promise<void> {
    return this.write(["outbox"], async (tx) => {
      const store = tx.objectStore("outbox");
      const kept: Kept | undefined = await request(store.get(event));
      if (!kept) return;
      // A grey page is never given up: without it there is no receipt, and the screen says so.
      const grey = kept.item.blobs.some((parcel) => parcel.sha256 === sha256 && parcel.role === "grey");
      const blobs = kept.item.blobs.filter((parcel) => parcel.sha256 !== sha256 || parcel.role === "grey");
      const item = { ...kept.item, blobs, ...(grey ? { next_try: Date.now() + 300_000 } : {}) };
      store.put({ ...kept, item, ...(grey ? { lost: [...new Set([...(kept.lost ?? []), sha256])] } : {}) });
    });
  }

  /** What a service has told anew. How its addresses did stays as it is, and a phone that has lost its enrolment gets none from here. */
  learn({ nation, seen, believed, addresses, helloAt, served }: Enrolment): Promise<void> {
    return this.write(["meta"], async (tx) => {
      const meta = tx.objectStore("meta");
      const now: Enrolment | undefined = await request(meta.get("enrolment"));
      if (!now) return;
      // Another window may have taken a newer state meanwhile.
      if (nation === undefined || (now.seen ?? 0) > (seen ?? 0)) return;
      const known = new Map(now.addresses.map((a) => [a.url, a]));
      const all = addresses.map((a) => known.get(a.url) ?? a);
      meta.put({ ...now, nation, seen, believed, helloAt, ...(served === undefined ? {} : { served }), addresses: all }, "enrolment");
    });
  }

  /** Nothing waits for its hour any more: what is to be sent is tried now, at every address. */
  hurry(): Promise<void> {
    return this.spared(["outbox", "meta"], async (tx) => {
      const outbox = tx.objectStore("outbox");
      for (const kept of (await request(outbox.getAll())) as Kept[]) {
        const blobs = kept.item.blobs.map((parcel) => ({ ...parcel, next_try: 0 }));
        outbox.put({ ...kept, item: { ...kept.item, blobs, tries: 0, next_try: 0, proof_at: 0 } });
      }
      const meta = tx.objectStore("meta");
      const enrolment: Enrolment | undefined = await request(meta.get("enrolment"));
      if (enrolment) meta.put({ ...enrolment, addresses: enrolment.addresses.map((a) => ({ ...a, tries: 0, next_try: 0 })) }, "enrolment");
    });
  }

  /** What came of a request: the item and the address's health, at once. */
  settle(item: Item, address: Address): Promise<void> {
    return this.spared(["outbox", "meta"], async (tx) => {
      const outbox = tx.objectStore("outbox");
      const kept: Kept | undefined = await request(outbox.get(item.event));
      if (kept) outbox.put({ ...kept, item });
      const meta = tx.objectStore("meta");
      const enrolment: Enrolment | undefined = await request(meta.get("enrolment"));
      if (enrolment) {
        const addresses = enrolment.addresses.map((a) => (a.url === address.url ? address : a));
        meta.put({ ...enrolment, addresses }, "enrolment");
      }
    });
  }

  /** Writes something small; when the store is full, the ballast goes overboard and it is tried once more. */
  private async spared<T>(stores: string[], work: (tx: IDBTransaction) => Promise<T>): Promise<T> {
    try {
      return await this.write(stores, work);
    } catch (error) {
      if (!(error instanceof StorageFull) || !(await this.meta("ballast"))) throw error;
      await this.deleteMeta("ballast");
      return this.write(stores, work);
    }
  }
}
