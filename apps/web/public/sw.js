/* Lets the page open without a network, so that a visit can be written. The API is never cached. */
const CACHE = 'taproot-page-2';

self.addEventListener('install', (event) => {
  event.waitUntil(keepEverything().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => {
  const old = caches
    .keys()
    .then((keys) => Promise.all(keys.filter((key) => key !== CACHE).map((key) => caches.delete(key))));
  event.waitUntil(old.then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(fromCache(request));
  else if (request.mode === 'navigate' && !/^\/(api|health|metrics)/.test(url.pathname))
    event.respondWith(fromNetwork(event));
});

/** The page and all its parts: some 250 kB, once a release. Parts of older releases go. */
async function keepEverything() {
  const cache = await caches.open(CACHE);
  const manifest = await (await fetch('/manifest.json', { cache: 'no-store' })).json();
  const wanted = new Set(
    Object.values(manifest)
      .flatMap(({ file, css = [] }) => [file, ...css])
      .map((file) => `/${file}`),
  );
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await cache.addAll([...wanted].filter((path) => !kept.has(path)));
  await cache.add(new Request('/', { cache: 'no-store' }));
  await Promise.all(
    [...kept]
      .filter((path) => path.startsWith('/assets/') && !wanted.has(path))
      .map((path) => cache.delete(path)),
  );
}

/** Hashed files never change. */
async function fromCache(request) {
  const known = await caches.match(request);
  return known ?? fetch(request);
}

/** Every address is the same page; a new release is fetched as a whole before it is kept. */
async function fromNetwork(event) {
  try {
    const answer = await fetch(event.request);
    const known = await caches.match('/');
    if (known && answer.ok && (await answer.clone().text()) !== (await known.text()))
      event.waitUntil(keepEverything());
    return answer;
  } catch (error) {
    const known = await caches.match('/');
    if (known) return known;
    throw error;
  }
}
