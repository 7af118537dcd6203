// What a phone knows of its station: derived by crate `device` from the facts that the election's root key vouches for.

export type Count = number | null;

export interface Text2 {
  id: string;
  en: string;
}

export interface Schema {
  contest: string;
  ballot: { singles: number[] } | { parties: [number, number[]][] };
}

export interface Parameters {
  embargo_until: number;
  reserve_ppm: number;
  station_voters_max: number;
  value_max: number;
}

export interface FormFile {
  contest: string;
  title: Text2;
  pages: number;
  fields: { name: string; label: Text2 }[];
  parties: { number: number; name: string }[];
  schema: Schema;
}

/** What `GET /stations/{code}` answers for a station. */
export interface StationAnswer {
  leaf: string;
  index: number;
  size: number;
  path: string[];
  ballots: string[];
}

export interface StationFile {
  /** Whether the root key vouches for it; else the election is a drill. Absent where it was taken before this was asked. */
  proven?: boolean;
  code: string;
  name: string;
  places: string[];
  zone: string;
  registered: number | null;
  exempt: boolean;
  forms: FormFile[];
  parameters: Parameters;
}

/** The section of the form that a field stands in: `I.B.4.J` -> `I.B`. */
export function section(field: string): string {
  const [first = "", second = ""] = field.split(".");
  return first === "I" ? `I.${second}` : first;
}
