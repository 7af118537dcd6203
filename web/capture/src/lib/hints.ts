// What the camera's guide says of a frame, short enough to be read while a phone is held over paper. The codes are those
// of the reader (crates/reading/src/refusal.rs).

const HINTS: Record<string, [id: string, en: string]> = {
  G1007: ["Dekatkan ponsel", "Move closer"],
  G1010: ["Terlalu gelap: nyalakan lampu", "Too dark: more light"],
  G1011: ["Terlalu terang: jauhkan lampu", "Too bright: less light"],
  G1012: ["Kabur: tahan diam, ketuk layar", "Blurred: hold still, tap to focus"],
  G1013: ["Arahkan ke seluruh halaman", "Point at the whole page"],
  G1014: ["Penanda di kanan atas harus terlihat", "The marker at the upper right must be seen"],
  G1015: ["Ini bukan halaman C.Hasil", "This is no page of a C.Hasil"],
  G1016: ["Satu halaman saja", "One page only"],
  G1017: ["Ada sudut di luar: mundur sedikit", "A corner is outside: step back"],
  G1018: ["Ada tanda sudut tertutup", "A corner mark is covered"],
  G1019: ["Foto tegak lurus, kertas rata", "Hold it square, paper flat"],
  G1020: ["Dekatkan ponsel", "Move closer"],
  G1021: ["Ada pantulan cahaya: miringkan sedikit", "Glare: tilt a little"],
  G1025: ["Ratakan kertas", "Flatten the paper"],
  G1030: ["Terbalik seperti di cermin: pakai kamera belakang", "Mirrored: use the back camera"],
  G1031: ["Terlalu miring: ponsel di atas tengah halaman", "Too far aslant: hold it above the middle"],
  G1032: ["Ini bukan halaman C.Hasil", "This is no page of C.Hasil"],
  G1033: ["Bentuk formulir ini tidak dikenal", "This edition is not known"],
};

/** Refusals that mean another page than the one that is wanted, not a page that can't be read. */
export const ELSEWHERE = new Set(["G1015", "G1016", "G1022", "G1023", "G1024"]);

export function hint(code: string | null, lang: "id" | "en"): string {
  if (code === null || code === "DIM") return lang === "id" ? "Siap: tekan tombol" : "Ready: press the button";
  const known = HINTS[code] ?? HINTS.G1013;
  return known?.[lang === "id" ? 0 : 1] ?? code;
}
