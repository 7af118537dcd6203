// What the screens share: which desk this is, who sits at it, where they are, and what they have collected to sign.

import { untrack } from "svelte";
import * as texts from "../generated/texts";
import * as api from "./api";
import type { Review } from "./batch";
import { payloads } from "./batch";
import { base64, random } from "./bytes";
import * as passkey from "./passkey";
import { address, card, parse, type Place } from "./route";
import { Sign, SignFault } from "./sign";
import type { Hello, Me, QueueForm } from "./types";

const LANG = "meja.lang";
const BATCH = "meja.batch";
const CREDENTIALS = "meja.credentials";
/** How often drafts that wait are looked for. */
const LOOK_MS = 20_000;
/** So long after the last key or touch: a page that is left alone must let its session end. */
const ALONE_MS = 300_000;



/** What a person has to be told in just these words. */
export class Told extends Error {}

/** What was kept, or nothing where the browser keeps nothing or something else. */
function kept<T>(store: Storage, name: string, otherwise: T): T {
  try {
    return (JSON.parse(store.getItem(name) ?? "null") as T | null) ?? otherwise;
  } catch {
    return otherwise;
  }
}

class Desk {
  phase: "loading" | "broken" | "out" | "in" = $state("loading");
  lang: texts.Lang = $state(texts.LANGS[0]);
  place: Place = $state.raw({ screen: "antrean", parts: [] });
  /** A card's code that the address brought. */
  card: string | null = $state(null);
  hello: Hello | null = $state.raw(null);
  me: Me | null = $state.raw(null);
  batch: Review[] = $state.raw([]);
  /** Forms whose screen was opened since the page was. */
  seen: ReadonlySet<string> = $state.raw(new Set());
  /** The list that was worked through last, so that one form leads to the next. */
  list: QueueForm[] = $state.raw([]);
  /** Where that list is. */
  listed: string = $state("#/antrean");
  /** Drafts that wait for this person. */
  waiting: number = $state(0);
  notice: { text: string; bad: boolean } | null = $state.raw(null);
  busy: boolean = $state(false);
  help: boolean = $state(false);
  failure: string = $state("");
  /** The module; there once the phase is not `loading`. */
  sign: Sign = $state.raw(undefined as unknown as Sign);
  private skew = 0;
  private touched = Date.now();
  private looking: ReturnType<typeof setInterval> | undefined;

  readonly t = (text: texts.Text): string => text[this.lang];
  /** Seconds of the desk's clock. */
  readonly now = (): number => Math.floor(Date.now() / 1000 + this.skew);
  readonly origin = $derived(this.hello?.log ?? "");

  async start(): Promise<void> {
    const lang = localStorage.getItem(LANG);
    this.setLang(texts.LANGS.find((known) => known === lang) ?? texts.LANGS[0]);
    this.batch = kept(sessionStorage, BATCH, [] as Review[]);
    this.follow();
    addEventListener("hashchange", () => this.follow());
    for (const kind of ["keydown", "pointerdown"]) addEventListener(kind, () => (this.touched = Date.now()), { passive: true });
    try {
      const module = await fetch("./sign.wasm");
      this.sign = await Sign.load(await module.arrayBuffer());
      this.hello = await api.hello();
      this.skew = this.hello.time - Date.now() / 1000;
      await this.enter();
    } catch (error) {
      this.failure = this.explain(error);
      this.phase = "broken";
    }
  }

  private follow(): void {
    const code = card(location.hash);
    if (code) {
      // The code opens a mandate: it does not stay in the address or the browser's history.
      history.replaceState(null, "", address("daftar"));
      this.card = code;
    }
    this.place = parse(location.hash);
    this.notice = null;
  }

  /** Goes to a place without letting go of what was just said. */
  settle(...parts: string[]): void {
    history.pushState(null, "", address(...parts));
    this.place = parse(location.hash);
  }

  setLang(lang: texts.Lang): void {
    this.lang = lang;
    document.documentElement.lang = lang;
    localStorage.setItem(LANG, lang);
    api.speak(lang);
  }

  /** Looks who is signed in. */
  async enter(): Promise<void> {
    try {
      this.me = await api.me();
      this.phase = "in";
      await this.look();
      this.looking ??= setInterval(() => {
        if (!document.hidden && Date.now() - this.touched < ALONE_MS) void this.look();
      }, LOOK_MS);
    } catch (error) {
      if (!(error instanceof api.Refused) || error.status !== 401) throw error;
      this.leave();
    }
  }

  /** Nobody is signed in any more. */
  leave(): void {
    clearInterval(this.looking);
    this.looking = undefined;
    [this.me, this.waiting, this.phase] = [null, 0, "out"];
  }

