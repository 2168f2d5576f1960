// Suggestions below the search field: an ARIA combobox with a list box in three groups.
const input = document.querySelector("[data-suggest]");
const GROUP_LABELS = { questions: "Questions already asked", readings: "Readings", terms: "Terms in the readings" };
let listbox = null;
let options = [];
let activeIndex = -1;
let lastQuery = "";
let pendingRequest = null;

function element(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

/** Returns a span with the text in which the first occurrence of the prefix is bold. */
function highlightPrefix(text, prefix) {
  const start = text.toLowerCase().indexOf(prefix.toLowerCase());
  const span = element("span", {});
  if (!prefix || start < 0) { span.textContent = text; return span; }
  span.append(text.slice(0, start), element("b", {}, text.slice(start, start + prefix.length)), text.slice(start + prefix.length));
  return span;
}

function close() {
  listbox?.remove();
  listbox = null;
  options = [];
  activeIndex = -1;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

function setActive(index) {
  options[activeIndex]?.setAttribute("aria-selected", "false");
  activeIndex = index;
  const option = options[activeIndex];
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

function createOption(suggestion, prefix) {
  const option = element("div", { role: "option", id: `so-${options.length + 1}`, "aria-selected": "false" }, highlightPrefix(suggestion.text, prefix));
  const details = element("span", { class: "trailing" });
  if (suggestion.state) details.append(element("span", { class: "state", "data-state": suggestion.state }, suggestion.label), suggestion.aside ? `, ${suggestion.aside}` : "");
  else details.append(suggestion.aside ?? "");
  option.append(details);
  option.dataset.href = suggestion.href;
  option.addEventListener("mousedown", (e) => { e.preventDefault(); open(option); });
  options.push(option);
  return option;
}

function showSuggestions(suggestions, prefix) {
  close();
  listbox = element("div", { class: "suggest", id: "suggest", role: "listbox", "aria-label": "Suggestions" });
  for (const [name, label] of Object.entries(GROUP_LABELS)) {
    if (!suggestions[name].length) continue;
    const group = element("div", { role: "group", "aria-labelledby": `sg-${name}` }, element("div", { class: "caption", id: `sg-${name}`, role: "presentation" }, label));
    for (const suggestion of suggestions[name]) group.append(createOption(suggestion, prefix));
    listbox.append(group);
  }
  if (!options.length) { close(); return; }
  input.parentElement.append(listbox);
  input.setAttribute("aria-expanded", "true");
}

async function fetchSuggestions() {
  const query = input.value;
  if (query === lastQuery) return;
  lastQuery = query;
  pendingRequest?.abort();
  if (query.trim().length < 2) { close(); return; }
  pendingRequest = new AbortController();
  try {
    const response = await fetch(`/api/v1/suggest?q=${encodeURIComponent(query)}`, { signal: pendingRequest.signal });
    if (response.ok && document.activeElement === input) showSuggestions(await response.json(), query.trim().split(/\s+/).at(-1));
  } catch (e) {
    if (e.name !== "AbortError") close();
  }
}

if (input) {
  for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "suggest", "aria-haspopup": "listbox" })) input.setAttribute(key, value);
  lastQuery = input.value;
  let timer = 0;
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(fetchSuggestions, 120); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (e) => {
    if (e.key === "ArrowDown" && !listbox) { lastQuery = ""; fetchSuggestions(); return; }
    if (!listbox) return;
    if (e.key === "ArrowDown") { e.preventDefault(); setActive(activeIndex + 1 === options.length ? -1 : activeIndex + 1); }
    else if (e.key === "ArrowUp") { e.preventDefault(); setActive(activeIndex < 0 ? options.length - 1 : activeIndex - 1); }
    else if (e.key === "Escape") { e.preventDefault(); close(); }
    else if (e.key === "Enter" && options[activeIndex]) { e.preventDefault(); open(options[activeIndex]); }
  });
}
