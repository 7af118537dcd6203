// Keys that work on a screen, as long as nobody is typing and no dialog is open.

export type Keys = Record<string, () => void>;

/** Whether a key is meant for what has the focus. */
function taken(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("input, textarea, select")) return true;
  return event.key === "Enter" && target.closest("a, button, summary") !== null;
}

/** Listens until the answer is called. */
export function listen(keys: () => Keys): () => void {
  const down = (event: KeyboardEvent) => {
    const act = taken(event) ? undefined : keys()[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  addEventListener("keydown", down);
  return () => removeEventListener("keydown", down);
}
