import { describe, expect, it } from "vitest";
import { fromBase64, utf8 } from "../../src/lib/bytes";
import { makeKey, sign } from "../../src/lib/keys";
import { phone } from "./phone";

/** A browser that has no Ed25519. */
const old = new Proxy(crypto.subtle, {
  get: (subtle, name: keyof SubtleCrypto) => {
    if (name !== "generateKey") return (subtle[name] as () => unknown).bind(subtle);
    return (how: unknown, ...rest: [boolean, KeyUsage[]]) =>
      how === "Ed25519" ? Promise.reject(new DOMException("no", "NotSupportedError")) : subtle.generateKey(how as EcKeyGenParams, ...rest);
  },
});

describe("a phone's key", () => {
  it.each([
    ["ed25519", crypto.subtle, 32],
    ["p256", old, 65],
  ] as const)("is %s and can't be taken out", async (alg, subtle, bytes) => {
    const { device } = await phone();
    const key = await makeKey(subtle);
    expect(key.alg).toBe(alg);
    expect(fromBase64(key.publicKey)).toHaveLength(bytes);
    expect(device.ask("key_id", { alg, key: key.publicKey }).id).toMatch(/^[0-9a-f]{64}$/);
    await expect(crypto.subtle.exportKey("pkcs8", key.pair.privateKey)).rejects.toThrow();
    const message = utf8("text");
    const signature = fromBase64(await sign(key.pair, message));
    expect(signature).toHaveLength(64);
    const how = alg === "p256" ? { name: "ECDSA", hash: "SHA-256" } : { name: "Ed25519" };
    expect(await crypto.subtle.verify(how, key.pair.publicKey, signature, message)).toBe(true);
  });
});
