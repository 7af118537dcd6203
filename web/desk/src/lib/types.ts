// The shapes that the desk, the module and public files give, by short names.

import type { components as Desk } from "../generated/desk";
import type { components as Layouts } from "../generated/layout";
import type { components as Results } from "../generated/result";
import type { components as Signs } from "../generated/sign";

type D = Desk["schemas"];
type R = Results["schemas"];

export type FormKey = Signs["schemas"]["FormKey"];
export type Hello = D["Hello"];
export type Me = D["Me"];
export type Area = D["Area"];
export type Place = D["Place"];
export type Person = D["PersonView"];
export type Row = D["FormRow"];
export type Draft = D["DraftView"];
export type Unmet = D["Unmet"];
export type Report = D["ReportView"];
export type ReportState = D["ReportState"];
export type Opened = D["Opened"];
export type Offer = D["OfferView"];
export type Problem = D["Problem"];
/** The document has no schema for a form's key. */
export type QueueForm = Omit<D["QueueForm"], "form"> & { form: FormKey | null };
export type Queue = Omit<D["Queue"], "forms"> & { forms: QueueForm[] };
export type Result = R["Root"];
export type HistoryItem = R["HistoryItem"];
export type Act = R["FormAct"];
export type Breach = R["Breach"];
export type Pictures = R["Pictures"];
export type PagePicture = R["PagePicture"];
export type Values = (number | null)[];
/** A form of a station: the document knows the public file only as JSON. */
export type StationForm = Omit<D["StationForm"], "form" | "result"> & { form: FormKey; result: Result | null };
export type Station = Omit<D["Station"], "contests"> & { contests: StationForm[]; people: Person[]; drafts: Draft[] };
export type Layout = Layouts["schemas"]["Root"];
export type Said = Signs["schemas"]["Said"];
export type Area4 = [number, number, number, number];

export const KINDS = ["disputed", "held", "objected", "broken", "incomplete", "new", "missing"] as const;
export type Kind = (typeof KINDS)[number];
