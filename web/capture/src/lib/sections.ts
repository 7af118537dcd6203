// The numbers of a form under the headings of the paper.

import { section, type FormFile, type Text2 } from "./station";

const NAMES: Record<string, Text2> = {
  "I.A": { id: "Data pemilih", en: "Voters" },
  "I.B": { id: "Pengguna hak pilih", en: "Users of the right to vote" },
  II: { id: "Surat suara", en: "Ballots" },
  III: { id: "Pemilih disabilitas", en: "Voters with a disability" },
  IV: { id: "Perolehan suara", en: "Votes" },
  V: { id: "Suara sah dan tidak sah", en: "Valid and invalid votes" },
};

export interface Group {
  key: string;
  title: Text2;
  /** Places of its numbers in form order. */
  at: number[];
}

export function groups(form: FormFile): Group[] {
  const all: Group[] = [];
  form.fields.forEach((field, at) => {
    const key = section(field.name);
    if (all.at(-1)?.key !== key) all.push({ key, title: NAMES[key] ?? { id: key, en: key }, at: [] });
    all.at(-1)?.at.push(at);
  });
  return all;
}
