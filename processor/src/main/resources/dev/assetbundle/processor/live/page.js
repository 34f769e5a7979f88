/*
 * Brings a page to the state of a build: stylesheets, images and fonts in their place, everything
 * else by loading the page again. What the page does not use does not matter.
 */
import { Assets, isReplaceable, parts } from "./assets.js";

/** Attributes with one address, and with a list of them. */
const ADDRESSES = ["src", "href", "xlink:href", "poster", "data"];
const LISTS = ["srcset", "imagesrcset"];
const USERS = "[src],[*|href],[poster],[data],[srcset],[imagesrcset],[style]";

/** Remembers why this tab was loaded again, so that it is not done twice. */
const RELOADED = "assetbundle-live reloaded";

/** New stylesheets that are still loading, by those that they will replace. */
const loading = new Map();

/** Shows `state`; `before` is what the page showed until now, if it is known. */
export function update(state, before) {
  const assets = new Assets(state, before);
  if (!reload(lost(assets, state, before))) {
    updateStylesheets(assets);
    updateMedia(assets);
  }
}

/** Returns what only a reload can replace, as the reason for it. */
function lost(assets, state, before) {
  const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
  const scripts = Array.from(document.querySelectorAll("script[src]"), (script) => script.src);
  const reasons = [];
  for (const address of new Set([...scripts, ...loaded])) {
    const current = assets.current(address);
    if (current !== undefined && !isReplaceable(address)) {
      reasons.push(`${address} is now ${current}`);
    }
  }
  const hasParts = document.querySelector('[src*=".self-"],[href*=".self-"]') !== null;
  if (hasParts && before !== undefined && parts(before) !== parts(state)) {
    reasons.push(`the files of a bundle are now ${parts(state)}`);
  }
  return reasons;
}

/** Loads the page again if there is a reason. Returns whether it does. */
export function reload(reasons) {
  if (reasons.length === 0) {
    sessionStorage.removeItem(RELOADED);
    return false;
  }
  const reason = [location.href, ...reasons].join("\n");
  if (sessionStorage.getItem(RELOADED) === reason) {
    console.warn(`[assetbundle] a reload did not help:\n${reason}`);
    return false;
  }
  sessionStorage.setItem(RELOADED, reason);
  location.reload();
  return true;
}

function updateStylesheets(assets) {
  const arriving = new Set(loading.values());
  for (const link of document.querySelectorAll('link[rel~="stylesheet"][href]')) {
    if (!arriving.has(link)) {
      const current = assets.current(link.href);
      loading.get(link)?.remove();
      loading.delete(link);
      if (current !== undefined) {
        replace(link, current);
      }
    }
  }
}

/** Puts a new stylesheet beside the old one, which stays until the new one is there: no flash. */
function replace(old, address) {
  const link = old.cloneNode();
  // It is that of the old bytes.
  link.removeAttribute("integrity");
  link.href = address;
  // What is left listening would keep the old one, which would keep the one before it.
  const settled = new AbortController();
  const leave = (gone) => () => {
    settled.abort();
    loading.delete(old);
    gone.remove();
  };
  link.addEventListener("load", leave(old), { signal: settled.signal });
  link.addEventListener("error", leave(link), { signal: settled.signal });
  loading.set(old, link);
  old.after(link);
}

function updateMedia(assets) {
  const next = (address) => assets.current(address) ?? address;
  for (const element of document.querySelectorAll(USERS)) {
    if (!element.matches('script,link:not([rel~="icon"])')) {
      for (const name of ADDRESSES) {
        change(element, name, next);
      }
      for (const name of LISTS) {
        change(element, name, (list) => list.replace(/[^\s,]\S*[^\s,]/g, next));
      }
      changeStyle(element, next);
    }
  }
}

function change(element, name, step) {
  const value = element.getAttribute(name);
  const changed = value === null ? null : step(value);
  if (changed !== value) {
    element.setAttribute(name, changed);
  }
}

// Property by property: a Content-Security-Policy may forbid to set the attribute.
function changeStyle(element, next) {
  const style = element.style;
  for (const name of Array.from(style ?? [])) {
    const value = style.getPropertyValue(name);
    const changed = value.replace(
      /url\((["']?)(.*?)\1\)/g,
      (whole, quote, address) => whole.replace(address, () => next(address)),
    );
    if (changed !== value) {
      style.setProperty(name, changed, style.getPropertyPriority(name));
    }
  }
}
