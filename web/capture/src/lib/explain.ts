// What to tell the officer of a failure, and what to do about it.

import { clock } from "./clock.svelte";
import { Meanwhile, NotKept, PagesGone } from "./confirm";
import { EmptyPicture, StorageFull } from "./db";
import { DeviceFault } from "./device";
import { SpentCard } from "./enrol";
import { mark } from "./mark";
import { Refused, Unreachable } from "./net";
import { NoPicture } from "./pictures";

export type Lang = "id" | "en";

/** The service's code of a card that has to wait after wrong PINs. */
const PIN_WAITS = "I1013";

/** The device's code of an event that can't be signed: its time may be the reason. */
const BAD_EVENT = "P1007";

export function explain(error: unknown, lang: Lang, t: (id: string, en: string) => string): string {
  if (error instanceof DeviceFault && error.fault.code === BAD_EVENT && clock.said) {
    // How much it is off, and what to do, stands above on every screen.
    return t("Belum bisa dilanjutkan: betulkan dulu jam ponsel.", "This can't go on before the phone's clock is right.");
  }
  if (error instanceof Meanwhile) {
    return t("Formulir ini baru saja diubah atau ditandatangani di jendela lain. Periksa sekali lagi.", "This form was changed or signed in another window. Look again.");
  }
  if (error instanceof PagesGone) {
    const pages = error.pages.join(", ");
    return t(
      `Foto halaman ${pages} hilang dari ponsel ini. Foto ulang halaman itu, lalu tanda tangani. Belum ada yang dikirim.`,
      `The photo of page ${pages} is gone from this phone. Photograph that page again, then sign. Nothing was sent.`,
    );
  }
  if (error instanceof NotKept) {
    return t("Tanda tangan ini tidak tersimpan di ponsel. Tutup aplikasi ini, buka lagi, lalu periksa formulirnya.", "This signature was not kept on the phone. Close this app, open it again and look at the form.");
  }
  if (error instanceof SpentCard) {
    const who = mark()?.who ?? { id: "PPS", en: "the PPS" };
    return t(
      `Kartu ini sudah pernah dipakai, atau belum terdaftar di server. Kartu hanya berlaku sekali: kalau data aplikasi ini terhapus atau Anda berganti ponsel, minta kartu baru kepada ${who.id}. Formulir yang sudah tercatat tidak hilang.`,
      `This card was used before, or the service does not have it yet. A card is good once: if this app's data was deleted, or this is another phone, ask ${who.en} for a new card. Forms that are in the log are not lost.`,
    );
  }
  if (error instanceof DeviceFault) return `${error.fault[lang]} (${error.fault.code})`;
  if (error instanceof Refused) {
    const { title, hint, code } = error.problem;
    if (code === PIN_WAITS && error.retryAfter !== null) {
      const n = Math.ceil(error.retryAfter / 60);
      return [title, t(`Tunggu ${n} menit.`, n === 1 ? "Wait one minute." : `Wait ${n} minutes.`), hint].join(" ") + ` (${code})`;
    }
    return [title, hint].filter(Boolean).join(" ") + ` (${code})`;
  }
  if (error instanceof Unreachable) {
    return t("Server belum bisa dihubungi. Periksa jaringan, lalu coba lagi.", "The service can't be reached. Check the connection and try again.");
  }
  if (error instanceof StorageFull) {
    return t(
      "Penyimpanan ponsel penuh. Isian Anda aman. Hapus foto atau aplikasi lain dari ponsel, lalu coba lagi. Atau ketik halaman ini tanpa foto.",
      "The phone's storage is full. What was entered is safe. Delete other photos or apps from the phone and try again; or type this page without a photo.",
    );
  }
  if (error instanceof EmptyPicture) return t("Foto ini kosong, jadi tidak disimpan. Foto sekali lagi.", "This photo is empty, so it was not kept. Take it again.");
  if (error instanceof NoPicture) return t("Berkas ini bukan foto.", "This file is no photo.");
  return error instanceof Error ? error.message : String(error);
}
