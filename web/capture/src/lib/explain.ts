// What to tell the officer of a failure, and what to do about it.

import { clock } from "./clock.svelte";
import { Meanwhile, NotKept, PagesGone } from "./confirm";
import { EmptyPicture, StorageFull } from "./db";
import { DeviceFault } from "./device";
import { SpentCard } from "./enrol";
import { mark } from "./mark";
import { Refused, Unreachable } from "./net";
import { NoPicture } from "./pictures";
import * as texts from "../generated/texts";

/** The service's code of a card that has to wait after wrong PINs. */
const PIN_WAITS = "I1013";

/** The device's code of an event that can't be signed: its time may be the reason. */
const BAD_EVENT = "P1007";

export function explain(error: unknown, lang: texts.Lang, t: (text: texts.Text) => string): string {
  if (error instanceof DeviceFault && error.fault.code === BAD_EVENT && clock.said) {
    // How much it is off, and what to do, stands above on every screen.
    return t(texts.cantGoBeforePhonesClock);
  }
  if (error instanceof Meanwhile) {
    return t(texts.formChangedSignedAnotherWindow);
  }
  if (error instanceof PagesGone) {
    const pages = error.pages.join(", ");
    return t(texts.photoPageGoneFromPhone(pages));
  }
  if (error instanceof NotKept) {
    return t(texts.signatureNotKeptPhoneClose);
  }
  if (error instanceof SpentCard) {
    const who = mark()?.who ?? texts.pps;
    return t(texts.cardUsedBeforeServiceDoes(t(who)));
  }
  if (error instanceof DeviceFault) return `${error.fault[lang]} (${error.fault.code})`;
  if (error instanceof Refused) {
    const { title, hint, code } = error.problem;
    if (code === PIN_WAITS && error.retryAfter !== null) {
      const n = Math.ceil(error.retryAfter / 60);
      return [title, t(texts.waitMinutes(n)), hint].join(" ") + ` (${code})`;
    }
    return [title, hint].filter(Boolean).join(" ") + ` (${code})`;
  }
  if (error instanceof Unreachable) {
    return t(texts.serviceCantReachedCheckConnection);
  }
  if (error instanceof StorageFull) {
    return t(texts.phonesStorageFullWhatEntered);
  }
  if (error instanceof EmptyPicture) return t(texts.photoEmptySoNotKept);
  if (error instanceof NoPicture) return t(texts.fileNoPhoto);
  return error instanceof Error ? error.message : String(error);
}
