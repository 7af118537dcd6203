// How a person comes to a desk with a card: the code's key and the new passkey sign, the desk adds the registrar's word that
// the PIN was right (docs/spec/desk.md, "Enrolment").

import * as api from "./api";
import { desk } from "./desk.svelte";
import * as passkey from "./passkey";
import type { Offer } from "./types";

export interface Card {
  code: string;
  ticket: string;
  offer: Offer;
}

/** The code of a card whose letters were typed. They fit one root key alone: a desk that names another one is found out here. */
export async function typed(text: string, area: string): Promise<string> {
  const root = desk.hello?.root ?? "";
  return desk.sign.ask("typed", { text, area, origin: desk.origin, root }).fragment;
}

/** What a card's code is for. */
export async function open(code: string): Promise<Card> {
  const ticket = desk.sign.ask("ticket", { origin: desk.origin, code }).id;
  return { code, ticket, offer: await api.offer(ticket) };
}

/** An enrolment with both signatures that its holder can give. */
export interface Ready {
  event: string;
  credential: string;
  key: string;
}

/** Makes the passkey, and signs with the code's key and with it. `name` is what the browser lists the passkey by. */
export async function prepare({ code, ticket, offer }: Card, name: string): Promise<Ready> {
  const { hello, sign, origin } = desk;
  if (!hello) throw new Error("the desk is not known yet");
  const made = await passkey.make(hello.rp, name);
  const { alg, key, id, credential } = await api.register(made.attestation);
  const payload = {
    kind: "key.enrol/3", by: ticket, with: hello.registrar, alg, key, rp: hello.rp, role: offer.role, person: offer.person,
    // The log writes the nation as the empty text, cards write it as 0.
    area: offer.area.code === "0" ? "" : offer.area.code,
    from: null, until: offer.mandate_until, time: desk.now(),
  };
  const lines = sign.ask("lines", { origin, payload });
  const first = sign.ask("ticket_line", { origin, code, text: lines.text }).line;
  const assertion = await passkey.sign(hello.rp, lines.challenge, made.id);
  const last = sign.ask("asserted", { key: id, ...assertion }).line;
  return { event: lines.text + first + last, credential, key: id };
}

/** Hands an enrolment in, with the PIN that the person was told. */
export async function enrol({ event, credential, key }: Ready, pin: string, name: string): Promise<void> {
  await api.enrol({ event, pin, name, credential });
  desk.remember(key, credential);
}
