/*
 * Runs the client of live mode on a page with nothing but scripts in it, and prints what it does.
 * Arguments: the client; a JSON text with `answers`, what the server says to each look (`status`,
 * `type` and `body`; the last one for ever), `stream`, whether it has events, `scripts`, their
 * addresses, and `time` in milliseconds.
 */
import { pathToFileURL } from "node:url";

const [, , client, text] = process.argv;
const { answers, stream, scripts, time } = JSON.parse(text);
const done = [];
let looks = 0;
let streams = 0;

class Events extends EventTarget {
  static CLOSED = 2;
  readyState = 0;

  constructor() {
    super();
    streams += 1;
    setTimeout(() => this.begin(), 5);
  }

  begin() {
    if (stream) {
      answers.forEach((answer, i) => setTimeout(() => this.tell(answer), i * 50));
    } else {
      this.readyState = Events.CLOSED;
      this.onerror();
    }
  }

  tell(answer) {
    const data = JSON.stringify({ number: answer.body.number });
    this.dispatchEvent(Object.assign(new Event("build"), { data }));
  }

  close() {}
}

async function fetched() {
  const answer = answers[Math.min(looks, answers.length - 1)];
  looks += 1;
  const headers = { "Content-Type": answer.type ?? "application/json" };
  return new Response(JSON.stringify(answer.body ?? {}), { status: answer.status ?? 200, headers });
}

const stored = new Map();
const page = {
  window: new EventTarget(),
  document: Object.assign(new EventTarget(), {
    readyState: "complete",
    visibilityState: "visible",
    baseURI: "http://localhost/",
    querySelector: () => null,
    querySelectorAll: (selector) =>
      selector === "script[src]" ? scripts.map((src) => ({ src })) : [],
  }),
  location: {
    href: "http://localhost/",
    origin: "http://localhost",
    reload: () => done.push("reload"),
  },
  navigator: {},
  sessionStorage: {
    getItem: (name) => stored.get(name) ?? null,
    setItem: (name, value) => stored.set(name, value),
    removeItem: (name) => stored.delete(name),
  },
  EventSource: Events,
  fetch: fetched,
};
for (const [name, value] of Object.entries(page)) {
  Object.defineProperty(globalThis, name, { value, configurable: true });
}
const print = console.log;
for (const level of ["info", "warn"]) {
  console[level] = (said) => done.push(`${level} ${said}`);
}
console.debug = () => {};

await import(pathToFileURL(client));
setTimeout(() => {
  print(JSON.stringify({ done, looks, streams }));
  process.exit(0);
}, time);
