// A phone's store and what it decides with, outside a browser; and a service that answers as docs/spec/intake.md says,
// over a network that loses, cuts and repeats.
import { readFileSync } from "node:fs";
import { IDBFactory } from "fake-indexeddb";
import { sha256, utf8 } from "../../src/lib/bytes";
import { Store, type Enrolment } from "../../src/lib/db";
import { Device, type Action, type Nation, type Outcome } from "../../src/lib/device";
import { newDraft, withCell, withPage, type Draft } from "../../src/lib/draft";
import { type } from "../../src/lib/record";
import { makeKey, sign } from "../../src/lib/keys";
import { LANGS, type Text } from "../../src/generated/texts";
import type { FormFile } from "../../src/lib/station";

/** The same in every language. */
export const every = (text: string): Text => Object.fromEntries(LANGS.map((lang) => [lang, text])) as Record<(typeof LANGS)[number], string>;

export const ORIGIN = "example.org/log/2024";
export const form: FormFile = {
  contest: "ppwp",
  title: every("Presiden"),
  pages: 1,
  fields: ["IV.1", "IV.2"].map((name) => ({ name, label: every(name) })),
  parties: [],
  schema: { contest: "ppwp", ballot: { singles: [1, 2] } },
};

/** A policy file, and a log of nothing but its setup, with keys that nobody keeps. */
async function election(device: Device): Promise<{ policy: string; nation: Nation }> {
  const named = async (name: string) => {
    const key = await makeKey();
    const bytes = Uint8Array.from([1, ...Buffer.from(key.publicKey, "base64")]);
    const hash = (await sha256(Uint8Array.from([...Buffer.from(`${name}\n`), ...bytes]))).slice(0, 8);
    return { ...key, hash, verifier: `${name}+${hash}+${Buffer.from(bytes).toString("base64")}`, id: device.ask("key_id", { alg: key.alg, key: key.publicKey }).id };
  };
  const [root, log] = [await named(`${ORIGIN}/root`), await named(ORIGIN)];
  const zeros = "0".repeat(64);
  const payload = { by: root.id, election: "Simulasi", kind: "setup/2", registry: zeros, root_key: root.publicKey, rules: zeros, stations: zeros, time: 1_707_900_000 };
  const { text } = device.ask("lines", { origin: ORIGIN, payload });
  const entry = `${text}${root.id} ed25519 ${await sign(root.pair, utf8(text))}\n${log.id} arrival 1707900000\n`;
  const digest = async (...parts: Uint8Array[]) => Buffer.from(await sha256(Uint8Array.from(parts.flatMap((part) => [...part]))), "hex");
  const leaf = await digest(Uint8Array.of(0), utf8(entry));
  const chain = await digest(utf8("sirekap-national/1\n"), new Uint8Array(32), leaf);
  const note = `${ORIGIN}\n1\n${leaf.toString("base64")}\nsirekap-national 1 ${chain.toString("base64")}\n`;
  const signature = Buffer.concat([Buffer.from(log.hash, "hex"), Buffer.from(await sign(log.pair, utf8(note)), "base64")]).toString("base64");
  return {
    policy: `# sirekap-root ${root.verifier}\nlog ${log.verifier}\nquorum none\n`,
    nation: { checkpoint: `${note}\n\u2014 ${ORIGIN} ${signature}\n`, entries: [{ index: 0, entry }] },
  };
}

export async function phone(): Promise<{ store: Store; device: Device; enrolment: Enrolment; factory: IDBFactory }> {
  const device = await Device.load(readFileSync(new URL("../../../proof/proof.wasm", import.meta.url)));
  const factory = new IDBFactory();
  const store = await Store.open("sirekap", factory);
  const key = await makeKey();
  const keyId = device.ask("key_id", { alg: key.alg, key: key.publicKey }).id;
  const enrolment: Enrolment = {
    station: "1101012001001",
    origin: ORIGIN,
    ...(await election(device)),
    seen: 1,
    addresses: [{ url: "https://a.example", tries: 0, next_try: 0 }],
    registrar: "",
    alg: key.alg,
    keyId,
    publicKey: key.publicKey,
    until: 2_000_000_000,
    helloAt: 0,
  };
  await store.enrolled(enrolment, [], key.pair);
  return { store, device, enrolment, factory };
}

