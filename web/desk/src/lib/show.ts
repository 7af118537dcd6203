// How numbers, times and people are written.

import * as texts from "../generated/texts";
import { desk } from "./desk.svelte";
import type { FormKey, Person, Row } from "./types";

export const count = (number: number): string => number.toLocaleString(desk.t(texts.locale));

/** A value of a form; a dash where it has none. */
export const value = (number: number | null | undefined): string => (number === null || number === undefined ? "–" : count(number));

/** A time in the west of the country, where the commission counts. */
export function time(at: number | string): string {
  const date = new Date(typeof at === "number" ? at * 1000 : at);
  const said = date.toLocaleString(desk.t(texts.locale), { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Jakarta" });
  return `${said} WIB`;
}

const ROLES: Record<string, texts.Text> = {
  authority: texts.roleAuthority,
  operator: texts.roleOperator,
  commissioner: texts.roleCommissioner,
  supervisor: texts.roleSupervisor,
  saksi: texts.roleSaksi,
};
export const role = (code: string): string => (ROLES[code] ? desk.t(ROLES[code]) : code);

/** What a person is called here, with role and area; the key alone where this desk does not know. */
export function person(key: string, people: Person[]): string {
  const of = people.find((other) => other.key === key);
  if (!of) return key === desk.me?.key && desk.me.name ? desk.me.name : key.slice(0, 12);
  return `${of.name ?? desk.t(texts.unknownName)}, ${role(of.role)} ${of.area.name}`;
}

export const contest = (code: string): string => {
  const of = desk.hello?.contests.find((known) => known.code === code);
  return of ? desk.t(of) : code;
};

export const reason = (code: string): string => {
  const of = desk.hello?.reasons.find((known) => known.code === code);
  return of ? desk.t(of) : code;
};

export const label = (row: Row): string => desk.t(row);

/** A form in words: its contest, station, and which poll and count where it is not the first. */
export function form(key: FormKey, station = key.station): string {
  const more = [
    ...(key.round > 0 ? [desk.t(texts.roundOf(key.round + 1))] : []),
    ...(key.count > 0 ? [desk.t(texts.countOf(key.count + 1))] : []),
  ];
  return [desk.t(texts.contestAt(contest(key.contest), station)), ...more].join(", ");
}

const STAGES: Record<string, texts.Text> = {
  belum_masuk: texts.stageBelumMasuk,
  terbaca: texts.stageTerbaca,
  dikonfirmasi: texts.stageDikonfirmasi,
  diperiksa: texts.stageDiperiksa,
  direkap_kecamatan: texts.stageDirekap,
  direkap_kabko: texts.stageDirekap,
  direkap_provinsi: texts.stageDirekap,
  direkap_nasional: texts.stageDirekap,
  ditetapkan: texts.stageDitetapkan,
  diputus: texts.stageDiputus,
};
export const stage = (code: string): string => (STAGES[code] ? desk.t(STAGES[code]) : code);

const KINDS: Record<string, texts.Text> = {
  disputed: texts.kindDisputed,
  held: texts.kindHeld,
  objected: texts.kindObjected,
  broken: texts.kindBroken,
  incomplete: texts.kindIncomplete,
  new: texts.kindNew,
  missing: texts.kindMissing,
};
export const kind = (code: string): string => (KINDS[code] ? desk.t(KINDS[code]) : code);

const ACTS: Record<string, texts.Text> = {
  "forms.reviewed/1": texts.markAgrees,
  "form.corrected/1": texts.actPerbaiki,
  "form.resolved/1": texts.actTetapkan,
  "form.moved/1": texts.actPindahkan,
  "objection.filed/1": texts.actKeberatan,
  "objection.answered/1": texts.actJawab,
  "poll.repeated/1": texts.actPsu,
  "count.repeated/1": texts.actHitungUlang,
  "station.absent/1": texts.actTidakAda,
  "result.decided/1": texts.actPutusan,
};
/** What an event of a desk does, in a word or two. */
export const act = (kind: string): string => (ACTS[kind] ? desk.t(ACTS[kind]) : kind);

const OUTCOMES: Record<string, texts.Text> = { noted: texts.reportNoted, mended: texts.reportMended, unfounded: texts.reportUnfounded };
/** What became of a report. */
export const outcome = (code: string | null): string => desk.t((code && OUTCOMES[code]) || texts.reportWaits);
export const OUTCOMES_OF_REPORTS = Object.keys(OUTCOMES);
