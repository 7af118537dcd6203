// What the browser's authenticator is asked: to make a passkey, and to sign with one. The bytes are judged by the desk and by
// every verifier of the log; here they are only carried.

import { base64url, fromBase64url, random } from "./bytes";

/** ES256, and RS256 for Windows Hello. */
const ALGORITHMS = [-7, -257];
const PATIENCE_MS = 120_000;

/** The person closed the browser's window, or nobody answered it. */
export class NotSigned extends Error {}

export interface Made {
  attestation: string;
  id: BufferSource;
}

export interface Assertion {
  credential: string;
  authenticator: string;
  client: string;
  signature: string;
}

async function asked<T>(promise: Promise<Credential | null>): Promise<T> {
  try {
    const credential = await promise;
    if (credential) return credential as T;
  } catch (error) {
    throw new NotSigned(String(error));
  }
  throw new NotSigned();
}

/** Makes a passkey that stays with the authenticator. `name` is what the browser lists it by. */
export async function make(rp: string, name: string): Promise<Made> {
  const publicKey: PublicKeyCredentialCreationOptions = {
    rp: { id: rp, name: "Sirekap Meja" },
    user: { id: random(16), name, displayName: name },
    // Nobody asks for this answer's challenge: who holds the key is proven by the enrolment that it signs.
    challenge: random(32),
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: "public-key", alg })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    attestation: "none",
    timeout: PATIENCE_MS,
  };
  const made = await asked<PublicKeyCredential>(navigator.credentials.create({ publicKey }));
  return { attestation: base64url((made.response as AuthenticatorAttestationResponse).attestationObject), id: made.rawId };
}

/** Signs a challenge with one passkey, or with whichever the person chooses. */
export async function sign(rp: string, challenge: string, only?: BufferSource): Promise<Assertion> {
  const publicKey: PublicKeyCredentialRequestOptions = {
    rpId: rp,
    challenge: fromBase64url(challenge),
    userVerification: "required",
    timeout: PATIENCE_MS,
    ...(only && { allowCredentials: [{ type: "public-key" as const, id: only }] }),
  };
  const got = await asked<PublicKeyCredential>(navigator.credentials.get({ publicKey }));
  const response = got.response as AuthenticatorAssertionResponse;
  return {
    credential: base64url(got.rawId),
    authenticator: base64url(response.authenticatorData),
    client: base64url(response.clientDataJSON),
    signature: base64url(response.signature),
  };
}

/** Tells the browser, where it listens, that the desk does not know a passkey, so that it offers it no more. */
export function forget(rpId: string, credentialId: string): void {
  const listens = PublicKeyCredential as unknown as { signalUnknownCredential?: (of: { rpId: string; credentialId: string }) => Promise<void> };
  void listens.signalUnknownCredential?.({ rpId, credentialId }).catch(() => undefined);
}

/** The id of a credential, from its text. */
export const idOf = (credential: string): BufferSource => fromBase64url(credential);

export const supported = (): boolean => typeof PublicKeyCredential === "function";
