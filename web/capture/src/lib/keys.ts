// The phone's own key. It is made here, signs here, and can't be taken out: the browser keeps it non-extractable.

import { base64 } from "./bytes";

export type Algorithm = "ed25519" | "p256";

export interface PhoneKey {
  pair: CryptoKeyPair;
  alg: Algorithm;
  /** The public key: 32 bytes, or an uncompressed point of 65. */
  publicKey: string;
}

/** Ed25519 where the browser has it, P-256 elsewhere. */
export async function makeKey(subtle: SubtleCrypto = crypto.subtle): Promise<PhoneKey> {
  const uses: KeyUsage[] = ["sign", "verify"];
  let alg: Algorithm = "ed25519";
  let pair: CryptoKeyPair;
  try {
    pair = (await subtle.generateKey("Ed25519", false, uses)) as CryptoKeyPair;
  } catch {
    alg = "p256";
    pair = await subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, uses);
  }
  const raw = new Uint8Array(await subtle.exportKey("raw", pair.publicKey));
  return { pair, alg, publicKey: base64(raw) };
}

/** Signs bytes; the signature has 64 bytes with either algorithm. */
export async function sign(pair: CryptoKeyPair, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const name = pair.privateKey.algorithm.name;
  const how = name === "ECDSA" ? { name, hash: "SHA-256" } : { name };
  return base64(new Uint8Array(await crypto.subtle.sign(how, pair.privateKey, bytes)));
}
