// Everything works without this file. It adds keys, copying and a choice of appearance.
const root = document.documentElement;
const field = document.querySelector("#q");
const typing = (e) => e.target.closest("input:not([type=radio]), textarea, select, [contenteditable]");

const control = document.querySelector("[data-theme-control]");
if (control) {
  const select = control.querySelector("select");
  select.value = localStorage.getItem("theme") ?? "";
  const apply = () => {
    if (select.value) root.dataset.theme = select.value;
    else delete root.dataset.theme;
  };
  select.addEventListener("change", () => { localStorage.setItem("theme", select.value); apply(); });
  apply();
  control.hidden = false;
}

for (const button of document.querySelectorAll("[data-open]")) {
  button.hidden = false;
  button.addEventListener("click", () => document.getElementById(button.dataset.open).showModal());
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const quote = document.getElementById(button.dataset.copy).innerText;
    await navigator.clipboard.writeText([quote, button.dataset.source].filter(Boolean).join("\n"));
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = label; }, 1500);
  });
}

const passages = [...document.querySelectorAll(".passage")];
let at = -1;
function move(by) {
  if (!passages.length) return;
  passages[at]?.classList.remove("is-current");
  at = Math.min(passages.length - 1, Math.max(0, at + by));
  passages[at].classList.add("is-current");
  passages[at].querySelector("a")?.focus({ preventScroll: true });
  passages[at].scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (e) => {
  const find = e.key === "/" || ((e.ctrlKey || e.metaKey) && e.key === "k");
  if (typing(e) || e.altKey || ((e.ctrlKey || e.metaKey) && !find)) return;
  if (find && field) { e.preventDefault(); field.focus(); field.select(); }
  else if (e.key === "j") move(1);
  else if (e.key === "k") move(-1);
  else if (e.key === "?") document.getElementById("keys")?.showModal();
});
