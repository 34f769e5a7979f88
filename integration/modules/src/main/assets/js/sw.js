// What loads this script has said which files the page needs: FILES.
const CACHE = "notes";
const NEEDED = new Set(["/", ...FILES].map((file) => new URL(file, self.location).href));

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([...NEEDED])));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(removeFilesOfEarlierReleases());
});

async function removeFilesOfEarlierReleases() {
  const cache = await caches.open(CACHE);
  for (const request of await cache.keys()) {
    if (!NEEDED.has(request.url)) {
      await cache.delete(request);
    }
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => caches.match("/")));
  } else if (NEEDED.has(request.url)) {
    event.respondWith(caches.match(request).then((found) => found ?? fetch(request)));
  }
});
