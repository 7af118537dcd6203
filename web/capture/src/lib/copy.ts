// A witness's copy: the numbers as they were signed, the photos of the pages, the receipt as a QR code, and where to check.

import { jsPDF } from "jspdf";
import encodeQR from "qr";
import type { Kept, Store } from "./db";
import type { Election } from "./device";
import type { FormFile, StationFile } from "./station";
import * as texts from "../generated/texts";

const WIDTH = 210;
const HEIGHT = 297;
const MARGIN = 15;
const COLUMN = (WIDTH - 2 * MARGIN - 6) / 2;
const LINE = 4.6;

/** What a copy is of. */
interface Of {
  station: StationFile;
  form: FormFile;
  election: Election | null;
}

/** A PDF of A4, millimetres. Every page names the election, and says so where it is a drill. */
export async function witnessCopy(store: Store, kept: Kept, { station, form, election }: Of, lang: texts.Lang): Promise<Blob> {
  const t = (text: texts.Text) => text[lang];
  const pdf = new jsPDF({ unit: "mm", format: "a4", compress: true });
  const when = (s: number) => new Date(s * 1000).toLocaleString(t(texts.locale), { dateStyle: "long", timeStyle: "short" });
  const title = t(form.title);
  pdf.setProperties({ title: `${title}, ${station.name}` });
  pdf.setFont("helvetica", "bold").setFontSize(15).text(t(texts.copyWitnesses), MARGIN, 20);
  pdf.setFontSize(12).text(`${title}`, MARGIN, 27);
  pdf.setFont("helvetica", "normal").setFontSize(10);
  pdf.text(`${station.name}, ${station.places.toReversed().join(", ")} (${station.code})`, MARGIN, 33, { maxWidth: WIDTH - 2 * MARGIN });
  const note = t(texts.paperFormLegalResultCopy);
  pdf.setFontSize(8.5).text(note, MARGIN, 43, { maxWidth: WIDTH - 2 * MARGIN });

  let [x, y] = [MARGIN, 52];
  pdf.setFontSize(8.5);
  form.fields.forEach((field, at) => {
    const value = kept.draft?.cells[at]?.paper ?? null;
    const lines: string[] = pdf.splitTextToSize(t(field.label), COLUMN - 16);
    const tall = Math.max(1, lines.length) * (LINE - 0.8) + 1;
    if (y + tall > HEIGHT - MARGIN) {
      if (x === MARGIN) [x, y] = [MARGIN + COLUMN + 6, pdf.getNumberOfPages() === 1 ? 52 : MARGIN + 5];
      else {
        pdf.addPage();
        [x, y] = [MARGIN, MARGIN + 5];
      }
    }
    pdf.setFont("helvetica", "normal").text(lines, x, y);
    pdf.setFont("helvetica", "bold").text(value === null ? "-" : String(value), x + COLUMN, y, { align: "right" });
    pdf.setDrawColor(215).line(x, y + tall - LINE + 1.2, x + COLUMN, y + tall - LINE + 1.2);
    y += tall;
  });
  const witnesses = form.parties.filter((p) => kept.draft?.witnesses[p.number]);
  pdf.setFont("helvetica", "normal");
  if (witnesses.length > 0) {
    const named = witnesses.map((p) => `${p.number} ${p.name}: ${kept.draft?.witnesses[p.number] ?? 0}`).join("; ");
    const lines: string[] = pdf.splitTextToSize(`${t(texts.witnessesPresent)}: ${named}`, COLUMN);
    if (y + lines.length * LINE > HEIGHT - MARGIN) {
      pdf.addPage();
      [x, y] = [MARGIN, MARGIN + 5];
    }
    pdf.text(lines, x, y + 3);
  }

  pdf.addPage();
  pdf.setFont("helvetica", "bold").setFontSize(12).text(t(texts.receipt), MARGIN, 20);
  pdf.setFont("helvetica", "normal").setFontSize(9);
  const { receipt, index, arrival } = kept.item;
  const base = kept.item.receipt ? (await store.meta("enrolment"))?.addresses[0]?.url : undefined;
  const facts = [
    `${t(texts.numberWhatSent)}: ${kept.event}`,
    `${t(texts.signed)}: ${when(kept.at)} (${t(texts.phonesClock)})`,
    ...(index === null ? [] : [`${t(texts.numberPublicLog)}: ${index}`]),
    ...(arrival === null ? [] : [`${t(texts.arrived)}: ${when(arrival)}`]),
    ...(base ? [`${t(texts.check)}: ${base}/intake/v1/events/${kept.event}`] : []),
  ];
  pdf.text(facts, MARGIN, 27, { maxWidth: WIDTH - 2 * MARGIN });
  if (receipt) {
    qr(pdf, receipt, MARGIN, 62, 90);
    pdf.setFont("courier", "normal").setFontSize(6.5).text(pdf.splitTextToSize(receipt, WIDTH - 2 * MARGIN), MARGIN, 160);
  } else {
    pdf.text(t(texts.noReceiptYetFormStill), MARGIN, 62, { maxWidth: WIDTH - 2 * MARGIN });
  }

  const pages = Object.entries(kept.draft?.pages ?? {}).sort(([a], [b]) => Number(a) - Number(b));
  for (const [number, page] of pages) {
    const stored = await store.picture(page.grey);
    if (!stored) continue;
    const bytes = new Uint8Array(stored.bytes);
    const { width, height } = pdf.getImageProperties(bytes);
    const scale = Math.min((WIDTH - 2 * MARGIN) / width, (HEIGHT - 2 * MARGIN - 8) / height);
    pdf.addPage();
    pdf.setFont("helvetica", "normal").setFontSize(9).text(`${t(texts.page)} ${number} · SHA-256 ${page.grey}`, MARGIN, MARGIN);
    pdf.addImage(bytes, "JPEG", MARGIN, MARGIN + 4, width * scale, height * scale, undefined, "NONE");
  }
  const drill = election?.drill ? `${t(texts.drillNotElection)} · ` : "";
  for (let n = 1; election && n <= pdf.getNumberOfPages(); n++) {
    pdf.setPage(n).setFont("helvetica", drill ? "bold" : "normal").setFontSize(9).text(`${drill}${election.name}`, MARGIN, 8);
  }
  return pdf.output("blob");
}

function qr(pdf: jsPDF, text: string, x: number, y: number, size: number): void {
  const cells = encodeQR(text, "raw", { ecc: "medium", border: 1 });
  const step = size / cells.length;
  pdf.setFillColor("#000000");
  cells.forEach((row, j) => row.forEach((on, i) => on && pdf.rect(x + i * step, y + j * step, step + 0.01, step + 0.01, "F")));
}