  /** How many drafts wait for this person. */
  async look(): Promise<void> {
    const { me } = this;
    if (!me || !["operator", "commissioner", "authority"].includes(me.role)) return;
    try {
      const { drafts } = await api.drafts();
      this.waiting = drafts.filter((draft) => draft.state === "open" && draft.with === me.key).length;
    } catch (error) {
      // A desk that does not answer now is asked again.
      if (error instanceof api.Refused) this.failed(error);
    }
  }

  async signIn(device: string): Promise<void> {
    const { nonce, until, rp, challenge } = await api.challenge();
    // The desk's challenge is made again from its parts: what signs in can never have signed an event.
    const own = this.sign.ask("sign_in", { origin: this.origin, rp, nonce, until }).challenge;
    if (own !== challenge) throw new Error("the challenge is not one to sign in with");
    const assertion = await passkey.sign(rp, own);
    const { key } = await api.keyOf(assertion.credential).catch((error: unknown) => {
      if (!(error instanceof api.Refused) || error.status !== 404) throw error;
      passkey.forget(rp, assertion.credential);
      throw new api.Refused(404, { ...error.problem, title: this.t(texts.unknownPasskey) });
    });
    const { value } = this.sign.ask("asserted", { key, ...assertion });
    await api.signIn({ key, nonce, until, signature: value, device });
    this.remember(key, assertion.credential);
    this.notice = null;
    await this.enter();
  }

  /** Which passkey belongs to a key, so that the browser asks for no other when an act is signed. */
  remember(key: string, credential: string): void {
    localStorage.setItem(CREDENTIALS, JSON.stringify({ ...kept(localStorage, CREDENTIALS, {}), [key]: credential }));
  }

  /** The signature line of whoever is signed in. */
  async line(challenge: string): Promise<string> {
    if (!this.me || !this.hello) throw new Error("nobody is signed in");
    const { key } = this.me;
    const credential = kept<Record<string, string>>(localStorage, CREDENTIALS, {})[key];
    const assertion = await passkey.sign(this.hello.rp, challenge, credential ? passkey.idOf(credential) : undefined);
    return this.sign.ask("asserted", { key, ...assertion }).line;
  }

  /** An event with this person's signature. */
  async signed(payload: Record<string, unknown>): Promise<string> {
    const lines = this.sign.ask("lines", { origin: this.origin, payload });
    return lines.text + (await this.line(lines.challenge));
  }

  /** Keeps a free text at the desk and gives the hash by which an event names it; null for an empty one. */
  async keep(text: string): Promise<string | null> {
    if (text.trim() === "") return null;
    const note = this.sign.ask("note", { salt: base64(random(16)), text: text.trim() });
    await api.keepText(note.bytes);
    return note.digest;
  }

  /** A text by its hash; null where it is not to be had, or is another one than the event names. */
  async text(digest: string): Promise<string | null> {
    try {
      const { text } = await api.text(digest);
      return this.sign.ask("note_text", { digest, bytes: text }).text;
    } catch {
      return null;
    }
  }

  collect(batch: Review[]): void {
    this.batch = batch;
    sessionStorage.setItem(BATCH, JSON.stringify(batch));
  }

  /** Signs what was collected, event by event; what the log has is no longer collected. */
  async signBatch(): Promise<number> {
    const { me } = this;
    if (!me) return 0;
    let done = 0;
    for (const payload of payloads(this.batch, me.key, this.now())) {
      const { forms } = payload as { forms: { event: string }[] };
      await api.handIn(await this.signed(payload));
      const gone = new Set(forms.map(({ event }) => event));
      this.collect(this.batch.filter(({ event }) => !gone.has(event)));
      done += forms.length;
    }
    return done;
  }

  saw(event: string): void {
    this.seen = new Set([...this.seen, event]);
  }

  /** Does something that may fail, once at a time, and says what came of it. */
  async attempt(doing: () => Promise<string | void>): Promise<boolean> {
    // Whoever asks in an effect does not ask again because of what is asked.
    if (untrack(() => this.busy)) return false;
    this.busy = true;
    this.notice = null;
    try {
      const said = await untrack(doing);
      if (said) this.notice = { text: said, bad: false };
      return true;
    } catch (error) {
      this.failed(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Says what went wrong; where the session has ended, signing in comes next. */
  failed(error: unknown): void {
    this.notice = { text: this.explain(error), bad: true };
    if (error instanceof api.Refused && error.problem.code === "M1007") this.leave();
  }

  explain(error: unknown): string {
    if (error instanceof api.Refused) return `${error.problem.title} (${error.problem.code})`;
    if (error instanceof Told) return error.message;
    if (error instanceof api.Unreachable) return this.t(texts.deskDoesNotAnswer);
    if (error instanceof SignFault) return `${error.fault[this.lang]} (${error.fault.code})`;
    if (error instanceof passkey.NotSigned) return this.t(texts.notSigned);
    return `${this.t(texts.somethingWentWrong)} (${String(error)})`;
  }
}

export const desk = new Desk();
