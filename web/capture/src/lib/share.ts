// Out of the phone: the share sheet where there is one, a download elsewhere.

export async function share(file: Blob, name: string): Promise<void> {
  const shared = new File([file], name, { type: file.type });
  if (navigator.canShare?.({ files: [shared] })) {
    try {
      await navigator.share({ files: [shared] });
      return;
    } catch (error) {
      // The officer has closed the sheet; anything else is tried as a download.
      if (error instanceof DOMException && error.name === "AbortError") return;
    }
  }
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
