/*
 * Keeps a page up to date while its assets are being edited. Every script and stylesheet that is
 * printed in live mode brings this module; a browser runs it once for each page.
 */
import { connect } from "./connection.js";
import { hide, show } from "./overlay.js";
import { reload, update } from "./page.js";

/** The folder of live mode, with a slash at its end: this script lies in it. */
const base = new URL(".", import.meta.url);

/** An answer waits at most 10 s for a build; after this time the connection is dead (ms). */
const PATIENCE = 15000;

/** How many files of a page the browser remembers; otherwise 250, fewer than a bundle may have. */
const REMEMBERED = 5000;

/** Ends everything that goes on in the background. */
const leave = new AbortController();

/** The number of the build that was last looked at. */
let seen;

/** The start of the application that made the page. */
let start;

/** Warnings that were said and still hold. */
let warned = new Set();

/** The state that the page shows: that of the last build without an error. */
let shown;

let looking = false;
let again = false;

/** Looks at the state, unless its build is known; one look at a time. */
async function check(number) {
  if (number !== undefined && number === seen) {
    return;
  }
  again = true;
  if (looking || leave.signal.aborted) {
    return;
  }
  looking = true;
  try {
    while (again && !leave.signal.aborted) {
      again = false;
      await look();
    }
  } catch (error) {
    // A server that restarts is not there for a while; the connection tells when it is back.
    console.debug("[assetbundle] no state:", error);
  } finally {
    looking = false;
  }
}

async function look() {
  const url = new URL("state.json", base);
  const answer = await fetch(url, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
  if (isGone(answer)) {
    leave.abort();
    console.info(
      `[assetbundle] this page no longer follows changes, since live mode is off: ${url.pathname}` +
        ` answers ${answer.status}. Load the page again when it is on.`,
    );
    return;
  }
  if (!answer.ok) {
    throw new Error(`${url.pathname} answers ${answer.status}`);
  }
  const state = await answer.json();
  if (state.number === seen) {
    return;
  }
  seen = state.number;
  start ??= state.start;
  if (state.start > start) {
    // Another start may have other templates and other code.
    start = state.start;
    if (reload([`the application has started again (${start})`])) {
      return;
    }
  }
  warn(state.warnings);
  if (state.errors.length > 0) {
    // The page works on with what it has until everything can be built again.
    shown ??= state;
    show(state.errors);
  } else {
    const before = shown;
    shown = state;
    hide();
    update(state, before);
  }
}

/** Whether a server answers that knows nothing of live mode; one that starts answers 5xx. */
function isGone(answer) {
  const type = answer.headers.get("Content-Type") ?? "";
  return answer.ok ? !type.includes("json") : answer.status < 500;
}

/** Says each warning once, as long as it holds. */
function warn(warnings) {
  const texts = warnings.map(textOf);
  for (const text of texts) {
    if (!warned.has(text)) {
      console.warn(`[assetbundle] ${text}`);
    }
  }
  warned = new Set(texts);
}

function textOf({ severity, path, line, column, message, hint, code, source, caret }) {
  const place = [path, line, column].filter((part) => part !== "" && part !== 0).join(":");
  const lines = [`${place === "" ? "" : `${place}: `}${severity}: ${message} [${code}]`];
  lines.push(...[source, caret, hint === "" ? "" : `hint: ${hint}`].filter((text) => text !== ""));
  return lines.join("\n    ");
}

function begin() {
  performance.setResourceTimingBufferSize(REMEMBERED);
  const { signal } = leave;
  connect(base, check, signal);
  // A stream may have died unnoticed while the computer slept or the page lay in a cache.
  window.addEventListener("online", () => check(), { signal });
  window.addEventListener("pageshow", () => check(), { signal });
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "visible") {
        check();
      }
    },
    { signal },
  );
  check();
}

// A script that could not be built may bring this module while the page is still being read.
if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", begin);
} else {
  begin();
}
