// What is signed, and its words (crate `sign`), asked by name with JSON. What can be asked, and every type, is generated from
// the crate's document (`scripts/web.sh types`).

import { Door } from "../../../door.mjs";
import type { components, paths } from "../generated/sign";

type Schemas = components["schemas"];
export type Fault = Schemas["Fault"];

type Named<P> = P extends `/${infer N}` ? N : never;
type Name = Named<keyof paths>;
type Asked<N extends Name> = paths[`/${N}`]["post"];
export type Question<N extends Name> = Asked<N>["requestBody"]["content"]["application/json"];
export type Answer<N extends Name> = Asked<N>["responses"][200]["content"]["application/json"];

/** A refusal of the module, with what to tell the person. */
export class SignFault extends Error {
  constructor(readonly fault: Fault) {
    super(`${fault.code} ${fault.detail}`);
  }
}

export class Sign {
  private constructor(private readonly door: Door) {}

  static async load(bytes: BufferSource): Promise<Sign> {
    return new Sign(await Door.open(bytes));
  }

  ask<N extends Name>(name: N, question: Question<N>): Answer<N> {
    const answer = this.door.ask(name, question) as Answer<N> | Schemas["Refused"];
    if ("error" in answer) throw new SignFault(answer.error);
    return answer;
  }
}
