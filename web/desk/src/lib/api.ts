// Requests to the desk, and to the public files beside it.

import type {
  Area, Draft, Hello, Layout, Me, Offer, Opened, Problem, Queue, Report, ReportState, Station, Unmet,
} from "./types";

/** A request is given up after this. */
const PATIENCE_MS = 30_000;

/** The desk's refusal, or what is known of an answer that is none of its own. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: Pick<Problem, "code" | "title"> & Partial<Problem>,
  ) {
    super(`${problem.code} ${problem.title}`);
  }
}

/** Nobody answered. */
export class Unreachable extends Error {}

let language = "id";
/** In which language the desk's refusals are told. */
export const speak = (lang: string): void => void (language = lang);

async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { accept: "application/json", "accept-language": language, ...(init.headers as Record<string, string>) };
  try {
    return await fetch(path, { ...init, headers, cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    throw new Unreachable(String(error));
  }
}

async function json<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  let problem = { code: String(response.status), title: response.statusText };
  try {
    problem = { ...problem, ...((await response.json()) as Problem) };
  } catch {
    // Not a refusal of the desk's own: its status is all that is known.
  }
  throw new Refused(response.status, problem);
}

const get = async <T>(path: string): Promise<T> => json<T>(await send(path));
const post = async <T>(path: string, body: unknown): Promise<T> =>
  json<T>(await send(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }));
const desk = (...parts: string[]): string => `/desk/v1/${parts.map(encodeURIComponent).join("/")}`;

export interface Wanted {
  contest?: string;
  kind?: string;
  from?: string;
  limit?: number;
}

/** The query of what is wanted; nothing of what is not. */
export function query(wanted: Wanted): string {
  const parts = Object.entries(wanted).filter(([, value]) => value !== undefined && value !== "");
  return parts.length === 0 ? "" : `?${new URLSearchParams(parts.map(([name, value]) => [name, String(value)]))}`;
}

export const hello = () => get<Hello>(desk("hello"));
export const me = () => get<Me>(desk("me"));
export const offer = (ticket: string) => get<Offer>(desk("offers", ticket));
export const register = (attestation: string) => post<{ alg: string; key: string; id: string; credential: string }>(desk("registrations"), { attestation });
export const enrol = (enrolment: { event: string; pin: string; name: string; credential: string }) => post<{ id: string; key: string }>(desk("enrolments"), enrolment);
export const keyOf = (credential: string) => get<{ key: string }>(desk("credentials", credential));
export const challenge = () => post<{ nonce: string; until: number; rp: string; challenge: string }>(desk("challenges"), {});
export const signIn = (body: { key: string; nonce: string; until: number; signature: string; device: string }) => post<Opened>(desk("sessions"), body);
export const sessions = () => get<{ sessions: Opened[] }>(desk("sessions"));
export const sessionsOf = (area: string) => get<{ sessions: Opened[] }>(desk("areas", area, "sessions"));
export const endSession = async (id: string) => json<Opened>(await send(desk("sessions", id), { method: "DELETE" }));
export const endSessionOf = (area: string, id: string) => post<Opened>(desk("areas", area, "sessions", "end"), { id });
export const area = (code: string) => get<Area>(desk("areas", code));
export const queue = (code: string, wanted: Wanted) => get<Queue>(desk("areas", code, "queue") + query(wanted));
export const station = (code: string) => get<Station>(desk("stations", code));
export const check = (code: string, contest: string, values: (number | null)[]) => post<{ broken: Unmet[] }>(desk("stations", code, "check"), { contest, values });
export const handIn = (event: string) => post<{ id: string; index: number }>(desk("events"), { event });
export const drafts = () => get<{ drafts: Draft[] }>(desk("drafts"));
export const draft = (id: string) => get<Draft>(desk("drafts", id));
export const propose = (event: string) => post<Draft>(desk("drafts"), { event });
export const signDraft = (id: string, line: string) => post<Draft>(desk("drafts", id, "signature"), { line });
export const declineDraft = (id: string, line: string) => post<Draft>(desk("drafts", id, "decline"), { line });
export const keepText = (text: string) => post<{ digest: string }>(desk("texts"), { text });
export const text = (digest: string) => get<{ text: string }>(desk("texts", digest));

export const report = (body: { station: string; contest: string | null; words: string; contact: string }) => post<{ number: string }>(desk("reports"), body);
export const reportCounts = () => get<{ received: number; waiting: number; answered: number }>(desk("reports"));
export const reportOf = (number: string) => get<ReportState>(desk("reports", number));
export const reportsOf = (area: string, state: "waiting" | "answered") => get<{ reports: Report[] }>(`${desk("areas", area, "reports")}?state=${state}`);
export const answerReport = (number: string, body: { outcome: string; answer: string }) => post<unknown>(desk("reports", number, "answer"), body);

export const layout = (hex: string) => get<Layout>(`/v1/tata-letak/${hex}.json`);
export const rules = () => get<{ code: string; id: string; en: string }[]>("/v1/aturan.json");
export const picture = (hex: string): string => `/gambar/${hex.slice(0, 2)}/${hex.slice(2)}.jpg`;
