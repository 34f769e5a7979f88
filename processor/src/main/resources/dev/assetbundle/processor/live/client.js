/*
 * Keeps a page up to date while its assets are being edited. Every script and stylesheet that is
 * printed in live mode brings this module; a browser runs it once for each page.
 */
import { connect } from "./connection.js";
import { hide, show } from "./overlay.js";
import { update } from "./page.js";

/** The folder of live mode, with a slash at its end: this script lies in it. */
const base = new URL(".", import.meta.url);

/** An answer waits at most 10 s for a build; after this time the connection is dead (ms). */
const PATIENCE = 15000;

/** The number of the build that was last looked at. */
let seen;

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
  if (looking) {
    return;
  }
  looking = true;
  try {
    while (again) {
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
  if (!answer.ok) {
    throw new Error(`${url.pathname} answers ${answer.status}`);
  }
  const state = await answer.json();
  if (state.number === seen) {
    return;
  }
  seen = state.number;
  if (state.errors.some((error) => error.severity === "error")) {
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

function start() {
  connect(base, check);
  // A stream may have died unnoticed while the computer slept or the page lay in a cache.
  window.addEventListener("online", () => check());
  window.addEventListener("pageshow", () => check());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      check();
    }
  });
  check();
}

// A script that could not be built may bring this module while the page is still being read.
if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", start);
} else {
  start();
}
