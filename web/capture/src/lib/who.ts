// Who asks a service: the phone's own key, or before it is enrolled that of its card (crates/device/src/auth.rs). The service
// then counts a request for whoever made it, and not for the address that he shares with others.

import { base64, utf8 } from "./bytes";
import { clock } from "./clock.svelte";
import type { Device } from "./device";
import { sign } from "./keys";

/** What a request is about: its body, or what its headers say of an upload. */
export interface About {
  body?: string;
  upload?: { length?: string; metadata?: string; offset?: string };
}

/** The headers that say who asks. */
export type Who = (method: string, address: string, about?: About) => Promise<Record<string, string>>;

const asks =
  (device: Device, origin: string, key: string, signed: (text: string) => Promise<string>): Who =>
  async (method, address, about = {}) => {
    const path = new URL(address, location.href).pathname;
    const { text, head } = device.ask("auth", { origin, key, method, path, time: clock.service, ...about });
    return { "sirekap-auth": `${head} ${await signed(text)}` };
  };

/** An enrolled phone. */
export const phone = (device: Device, { origin, keyId }: { origin: string; keyId: string }, key: CryptoKeyPair): Who =>
  asks(device, origin, keyId, (text) => sign(key, utf8(text)));

/** Whoever holds a card. */
export const card = (device: Device, origin: string, code: string): Who =>
  asks(device, origin, device.ask("ticket", { origin, code }).id, async (text) =>
    device.ask("ticket_sign", { origin, code, message: base64(utf8(text)) }).value,
  );
