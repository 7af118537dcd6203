// A phone without any network hands its forms to somebody who carries them: as a file, or as codes on the screen
// (docs/spec/intake.md, "Bundles"). What is signed stays signed, whoever carries it.

import { createTar, parseTar, type ParsedTarFileItem } from "nanotar";
import { sha256, text, utf8 } from "./bytes";
import type { Kept, Picture, Store } from "./db";
import type { Device } from "./device";

const MARK = "sirekap-bundle/1";
/** The largest file that another phone is asked to take in: its memory holds it twice. */
const BYTES_MAX = 200 << 20;

/** The file is no bundle, or of another election. */
export class NotABundle extends Error {}

/** Everything that has no receipt yet, or all of the events given. */
export async function pack(store: Store, origin: string, kept: Kept[]): Promise<Blob> {
  const names = new Set(kept.flatMap((k) => k.item.blobs.filter((p) => !p.done).map((p) => p.sha256)));
  const files = [{ name: MARK, data: utf8(`${origin}\n`) }];
  for (const { event, item } of kept) files.push({ name: `events/${event}`, data: utf8(item.text) });
  for (const name of names) {
    const picture = await store.picture(name);
    if (picture) files.push({ name: `blobs/${name}`, data: new Uint8Array(picture.bytes) });
  }
  return new Blob([createTar(files) as Uint8Array<ArrayBuffer>], { type: "application/x-tar" });
}

export interface Taken {
  events: number;
  pictures: number;
}

/** Takes in what another phone exported. */
export async function take(store: Store, device: Device, origin: string, file: Blob, now: number): Promise<Taken> {
  if (file.size > BYTES_MAX) throw new NotABundle("size");
  const members = parse(await file.arrayBuffer());
  const [first, ...rest] = members;
  if (first?.name !== MARK || !first.data) throw new NotABundle("mark");
  if (text(first.data).trim() !== origin) throw new NotABundle("origin");
  const pictures = new Map<string, Picture>();
  for (const { name, data } of rest) {
    if (!name.startsWith("blobs/") || !data?.length) continue;
    const copy = data.slice();
    const hash = await sha256(copy.buffer);
    if (name === `blobs/${hash}`) pictures.set(hash, { sha256: hash, type: "application/octet-stream", bytes: copy.buffer });
  }
  let events = 0;
  for (const { name, data } of rest) {
    if (name.startsWith("events/") && data) events += Number(await carry(store, device, origin, text(data), pictures, now));
  }
  return { events, pictures: pictures.size };
}

function parse(bytes: ArrayBuffer): ParsedTarFileItem[] {
  try {
    return parseTar(bytes) as ParsedTarFileItem[];
  } catch {
    throw new NotABundle("tar");
  }
}

/** One event that another phone signed, with those of its pictures that came along; whether it is new here. */
export async function carry(store: Store, device: Device, origin: string, event: string, pictures: Map<string, Picture>, now: number): Promise<boolean> {
  const sizes = Object.fromEntries([...pictures].map(([name, picture]) => [name, picture.bytes.byteLength]));
  const item = device.ask("item", { origin, text: event, sizes, partial: true });
  const mine = item.blobs.flatMap((parcel) => pictures.get(parcel.sha256) ?? []);
  return store.carry({ event: item.event, item, carried: true, at: now, draft: null }, mine);
}
