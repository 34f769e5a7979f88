/*
 * Tells when there was another build. Browsers open only six connections to a host over HTTP/1.1,
 * so all tabs share one stream of events: the one that holds a lock reads it, and tells the others
 * through a channel. A hidden tab neither reads nor waits.
 */

/** How long a stream may be silent at its start before it counts as held back by a proxy (ms). */
const SILENCE = 3000;

/**
 * How long to wait before a stream that ended is opened again (ms). This script closes such a
 * stream and opens a new one itself, so the `retry:` of the server says nothing to it.
 */
const RETRY = 1000;

/** How long to wait between two looks where no stream comes through (ms). */
const PAUSE = 1000;

/**
 * Calls `heard` with the number of each build while the page is visible; without a number if only
 * looking can tell. Ends with `signal`.
 */
export function connect(base, heard, signal) {
  // Locks exist in secure contexts only; http://192.168.1.2 is none.
  const begin = navigator.locks && window.BroadcastChannel ? share : read;
  let end = null;

  function adapt(visible) {
    if (visible && end === null) {
      end = begin(base, heard);
    } else if (!visible && end !== null) {
      end();
      end = null;
    }
  }

  const isVisible = () => document.visibilityState === "visible";
  document.addEventListener("visibilitychange", () => adapt(isVisible()), { signal });
  // A page with an open connection could not be kept for the back button.
  window.addEventListener("pagehide", () => adapt(false), { signal });
  window.addEventListener("pageshow", () => adapt(isVisible()), { signal });
  signal.addEventListener("abort", () => adapt(false));
  adapt(isVisible());
}

/** Reads the stream once this tab has the lock, and listens to the tab that has it. */
function share(base, heard) {
  const name = `assetbundle-live ${base.pathname}`;
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event) => heard(event.data);
  const leave = new AbortController();
  const left = new Promise((done) => leave.signal.addEventListener("abort", done));
  navigator.locks
    .request(name, { signal: leave.signal }, () => {
      const end = read(base, (number) => {
        channel.postMessage(number);
        heard(number);
      });
      return left.then(end);
    })
    .catch((error) => {
      // The tab was hidden while it waited for its turn.
      if (error.name !== "AbortError") {
        throw error;
      }
    });
  return () => {
    leave.abort();
    channel.close();
  };
}

/** Reads the stream. Returns what ends that. */
function read(base, heard) {
  let source;
  let timer;

  function open() {
    source = new EventSource(new URL("events", base));
    timer = setTimeout(poll, SILENCE);
    source.addEventListener("build", (event) => {
      clearTimeout(timer);
      heard(JSON.parse(event.data).number);
    });
    source.onerror = () => {
      // Not every browser tries again after every error.
      const isRefused = source.readyState === EventSource.CLOSED;
      source.close();
      clearTimeout(timer);
      timer = setTimeout(open, RETRY);
      if (isRefused) {
        // Maybe there is a server that gives no such stream; only an answer to look at tells.
        heard();
      }
    };
  }

  function poll() {
    source.close();
    heard();
    timer = setInterval(heard, PAUSE);
  }

  open();
  return () => {
    source.close();
    clearTimeout(timer);
  };
}
