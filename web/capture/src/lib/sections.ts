// The numbers of a form under the headings of the paper.

import * as texts from "../generated/texts";
import { section, type FormFile } from "./station";

const NAMES: Record<string, texts.Text> = {
  "I.A": texts.sectionVoters,
  "I.B": texts.sectionUsers,
  II: texts.sectionBallots,
  III: texts.sectionDisabled,
  IV: texts.sectionVotes,
  V: texts.sectionValidity,
};

export interface Group {
  key: string;
  title: string | texts.Text;
  /** Places of its numbers in form order. */
  at: number[];
}

export function groups(form: FormFile): Group[] {
  const all: Group[] = [];
  form.fields.forEach((field, at) => {
    const key = section(field.name);
    if (all.at(-1)?.key !== key) all.push({ key, title: NAMES[key] ?? key, at: [] });
    all.at(-1)?.at.push(at);
  });
  return all;
}
