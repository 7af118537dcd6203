// What must not be overlooked: the site told something else before. The notes are the evidence, and a reader can save them.

/**
 * Says loudly what is wrong, once of each kind.
 * @param {HTMLElement} box the element whose data has the texts
 * @param {"split" | "older" | "other" | "differ" | "wrong"} kind
 * @param {string[]} notes the signed states that contradict each other, and what else shows it
 * @param {Element | null} into where it is said
 */
export function alarm(box, kind, notes, into = document.querySelector("main")) {
  const id = `peringatan-${kind}`;
  if (document.getElementById(id)) return;
  const save = document.createElement("a");
  save.href = URL.createObjectURL(new Blob([notes.join("\n")], { type: "text/plain;charset=utf-8" }));
  save.download = `sirekap-${kind}.txt`;
  save.textContent = box.dataset.evidence ?? "";
  const text = document.createElement("p");
  text.id = id;
  text.className = "alert";
  text.setAttribute("role", "alert");
  text.setAttribute("data-own", "");
  text.append(box.dataset[kind] ?? "", " ", save);
  into?.prepend(text);
}
