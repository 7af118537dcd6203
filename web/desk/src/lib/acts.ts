// What may be done with a form, by whom, and the payloads of it (docs/spec/event.md, "The desk's kinds").

import { sorted } from "./batch";
import type { FormKey, Me, Person, Values } from "./types";

export const ACTS = ["perbaiki", "tetapkan", "pindahkan", "keberatan", "jawab", "psu", "hitung-ulang", "tidak-ada", "putusan"] as const;
export type ActName = (typeof ACTS)[number];

/** Who begins each, and who signs second; null where one person signs alone. */
export const WHO: Record<ActName, { by: string[]; with: string | null }> = {
  perbaiki: { by: ["operator"], with: "commissioner" },
  tetapkan: { by: ["operator"], with: "commissioner" },
  pindahkan: { by: ["operator"], with: "commissioner" },
  keberatan: { by: ["saksi", "supervisor", "operator"], with: null },
  jawab: { by: ["commissioner"], with: null },
  psu: { by: ["authority"], with: "authority" },
  "hitung-ulang": { by: ["authority"], with: "authority" },
  "tidak-ada": { by: ["authority"], with: "authority" },
  putusan: { by: ["authority"], with: "authority" },
};

export const actsOf = (role: string): ActName[] => ACTS.filter((act) => WHO[act].by.includes(role));

/** Who can sign second: another human being with another passkey. */
export function seconds(people: Person[], me: Me, act: ActName): Person[] {
  const other = (of: Person) => of.key !== me.key && (of.person === null || of.person !== me.person);
  return people.filter((of) => of.role === WHO[act].with && of.passkey && other(of));
}

export interface Decision {
  date: string;
  document: string;
  number: string;
}

interface Said {
  by: string;
  time: number;
  form: FormKey;
}

const base = ({ by, time, form }: Said, ...more: FormKey[]) => ({
  by,
  time,
  form,
  touches: sorted([form, ...more].map(({ station }) => station)),
});

export const corrected = (said: Said, of: { with: string; replaces: string; values: Values; reason: string; text: string | null }) => ({
  ...base(said), kind: "form.corrected/1", evidence: [], ...of,
});

export const resolved = (said: Said, of: { with: string; event: string; versions: string[]; reason: string; text: string | null }) => ({
  ...base(said), kind: "form.resolved/1", ...of,
});

export const moved = (said: Said, of: { with: string; event: string; to: FormKey; values: Values; reason: string; text: string | null }) => ({
  ...base(said, of.to), kind: "form.moved/1", ...of,
});

export const objected = (said: Said, of: { event: string | null; field: string | null; on_behalf: string | null; text: string }) => ({
  ...base(said), kind: "objection.filed/1", evidence: [], ...of,
});

export const answered = (said: Said, of: { objection: string; outcome: string; text: string | null }) => ({
  ...base(said), kind: "objection.answered/1", ...of,
});

/** A repeat poll opens the next round, a recount the next count of the round that counts now. */
export const polledAgain = (said: Said, of: { with: string; cause: string; decision: Decision }) => ({
  ...base({ ...said, form: { ...said.form, round: said.form.round + 1, count: 0 } }), kind: "poll.repeated/1", ...of,
});

export const countedAgain = (said: Said, of: { with: string; decision: Decision }) => ({
  ...base({ ...said, form: { ...said.form, count: said.form.count + 1 } }), kind: "count.repeated/1", ...of,
});

export const absent = (said: Said, of: { with: string; decision: Decision }) => ({ ...base(said), kind: "station.absent/1", ...of });

export const decided = (said: Said, of: { with: string; replaces: string | null; values: Values; decision: Decision }) => ({
  ...base(said), kind: "result.decided/1", ...of,
});
