// Requests to the service. What comes back is believed by signatures only, so nothing here knows whom it talks to.

import type { components } from "../generated/intake";
import { base64, utf8 } from "./bytes";
import { clock } from "./clock.svelte";
import type { Action, Outcome } from "./device";
import type { About, Who } from "./who";

/** A request is given up after this: a bad line is better tried again than waited for. */
const PATIENCE_MS = 30_000;
const PIECE = "application/offset+octet-stream";
/** No page of somebody else's can make a browser send it unasked. */
const EVENT = "application/vnd.sirekap.event";
/** Status of a request whose signature is not taken. */
const UNSIGNED = 401;

type Schemas = components["schemas"];
export type Hello = Schemas["Hello"];
export type Offer = Schemas["OfferState"];
export type Region = Schemas["Region"];
export type ReleaseAnswer = Schemas["ReleaseAnswer"];
export type StationAnswer = Schemas["StationAnswer"];

/** A service's refusal (RFC 9457), or what is known of an answer that is none of ours. */
export type Problem = Pick<Schemas["Problem"], "code" | "title"> & Partial<Schemas["Problem"]>;

export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
    readonly retryAfter: number | null,
  ) {
    super(`${problem.code} ${problem.title}`);
  }
}

/** No address answered. */
export class Unreachable extends Error {}

export function url(base: string, path: string): string {
  return `${base.replace(/\/+$/, "")}/intake/v1/${path}`;
}

async function send(address: string, init: RequestInit, lang: string): Promise<Response> {
  const headers = { "accept-language": lang, ...(init.headers as Record<string, string>) };
  return fetch(address, {
    ...init,
    headers,
    cache: "no-store",
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}

/** A JSON answer of one address; `who` says who asks. */
export async function ask<T>(address: string, lang: string, who?: Who, question?: unknown): Promise<T> {
  const body = question === undefined ? undefined : JSON.stringify(question);
  const method = body === undefined ? "GET" : "POST";
  const signed = (await who?.(method, address, body === undefined ? {} : { body })) ?? {};
  const init: RequestInit = body === undefined ? { headers: signed } : { method, body, headers: { "content-type": "application/json", ...signed } };
  let response: Response;
  try {
    response = await send(address, init, lang);
  } catch (error) {
    throw new Unreachable(String(error));
  }
  const text = await response.text();
  if (response.ok) {
    try {
      return JSON.parse(text) as T;
    } catch {
      throw new Unreachable("an answer of something else");
    }
  }
  const retry = Number(response.headers.get("retry-after"));
  let problem: Problem = { code: `HTTP ${response.status}`, title: response.statusText };
  try {
    problem = JSON.parse(text) as Problem;
  } catch {
    // Not one of our services, or a gate before it: the status says what there is to say.
  }
  throw new Refused(response.status, problem, Number.isFinite(retry) && retry > 0 ? retry : null);
}

/** Does what the outbox wants done next. */
export async function act(action: Action, text: string, picture: ArrayBuffer | null, lang: string, who: Who): Promise<Outcome> {
  if (action.do === "wait" || action.do === "idle") return { status: null };
  const tus = { "tus-resumable": "1.0.0" };
  const piece = (from: number, size: number) => new Uint8Array(picture ?? new ArrayBuffer(0), from, size);
  const asked = ((): [string, RequestInit & { headers?: Record<string, string> }, About] => {
    switch (action.do) {
      case "post_event":
        return [url(action.address, "events"), { method: "POST", body: text, headers: { "content-type": EVENT } }, { body: text }];
      case "ask_receipt":
        return [url(action.address, `events/${action.event}`), {}, {}];
      case "ask_proof":
        return [url(action.address, `events/${action.event}/proof`), {}, {}];
      case "upload_create": {
        const metadata = `event ${base64(utf8(action.event))},sha256 ${base64(utf8(action.sha256))}`;
        const length = String(picture?.byteLength ?? 0);
        const headers = { ...tus, "upload-length": length, "upload-metadata": metadata, "content-type": PIECE };
        return [url(action.address, "uploads"), { method: "POST", headers, body: piece(0, action.size) }, { upload: { length, metadata } }];
      }
      case "upload_ask":
        return [action.upload, { method: "HEAD", headers: tus }, { upload: {} }];
      case "upload_piece": {
        const offset = String(action.offset);
        const headers = { ...tus, "upload-offset": offset, "content-type": PIECE };
        return [action.upload, { method: "PATCH", headers, body: piece(action.offset, action.size) }, { upload: { offset } }];
      }
    }
  })();
  const [address, init, about] = asked;
  try {
    const signed = await who(init.method ?? "GET", address, about);
    const response = await send(address, { ...init, headers: { ...init.headers, ...signed } }, lang);
    // The clocks may differ: the service's is asked, so that the next request has its time.
    if (response.status === UNSIGNED) clock.heard((await ask<Hello>(url(action.address, "hello"), lang)).time);
    const number = (name: string) => {
      const value = response.headers.get(name);
      return value !== null && /^\d+$/.test(value) ? Number(value) : null;
    };
    const location = response.headers.get("location");
    return {
      status: response.status,
      retry_after: number("retry-after"),
      upload_offset: number("upload-offset"),
      location: location === null ? null : new URL(location, address).href,
      body: await response.text(),
    };
  } catch {
    // No answer, or half of one: the outbox counts it against the address.
    return { status: null };
  }
}
