// The files of the page, kept in the browser: it works where there is no net, and asks for nothing else.
const edition = new URL(location.href).searchParams.get("edition");

async function keep() {
  const listed = await (await fetch("edition.json", { cache: "no-store" })).json();
  const cache = await caches.open(edition);
  await cache.addAll(["./", ...listed.files]);
  await self.skipWaiting();
}

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name !== edition) await caches.delete(name);
  }
  await self.clients.claim();
}

const kept = (request) => caches.match(request, { ignoreSearch: true });

// The page itself is asked for anew, so that a newer edition is found; all else belongs to the edition.
async function answered(request) {
  if (request.mode !== "navigate") return (await kept(request)) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    return (await kept(request)) ?? Promise.reject(error);
  }
}

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("fetch", (event) => event.respondWith(answered(event.request)));
