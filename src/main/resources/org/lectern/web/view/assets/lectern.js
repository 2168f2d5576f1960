// Everything works without this file. It adds keys, copying, printing and a choice of appearance.
const root = document.documentElement;
const field = document.querySelector("#q, #site-q");
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

// Only keys that work here are listed.
for (const name of document.querySelectorAll("[data-keys-of]")) {
  if (document.querySelector(name.dataset.keysOf)) continue;
  name.hidden = true;
  name.nextElementSibling.hidden = true;
}

function show(selector, action) {
  for (const button of document.querySelectorAll(selector)) {
    button.hidden = false;
    button.addEventListener("click", () => action(button));
  }
}

show("[data-open]", (button) => document.getElementById(button.dataset.open).showModal());
show("[data-print]", () => window.print());
show("[data-copy]", async (button) => {
  const label = button.textContent;
  const quote = document.getElementById(button.dataset.copy).innerText;
  await navigator.clipboard.writeText([quote, button.dataset.source].filter(Boolean).join("\n"));
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = label; }, 1500);
});

const passages = [...document.querySelectorAll(".passage, .item, .question-list > li, .timeline > li")];
let at = -1;
function move(by) {
  if (!passages.length) return;
  passages[at]?.classList.remove("is-current");
  at = Math.min(passages.length - 1, Math.max(0, at + by));
  passages[at].classList.add("is-current");
  passages[at].querySelector("a")?.focus({ preventScroll: true });
  passages[at].scrollIntoView({ block: "nearest" });
}

const keys = {
  j: () => move(1),
  k: () => move(-1),
  "?": () => document.getElementById("keys")?.showModal(),
  n: () => document.querySelector("a[data-hit=next]")?.click(),
  p: () => document.querySelector("a[data-hit=prev]")?.click(),
  ArrowRight: () => document.querySelector("a[data-page=next]")?.click(),
  ArrowLeft: () => document.querySelector("a[data-page=prev]")?.click(),
  "+": () => document.querySelector("a[data-zoom=in]")?.click(),
  "-": () => document.querySelector("a[data-zoom=out]")?.click(),
  t: () => document.querySelector("a[data-view]")?.click(),
};

document.addEventListener("keydown", (e) => {
  const find = e.key === "/" || ((e.ctrlKey || e.metaKey) && e.key === "k");
  if (typing(e) || e.altKey || ((e.ctrlKey || e.metaKey) && !find)) return;
  if (document.querySelector("dialog[open]")) return;
  if (find && field) { e.preventDefault(); field.focus(); field.select(); return; }
  keys[e.key]?.();
});

document.querySelector(".page-image-scroll .current")?.scrollIntoView({ block: "nearest", inline: "nearest" });

// A judgement is kept without leaving the page; without this the form leads back to it.
for (const form of document.querySelectorAll("form.judgment")) {
  form.addEventListener("submit", async (e) => {
    e.preventDefault();
    const buttons = [...form.querySelectorAll("button")];
    const reply = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, e.submitter)), redirect: "manual" });
    if (reply.type !== "opaqueredirect") { window.location.reload(); return; }
    const on = e.submitter.getAttribute("aria-pressed") !== "true";
    buttons.forEach((button, i) => {
      const pressed = on && button === e.submitter;
      button.setAttribute("aria-pressed", String(pressed));
      button.value = pressed ? "none" : i === 0 ? "1" : "0";
    });
  });
}
