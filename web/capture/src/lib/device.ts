// What a phone knows and decides (crate `device`), asked by name with JSON. What can be asked, and every type, is generated from
// the crate's document (`scripts/web.sh types`).

import { Door } from "../../../door.mjs";
import type { components, paths } from "../generated/device";

type Schemas = components["schemas"];
export type Action = Schemas["Action"];
export type Address = Schemas["Address"];
export type Broken = Schemas["Broken"];
export type Election = Schemas["Election"];
export type Fault = Schemas["Fault"];
export type Item = Schemas["Item"];
export type Nation = Schemas["Nation"];
export type Outcome = Schemas["Outcome"];
export type Release = Schemas["Release"];
export type Trust = Schemas["Trust"];

type Named<P> = P extends `/${infer N}` ? N : never;
type Name = Named<keyof paths>;
type Asked<N extends Name> = paths[`/${N}`]["post"];
export type Question<N extends Name> = Asked<N>["requestBody"]["content"]["application/json"];
export type Answer<N extends Name> = Asked<N>["responses"][200]["content"]["application/json"];

/** A refusal of the module, with what to tell the officer. */
export class DeviceFault extends Error {
  constructor(readonly fault: Fault) {
    super(`${fault.code} ${fault.detail}`);
  }
}

export class Device {
  private constructor(private readonly door: Door) {}

  static async load(bytes: BufferSource): Promise<Device> {
    return new Device(await Door.open(bytes));
  }

  ask<N extends Name>(name: N, question: Question<N>): Answer<N> {
    const answer = this.door.ask(name, question) as Answer<N> | Schemas["Refused"];
    if ("error" in answer) throw new DeviceFault(answer.error);
    return answer;
  }
}
