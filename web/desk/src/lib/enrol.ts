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

/** Makes the passkey and hands in the enrolment. */
export async function enrol({ code, ticket, offer }: Card, pin: string, name: string): Promise<void> {
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
  await api.enrol({ event: lines.text + first + last, pin, name, credential });
  desk.remember(id, credential);
}