/** A form with one page and all numbers typed. */
export async function filled(store: Store, values: number[], contest: FormFile["contest"] = "ppwp"): Promise<Draft> {
  let draft = newDraft("1101012001001", { ...form, contest }, [{ page: 1, fields: ["IV.1", "IV.2"] }]);
  const picture = async (text: string) => {
    const bytes = new TextEncoder().encode(`${text} ${contest} ${values.join()}`).buffer as ArrayBuffer;
    const hash = await sha256(bytes);
    await store.savePictures({ sha256: hash, type: "image/jpeg", bytes });
    return [hash, bytes.byteLength] as const;
  };
  const [grey, greySize] = await picture("grey");
  const [original, size] = await picture("original");
  draft = withPage(draft, 1, { grey, original, sizes: [greySize, size], places: null, fields: ["IV.1", "IV.2"] });
  draft.fields.forEach((field, at) => (draft = withCell(draft, field, (cell) => type(cell, values[at] ?? 0, 1))));
  await store.saveDraft(draft);
  const stored = (await store.drafts()).find((d) => d.key === draft.key);
  if (!stored) throw new Error("not stored");
  return stored;
}

/** A service in memory: takes events and pictures in pieces, and says what it lacks. */
export class Service {
  events = new Map<string, string>();
  pictures = new Map<string, Uint8Array>();
  private uploads = new Map<string, { sha256: string; length: number; bytes: Uint8Array }>();

  constructor(
    private readonly wanted: (event: string) => { sha256: string; role: string }[],
    private readonly base = "https://a.example",
  ) {}

  async answer(action: Action, text: string, picture: ArrayBuffer | null): Promise<Outcome> {
    const accepted = (event: string): Outcome => {
      if (!this.events.has(event)) return { status: 404, body: "{}" };
      const wanted = this.wanted(event).filter((b) => !this.pictures.has(b.sha256));
      return { status: 200, body: JSON.stringify({ event, index: 1, arrival: 1_700_000_000, repeated: false, wanted, receipt: null }) };
    };
    const put = async (id: string, from: number, size: number): Promise<Outcome> => {
      const upload = this.uploads.get(id);
      if (!upload || !picture) return { status: 404 };
      if (upload.bytes.length !== from) return { status: 409, upload_offset: upload.bytes.length };
      upload.bytes = new Uint8Array([...upload.bytes, ...new Uint8Array(picture, from, size)]);
      if (upload.bytes.length === upload.length) {
        const hash = await sha256(upload.bytes.buffer as ArrayBuffer);
        this.uploads.delete(id);
        if (hash !== upload.sha256) return { status: 460 };
        this.pictures.set(hash, upload.bytes);
      }
      return { status: 204, upload_offset: from + size };
    };
    switch (action.do) {
      case "post_event":
        this.events.set(action.event, text);
        return accepted(action.event);
      case "ask_receipt":
        return accepted(action.event);
      case "upload_create": {
        const id = `${this.base}/intake/v1/uploads/${this.uploads.size}-${action.sha256}`;
        this.uploads.set(id, { sha256: action.sha256, length: picture?.byteLength ?? 0, bytes: new Uint8Array() });
        return { ...(await put(id, 0, action.size)), status: 201, location: id };
      }
      case "upload_ask": {
        const upload = this.uploads.get(action.upload);
        return upload ? { status: 200, upload_offset: upload.bytes.length } : { status: 404 };
      }
      case "upload_piece":
        return put(action.upload, action.offset, action.size);
      default:
        return { status: 404, body: "{}" };
    }
  }
}
