/*
 * Shows what is wrong with the assets over the page, in a shadow root, so that neither styles the
 * other. Texts come from files of any content and are only ever set as text.
 */
import { sheet } from "./overlay-style.js";

/** Says on the root element that errors are shown here, so that stylesheets need not show them. */
const ATTRIBUTE = "data-assetbundle-live";

let host = null;
let focused = null;
let closed = "";

/** Shows errors, unless the reader has closed the same ones. */
export function show(errors) {
  const text = JSON.stringify(errors);
  document.documentElement.setAttribute(ATTRIBUTE, "");
  if (text === closed) {
    return;
  }
  hide();
  focused = document.activeElement;
  host = document.createElement("assetbundle-overlay");
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet()];
  const panel = panelOf(errors, () => {
    hide();
    closed = text;
  });
  root.append(panel);
  document.documentElement.append(host);
  panel.focus();
}

/** Takes the overlay away, and gives the focus back. */
export function hide() {
  closed = "";
  if (host !== null) {
    host.remove();
    host = null;
    focused?.focus({ preventScroll: true });
  }
}

function panelOf(errors, close) {
  const title = element("h1", "", titleOf(errors));
  title.id = "title";
  const button = element("button", "", "Close (Esc)");
  button.type = "button";
  button.addEventListener("click", close);
  const header = element("header");
  header.append(title, button);
  const list = element("ol");
  list.append(...errors.map(itemOf));
  const panel = element("section");
  panel.setAttribute("role", "alertdialog");
  panel.setAttribute("aria-modal", "true");
  panel.setAttribute("aria-labelledby", title.id);
  panel.tabIndex = -1;
  const footer = element("footer", "", "This goes away with the next save that can be built.");
  panel.append(header, list, footer);
  panel.addEventListener("keydown", (event) => pressed(event, panel, close));
  return panel;
}

// The keys of the page must not act while they are meant for the overlay.
function pressed(event, panel, close) {
  event.stopPropagation();
  if (event.key === "Escape") {
    close();
  } else if (event.key === "Tab") {
    const stops = [...panel.querySelectorAll("button,a[href],pre")];
    const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
    const active = panel.getRootNode().activeElement;
    if (active === edge || (event.shiftKey && active === panel)) {
      event.preventDefault();
      (event.shiftKey ? stops[stops.length - 1] : stops[0]).focus();
    }
  }
}

function titleOf(errors) {
  return `${errors.length} error${errors.length === 1 ? "" : "s"}`;
}

function itemOf(error) {
  const item = element("li");
  const message = element("p", "message");
  const severity = element("strong", "", error.severity);
  message.append(severity, " ", error.message, " ", element("small", "", error.code));
  item.append(message);
  if (error.path !== "") {
    item.append(placeOf(error));
  }
  if (error.source !== "") {
    const lines = [error.source, error.caret].filter((line) => line !== "");
    const source = element("pre", "", lines.join("\n"));
    // What is wider than the panel has to be reached without a mouse.
    source.tabIndex = 0;
    item.append(source);
  }
  if (error.hint !== "") {
    item.append(element("p", "hint", `Hint: ${error.hint}`));
  }
  return item;
}

function placeOf(error) {
  const numbers = [error.line, error.column].filter((number) => number > 0);
  const text = [error.path, ...numbers].join(":");
  const place = element("p", "place");
  if (error.editor === "") {
    place.append(element("code", "", text));
  } else {
    const link = element("a", "", text);
    link.href = error.editor;
    link.title = "Open it in the editor";
    place.append(link);
  }
  return place;
}

function element(name, className = "", text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
