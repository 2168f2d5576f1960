// Suggestions below the search field: an ARIA combobox with a list box in three groups.
const input = document.querySelector("[data-suggest]");
const LABELS = { questions: "Questions already asked", readings: "Readings", terms: "Terms in the readings" };
let box = null;
let options = [];
let at = -1;
let typed = "";
let asking = null;

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The text with what was typed in bold, wherever a word of it begins so. */
function marked(text, prefix) {
  const place = text.toLowerCase().indexOf(prefix.toLowerCase());
  const span = element("span", {});
  if (!prefix || place < 0) { span.textContent = text; return span; }
  span.append(text.slice(0, place), element("b", {}, text.slice(place, place + prefix.length)), text.slice(place + prefix.length));
  return span;
}

function close() {
  box?.remove();
  box = null;
  options = [];
  at = -1;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

function choose(next) {
  options[at]?.setAttribute("aria-selected", "false");
  at = next;
  const option = options[at];
  if (!option) {
    input.removeAttribute("aria-activedescendant");
    return;
  }
  option.setAttribute("aria-selected", "true");
  option.scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", option.id);
}

function open(option) {
  window.location.assign(option.dataset.href);
}

function option(suggestion, prefix) {
  const made = element("div", { role: "option", id: `so-${options.length + 1}`, "aria-selected": "false" }, marked(suggestion.text, prefix));
  const end = element("span", { class: "trailing" });
  if (suggestion.state) end.append(element("span", { class: "state", "data-state": suggestion.state }, suggestion.label), suggestion.aside ? `, ${suggestion.aside}` : "");
  else end.append(suggestion.aside ?? "");
  made.append(end);
  made.dataset.href = suggestion.href;
  made.addEventListener("mousedown", (e) => { e.preventDefault(); open(made); });
  options.push(made);
  return made;
}

function show(found, prefix) {
  close();
  box = element("div", { class: "suggest", id: "suggest", role: "listbox", "aria-label": "Suggestions" });
  for (const [name, label] of Object.entries(LABELS)) {
    if (!found[name].length) continue;
    const group = element("div", { role: "group", "aria-labelledby": `sg-${name}` }, element("div", { class: "caption", id: `sg-${name}`, role: "presentation" }, label));
    for (const suggestion of found[name]) group.append(option(suggestion, prefix));
    box.append(group);
  }
  if (!options.length) { close(); return; }
  input.parentElement.append(box);
  input.setAttribute("aria-expanded", "true");
}

async function ask() {
  const text = input.value;
  if (text === typed) return;
  typed = text;
  asking?.abort();
  if (text.trim().length < 2) { close(); return; }
  asking = new AbortController();
  try {
    const reply = await fetch(`/api/v1/suggest?q=${encodeURIComponent(text)}`, { signal: asking.signal });
    if (reply.ok && document.activeElement === input) show(await reply.json(), text.trim().split(/\s+/).at(-1));
  } catch (e) {
    if (e.name !== "AbortError") close();
  }
}

if (input) {
  for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "suggest", "aria-haspopup": "listbox" })) input.setAttribute(key, value);
  typed = input.value;
  let soon = 0;
  input.addEventListener("input", () => { clearTimeout(soon); soon = setTimeout(ask, 120); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (e) => {
    if (e.key === "ArrowDown" && !box) { typed = ""; ask(); return; }
    if (!box) return;
    if (e.key === "ArrowDown") { e.preventDefault(); choose(at + 1 === options.length ? -1 : at + 1); }
    else if (e.key === "ArrowUp") { e.preventDefault(); choose(at < 0 ? options.length - 1 : at - 1); }
    else if (e.key === "Escape") { e.preventDefault(); close(); }
    else if (e.key === "Enter" && options[at]) { e.preventDefault(); open(options[at]); }
  });
}
