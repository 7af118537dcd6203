// What a phone knows of its station: derived by crate `device` from the facts that the election's root key vouches for.

import type { components } from "../generated/device";

type Schemas = components["schemas"];
export type Count = number | null;
export type FormFile = Schemas["FormItem"];

/** `proven` is absent where the station was taken before this was asked. */
export type StationFile = Omit<Schemas["StationFile"], "proven"> & Partial<Pick<Schemas["StationFile"], "proven">>;

/** The section of the form that a field stands in: `I.B.4.J` -> `I.B`. */
export function section(field: string): string {
  const [first = "", second = ""] = field.split(".");
  return first === "I" ? `I.${second}` : first;
}
