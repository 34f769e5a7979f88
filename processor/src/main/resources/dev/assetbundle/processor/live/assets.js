/*
 * Which asset an address of a page means, and what its address is now. Pages know an asset by any
 * of its fingerprints, and below whatever path the application lies.
 */

/** What stands before the last extension of a published file, also of a part of a bundle. */
const FINGERPRINT = /-[0-9a-f]{64}(?=\.\w+$)/;

/** A bundle that is printed file by file has names such as `js-cart.self-<64 digits>.js`. */
const PART = /\.self\.\w+$/;

/** A server beside that of the page may have the assets; this script comes from there. */
const ORIGIN = new URL(import.meta.url).origin;

const STYLESHEET = /\.css$/i;
const MEDIA = /\.(avif|bmp|gif|ico|jpe?g|png|svg|webp|eot|otf|ttf|woff2?)$/i;

/** The assets of a state; `before` is the state that the page showed until now, if it is known. */
export class Assets {
  #state;
  #before;
  #exact = new Map();
  #plain = new Map();
  #redirected;

  constructor(state, before) {
    this.#state = state;
    this.#before = before;
    for (const [name, path] of Object.entries(state.assets)) {
      const asset = { name, path: decoded(path) };
      this.#exact.set(asset.path, asset);
      this.#plain.set(plain(asset.path), asset);
    }
    this.#redirected = new Set(
      performance
        .getEntriesByType("resource")
        .filter((entry) => entry.redirectStart > 0)
        .map((entry) => entry.name),
    );
  }

  /** Returns the new address of an asset of which an address is outdated, else undefined. */
  current(address) {
    const url = parsed(address);
    if (url === undefined || (url.origin !== location.origin && url.origin !== ORIGIN)) {
      return undefined;
    }
    const path = decoded(url.pathname);
    const asset = find(this.#exact, path) ?? find(this.#plain, plain(path));
    if (asset === undefined) {
      return undefined;
    }
    const isRedirected = this.#redirected.has(url.href) || lacksFingerprint(path, asset.path);
    if (isRedirected && !this.#isMoved(asset.name)) {
      return undefined;
    }
    if (!path.endsWith(asset.path)) {
      url.pathname = encoded(folder(path) + fileName(asset.path));
    } else if (this.#isRewritten(asset.name)) {
      url.search = this.#state.versions[asset.name];
    } else {
      return undefined;
    }
    return url.origin === location.origin ? url.pathname + url.search + url.hash : url.href;
  }

  // What an outdated address was redirected to was the asset of the state that the page shows.
  #isMoved(name) {
    return this.#before !== undefined && this.#before.assets[name] !== this.#state.assets[name];
  }

  // Without a fingerprint the name stays the same, whatever is in the file.
  #isRewritten(name) {
    const version = this.#before?.versions[name];
    return version !== undefined && version !== this.#state.versions[name];
  }
}

/** Whether an asset can be replaced without loading the page again. */
export function isReplaceable(address) {
  const path = parsed(address).pathname;
  // Only with a fingerprint do the stylesheets that use an image or font change with it.
  return STYLESHEET.test(path) || (MEDIA.test(path) && FINGERPRINT.test(path));
}

/** Returns the parts of all bundles, in order, whatever their bytes are. */
export function parts(state) {
  return Object.values(state.assets)
    .map(plain)
    .filter((path) => PART.test(path))
    .join();
}

/** Finds a path or, as an application may lie below another path, the rest of it. */
function find(assets, path) {
  for (let start = 0; start >= 0; start = path.indexOf("/", start + 1)) {
    const asset = assets.get(path.slice(start));
    if (asset !== undefined) {
      return asset;
    }
  }
  return undefined;
}

function parsed(address) {
  try {
    return new URL(address, document.baseURI);
  } catch {
    return undefined;
  }
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function encoded(path) {
  return path.split("/").map(encodeURIComponent).join("/");
}

/**
 * Whether a path lacks the fingerprint, so that it is always redirected. Of redirects by another
 * server than that of the page, and of scripts that are still loading, browsers do not tell.
 */
function lacksFingerprint(path, current) {
  return !FINGERPRINT.test(path) && FINGERPRINT.test(current);
}

function plain(path) {
  return path.replace(FINGERPRINT, "");
}

function folder(path) {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

function fileName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
