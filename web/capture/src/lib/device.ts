// What a phone knows and decides (crate `device`), asked by name with JSON. The questions and answers are those of
// crates/device/src/call.rs.

import { instantiate, type Module } from "./cabi";
import { text, utf8 } from "./bytes";
import type { Count, Parameters, Schema, StationAnswer, StationFile } from "./station";

export interface Fault {
  code: string;
  id: string;
  en: string;
  detail: string;
}

/** A refusal of the module, with what to tell the officer. */
export class DeviceFault extends Error {
  constructor(readonly fault: Fault) {
    super(`${fault.code} ${fault.detail}`);
  }
}

export type BlobRole = "grey" | "reading" | "original" | "private";
export type ItemState = "queued" | "refused" | "sent" | "receipt" | "logged";

export interface Parcel {
  sha256: string;
  role: BlobRole;
  size: number;
  done: boolean;
  upload: string | null;
  offset: number | null;
  next_try?: number;
}

export interface Item {
  event: string;
  text: string;
  state: ItemState;
  blobs: Parcel[];
  receipt: string | null;
  index: number | null;
  arrival: number | null;
  problem: { code: string; text: string } | null;
  tries: number;
  next_try: number;
  proof_at: number;
  /** The numbers as the log's own entry has them, in form order. */
  logged?: Count[] | null;
}

export interface Address {
  url: string;
  tries: number;
  next_try: number;
}

export type Action =
  | { do: "post_event" | "ask_receipt" | "ask_proof"; event: string; address: string }
  | { do: "upload_create"; event: string; sha256: string; address: string; size: number }
  | { do: "upload_ask"; event: string; sha256: string; address: string; upload: string }
  | { do: "upload_piece"; event: string; sha256: string; address: string; upload: string; offset: number; size: number }
  | { do: "wait"; until: number }
  | { do: "idle" };

export interface Outcome {
  status: number | null;
  retry_after?: number | null;
  upload_offset?: number | null;
  location?: string | null;
  body?: string;
}

export interface Broken {
  control: string;
  fields: string[];
  id: string;
  en: string;
}

/** The election, as the root key signed it at the beginning of the log. */
export interface Election {
  name: string;
  drill: boolean;
}

export interface SignatureText {
  key: string;
  alg: string;
  value: string;
}

/** The national events under a checkpoint of the log, as a service tells them and a phone keeps them. */
export interface Nation {
  checkpoint: string;
  entries: { index: number; entry: string }[];
}

/** Whom a phone believes: the policy that its card vouches for, and what it has taken of the log. */
export interface Trust {
  policy: string;
  nation: Nation;
}

interface Questions {
  code: [{ text: string }, { station: string; fragment: string }];
  group: [{ number: number; text: string }, { text: string; left: number; good: boolean }];
  typed: [{ text: string; station: string; policy: string; signature: string }, { fragment: string }];
  ticket: [{ origin: string; code: string }, { key: string; id: string }];
  ticket_sign: [{ origin: string; code: string; message: string }, SignatureText];
  key_id: [{ alg: string; key: string }, { id: string }];
  lines: [{ origin: string; payload: unknown }, { text: string; event: string }];
  signed: [{ origin: string; text: string; signatures: SignatureText[]; partial?: boolean }, { text: string; event?: string }];
  policy: [{ text: string; signature: string; code: string }, { origin: string; root: string }];
  auth: [
    { origin: string; key: string; method: string; path: string; time: number; body?: string; upload?: { length?: string; metadata?: string; offset?: string } },
    { text: string; head: string },
  ];
  nation: [
    { policy: string; kept: Nation | null; nation: Nation; consistency: string[] },
    { size: number; addresses: string[]; until: number | null; receipt_keys: number },
  ];
  election: [Trust, Election];
  receipt_keys: [Trust, { keys: { id: string; alg: string; key: string }[] }];
  station: [Trust & { answer: StationAnswer; code: string }, StationFile];
  receipt: [Trust & { receipt: string; event: string; pages: string[] }, { index: number; arrival: number }];
  proof: [Trust & { answer: unknown; event: string }, { index: number; size: number; arrival: number }];
  controls: [
    { schema: Schema; parameters: Parameters; registered: number | null; exempt: boolean; values: Count[] },
    { broken: Broken[]; kept: string[] },
  ];
  item: [{ origin: string; text: string; sizes: Record<string, number>; partial?: boolean }, Item];
  outbox_next: [{ items: Item[]; addresses: Address[]; now: number }, Action];
  outbox_done: [
    Trust & { item: Item; address: Address; action: Action; outcome: Outcome; now: number },
    { item: Item; address: Address },
  ];
  release: [Trust & { manifest: string }, { version: string; files: Record<string, string> }];
  split: [{ text: string }, { parts: string[] }];
  join: [{ parts: string[] }, { text: string | null; found: number; of: number }];
}

type Exports = { call(name: number): number };

export class Device {
  private constructor(private readonly module: Module<Exports & { memory: WebAssembly.Memory; input(n: number): number; output(): number }>) {}

  static async load(bytes: BufferSource): Promise<Device> {
    return new Device(await instantiate<Exports>(bytes));
  }

  ask<N extends keyof Questions>(name: N, question: Questions[N][0]): Questions[N][1] {
    const head = utf8(name);
    if (!this.module.put(head, utf8(JSON.stringify(question)))) throw new Error("the question is too long");
    const answer = JSON.parse(text(this.module.answer(this.module.exports.call(head.length))));
    if (answer.error) throw new DeviceFault(answer.error as Fault);
    return answer as Questions[N][1];
  }
}
