// A phone gets its mandate: a card's code, a PIN told in person, and a key made here.

import { base64, utf8 } from "./bytes";
import { clock } from "./clock.svelte";
import type { Begun, Enrolment, Store } from "./db";
import { Device, DeviceFault, type Address, type Trust } from "./device";
import { makeKey, sign } from "./keys";
import { ask, Refused, Unreachable, url, type Hello, type Offer, type Region, type StationAnswer } from "./net";
import type { StationFile } from "./station";
import { card, type Who } from "./who";

/** The service that a phone asks has no key for receipts, or the code is for a role that phones don't have. */
export class NotForPhones extends Error {}

/** No offer waits for this card: it was used, or its offer is not in the log yet. */
export class SpentCard extends Error {}

/** Code of a state that is older than the phone's. */
const STALE = "P1018";
/** Code of what is not known here, or not yet. */
const UNKNOWN = "I1010";

/** Who a service says it is, before any card was taken from it; what its clock says is held against the phone's. */
export async function hello(base: string, lang: string): Promise<Hello> {
  const told = await ask<Hello>(url(base, "hello"), lang);
  clock.heard(told.time);
  return told;
}

/** The card's address, and those that the log names as long as they are believed; how each did stays as it is. */
function addressesOf(home: string, said: { addresses: string[]; until: number | null }, known: Address[]): Address[] {
  const named = said.until !== null && said.until >= clock.service ? said.addresses : [];
  const of = new Map(known.map((a) => [a.url, a]));
  return [...new Set([home, ...named])].map((url) => of.get(url) ?? { url, tries: 0, next_try: 0 });
}

/** Between a screen that says "wait" and the second for which nothing else happens. */
const PAINT_MS = 60;

/** The code of the card whose letters were typed, if they are of this station and the service is the card's. The module is
 * opened once more for it, so that its memory is given back afterwards. */
export async function typed(text: string, station: string, base: string, lang: string): Promise<string> {
  const told = await hello(base, lang);
  const module = await fetch("proof.wasm");
  const device = await Device.load(await module.arrayBuffer());
  await new Promise((resolve) => setTimeout(resolve, PAINT_MS));
  return device.ask("typed", { text, station, policy: told.policy, signature: told.policy_signature }).fragment;
}

const pathOf = (code: string) => `stations/${encodeURIComponent(code)}`;

/** A place as people call it, the smallest name first. It is asked before anything is checked: it is for the officer's eyes. */
export async function placeOf(code: string, base: string, lang: string): Promise<string> {
  const told = await ask<StationAnswer | Region>(url(base, pathOf(code)), lang);
  if (!("leaf" in told)) return told.name;
  const { name, places } = JSON.parse(told.leaf) as Pick<StationFile, "name" | "places">;
  return [name, ...places.toReversed()].join(", ");
}

/** What a code is for, with what the phone has to know to work for it. Everything is fetched here, so that a phone that
 * is enrolled can work with no network. A service that is not the one on the card is refused before anything is told. */
export async function begin(device: Device, store: Store, text: string, base: string, lang: string, now: number): Promise<Begun> {
  const { station: area, fragment: code } = device.ask("code", { text });
  const told = await hello(base, lang);
  const { origin } = device.ask("policy", { text: told.policy, signature: told.policy_signature, code });
  const said = device.ask("nation", { policy: told.policy, kept: null, nation: told.nation, consistency: [] });
  if (said.receipt_keys === 0) throw new NotForPhones();
  const ticket = device.ask("ticket", { origin, code });
  const who = card(device, origin, code);
  const offer = await ask<Offer>(url(base, `offers/${ticket.id}`), lang, who).catch((error: unknown) => {
    throw error instanceof Refused && error.problem.code === UNKNOWN ? new SpentCard() : error;
  });
  if (offer.role !== "officer" || offer.station !== area) throw new NotForPhones();
  const trust = { policy: told.policy, nation: told.nation };
  const stations = await stationsOf(device, trust, base, area, lang, who);

  const key = await makeKey();
  const keyId = device.ask("key_id", { alg: key.alg, key: key.publicKey }).id;
  const payload = {
    alg: key.alg,
    area,
    by: ticket.id,
    from: null,
    key: key.publicKey,
    kind: "key.enrol/2",
    role: offer.role,
    time: now,
    until: offer.mandate_until,
    with: told.registrar,
  };
  const lines = device.ask("lines", { origin, payload });
  const message = utf8(lines.text);
  const first = device.ask("ticket_sign", { origin, code, message: base64(message) });
  const own = { key: keyId, alg: key.alg, value: await sign(key.pair, message) };
  const { text: event } = device.ask("signed", { origin, text: lines.text, signatures: [first, own], partial: true });
  const enrolment: Enrolment = {
    station: area,
    origin,
    policy: told.policy,
    nation: told.nation,
    seen: said.size,
    believed: said.until,
    addresses: addressesOf(base, said, []),
    registrar: told.registrar,
    alg: key.alg,
    keyId,
    publicKey: key.publicKey,
    until: offer.mandate_until,
    helloAt: now,
    served: told.time,
  };
  const begun: Begun = { code, event, enrolment, stations };
  await store.begin(begun, key.pair);
  return begun;
}

