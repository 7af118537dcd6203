// Pictures that no machine reads: a page that can't be read, and the forms of incidents and objections.

import { sha256 } from "./bytes";
import { EmptyPicture } from "./db";

/** Width of a grey page, pixels: what the reader makes of a page that it reads has about as many. */
const GREY_WIDTH = 1_240;
const GREY_QUALITY = 0.6;

/** No picture that this browser can open. */
export class NoPicture extends Error {}

/** The picture in grey and small, as JPEG. */
export async function greyOf(photo: Blob): Promise<ArrayBuffer> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(photo);
  } catch {
    throw new NoPicture();
  }
  const scale = Math.min(1, GREY_WIDTH / Math.min(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext("2d");
  if (!context) throw new NoPicture();
  context.filter = "grayscale(1)";
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", GREY_QUALITY));
  if (!blob) throw new NoPicture();
  return blob.arrayBuffer();
}

export interface Pair {
  grey: { sha256: string; bytes: ArrayBuffer };
  original: { sha256: string; bytes: ArrayBuffer };
}

/** Both pictures of a photo that is not read. */
export async function pairOf(photo: Blob): Promise<Pair> {
  if (photo.size === 0) throw new EmptyPicture();
  const original = await photo.arrayBuffer();
  const grey = await greyOf(photo);
  return {
    grey: { sha256: await sha256(grey), bytes: grey },
    original: { sha256: await sha256(original), bytes: original },
  };
}
