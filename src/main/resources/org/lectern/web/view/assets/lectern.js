// Every page works without this script. It adds keyboard shortcuts, copying, printing and the choice of appearance.
const root = document.documentElement;
const searchField = document.querySelector("#q, #site-q");
const isTyping = (e) => e.target.closest("input:not([type=radio]), textarea, select, [contenteditable]");

const themeControl = document.querySelector("[data-theme-control]");
if (themeControl) {
  const select = themeControl.querySelector("select");
  select.value = localStorage.getItem("theme") ?? "";
  const apply = () => {
    if (select.value) root.dataset.theme = select.value;
    else delete root.dataset.theme;
  };
  select.addEventListener("change", () => { localStorage.setItem("theme", select.value); apply(); });
  apply();
  themeControl.hidden = false;
}

// The help dialog lists only the keys that do something on this page.
for (const term of document.querySelectorAll("[data-keys-of]")) {
  if (document.querySelector(term.dataset.keysOf)) continue;
  term.hidden = true;
  term.nextElementSibling.hidden = true;
}

function enableButtons(selector, action) {
  for (const button of document.querySelectorAll(selector)) {
    button.hidden = false;
    button.addEventListener("click", () => action(button));
  }
}

enableButtons("[data-open]", (button) => document.getElementById(button.dataset.open).showModal());
enableButtons("[data-print]", () => window.print());
enableButtons("[data-copy]", async (button) => {
  const label = button.textContent;
  const quote = document.getElementById(button.dataset.copy).innerText;
  await navigator.clipboard.writeText([quote, button.dataset.source].filter(Boolean).join("\n"));
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = label; }, 1500);
});

const entries = [...document.querySelectorAll(".passage, .item, .question-list > li, .timeline > li")];
let currentIndex = -1;
function moveFocus(offset) {
  if (!entries.length) return;
  entries[currentIndex]?.classList.remove("is-current");
  currentIndex = Math.min(entries.length - 1, Math.max(0, currentIndex + offset));
  entries[currentIndex].classList.add("is-current");
  entries[currentIndex].querySelector("a")?.focus({ preventScroll: true });
  entries[currentIndex].scrollIntoView({ block: "nearest" });
}

const shortcuts = {
  j: () => moveFocus(1),
  k: () => moveFocus(-1),
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
  const isSearchKey = e.key === "/" || ((e.ctrlKey || e.metaKey) && e.key === "k");
  if (isTyping(e) || e.altKey || ((e.ctrlKey || e.metaKey) && !isSearchKey)) return;
  if (document.querySelector("dialog[open]")) return;
  if (isSearchKey && searchField) { e.preventDefault(); searchField.focus(); searchField.select(); return; }
  shortcuts[e.key]?.();
});

document.querySelector(".page-image-scroll .current")?.scrollIntoView({ block: "nearest", inline: "nearest" });

// Saves a judgment without leaving the page. Without this script the form redirects back to the page.
for (const form of document.querySelectorAll("form.judgment")) {
  form.addEventListener("submit", async (e) => {
    e.preventDefault();
    const buttons = [...form.querySelectorAll("button")];
    const response = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, e.submitter)), redirect: "manual" });
    if (response.type !== "opaqueredirect") { window.location.reload(); return; }
    const isOn = e.submitter.getAttribute("aria-pressed") !== "true";
    buttons.forEach((button, i) => {
      const isPressed = isOn && button === e.submitter;
      button.setAttribute("aria-pressed", String(isPressed));
      button.value = isPressed ? "none" : i === 0 ? "1" : "0";
    });
  });
}