/** Hands the enrolment in; the same one may be handed in again after a kill. */
export async function finish(device: Device, store: Store, begun: Begun, pin: string, lang: string): Promise<void> {
  const key = await store.meta("begunKey");
  if (!key) throw new Error("the key of this enrolment is gone");
  const base = begun.enrolment.addresses[0]?.url ?? "";
  // After a kill nobody has asked for the time yet, by which the request is signed.
  await hello(base, lang);
  const who = card(device, begun.enrolment.origin, begun.code);
  await ask(url(base, "enrol"), lang, who, { event: begun.event, pin });
  await store.enrolled(begun.enrolment, begun.stations, key);
}

/** Whom an enrolled phone believes; an error where an earlier app enrolled it and no service was asked since. */
export function trustOf({ policy, nation }: Pick<Enrolment, "policy" | "nation">): Trust {
  if (!nation) throw new Unreachable("the service was not asked yet");
  return { policy, nation };
}

/** The station of a code; of a region, whoever takes over chooses stations later. What a number means follows from what the
 * root key vouches for, or the station is not taken. */
async function stationsOf(device: Device, trust: Trust, base: string, area: string, lang: string, who: Who): Promise<StationFile[]> {
  const answer = await ask<StationAnswer | Region>(url(base, pathOf(area)), lang, who);
  return "leaf" in answer ? [device.ask("station", { ...trust, answer, code: area })] : [];
}

/** Stations of the region that an enrolment is for. */
export const regionOf = (enrolment: Enrolment, lang: string, who: Who): Promise<Region> =>
  first(enrolment, (base) => ask<Region>(url(base, pathOf(enrolment.station)), lang, who));

/** A station as the root key vouches for it, from the first address that tells it so. */
export const stationOf = (device: Device, enrolment: Enrolment, code: string, lang: string, who: Who): Promise<StationFile> =>
  first(enrolment, async (base) => {
    const [file] = await stationsOf(device, trustOf(enrolment), base, code, lang, who);
    if (!file) throw new Unreachable("an answer of something else");
    return file;
  });

/** Stations that were taken before anybody vouched for them are asked for once more. */
export async function vouched(device: Device, enrolment: Enrolment, stations: StationFile[], lang: string, who: Who): Promise<StationFile[] | null> {
  if (stations.every((station) => station.proven !== undefined)) return null;
  return Promise.all(stations.map((station) => (station.proven === undefined ? stationOf(device, enrolment, station.code, lang, who) : station)));
}

/** What the first address answers that has an answer. */
async function first<T>(enrolment: Enrolment, work: (base: string) => Promise<T>): Promise<T> {
  let last: unknown = new Unreachable("no address");
  for (const { url: base } of enrolment.addresses) {
    try {
      return await work(base);
    } catch (error) {
      // That an address tells lies is worse than that others are silent.
      if (!(last instanceof DeviceFault)) last = error;
    }
  }
  throw last;
}

/** Learns the time, and what is new of the log: keys, releases, addresses. What is told must be whole, signed by the log, and
 * go on from what this phone has seen; a service that tells otherwise is passed over, and said where no other one is good. */
export async function refresh(device: Device, enrolment: Enrolment, lang: string, now: number): Promise<Enrolment> {
  const { policy, nation: kept, seen, addresses } = enrolment;
  const [home] = addresses;
  let lie: DeviceFault | null = null;
  for (const { url: base } of addresses) {
    try {
      const from = kept && seen ? `?from=${seen}` : "";
      const told = await ask<Hello>(url(base, `hello${from}`), lang);
      if (told.policy !== policy) continue;
      const said = device.ask("nation", { policy, kept: kept ?? null, nation: told.nation, consistency: told.consistency });
      if (said.receipt_keys === 0) continue;
      clock.heard(told.time);
      const fresh = addressesOf(home?.url ?? base, said, addresses);
      return { ...enrolment, nation: told.nation, seen: said.size, believed: said.until, addresses: fresh, helloAt: now, served: told.time };
    } catch (error) {
      // The next address. That one hides or forges something is worse than that one is behind.
      if (error instanceof DeviceFault && (!lie || lie.fault.code === STALE)) lie = error;
    }
  }
  // No address is good, and at least one is not only silent: the officer must know.
  if (lie) throw lie;
  return enrolment;
}
