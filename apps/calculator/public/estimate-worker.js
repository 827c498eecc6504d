/**
 * Keeps the estimate usable without a network (离线): after the first visit the page, its scripts and styles are in this browser, and with
 * the page the dated bands it came with. The newest page is fetched whenever there is a network; nothing else is ever kept, and no
 * answer of the API passes through here.
 */
const KEPT = "xinzhi-estimate-1";
const PAGE = "/estimate";
const ALWAYS = ["/estimate.webmanifest", "/estimate-icon-192.png", "/estimate-icon-512.png"];
const PATIENCE_MS = 4000;
/** Files of older releases go when there are more than this. */
const FILES_MAX = 200;

self.addEventListener("install", (event) => {
  event.waitUntil(keepPage().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOthers().then(() => self.clients.claim()));
});

/** The page tells which scripts it loaded later, so that they are kept, too. */
self.addEventListener("message", (event) => {
  const { data } = event;
  if (!Array.isArray(data)) return;
  const scripts = data.filter((path) => typeof path === "string" && isUnchanging(path));
  event.waitUntil(keepAll(scripts));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(newestPage(request, url));
  else if (isUnchanging(url.pathname)) event.respondWith(keptOrFetched(request));
  else if (ALWAYS.includes(url.pathname)) event.respondWith(fetchedOrKept(request));
});

/** A file whose name changes with its content. */
function isUnchanging(path) {
  return path.startsWith("/_next/static/");
}

/** The page as the server has it now, and everything its text names. */
async function keepPage() {
  const page = await fetch(PAGE, { cache: "no-cache", credentials: "same-origin" });
  if (!page.ok) throw new Error("no page to keep");
  const text = await page.clone().text();
  const kept = await caches.open(KEPT);
  await kept.put(PAGE, page);
  await keepAll([...filesIn(text), ...ALWAYS]);
}

/** The unchanging files that a page's text names, whether in its tags or in its data. */
function filesIn(text) {
  const names = text.match(/(?:\/_next\/)?static\/[\w./~-]+?\.(?:js|css|woff2)/g) ?? [];
  return names.map((name) => (name.startsWith("/") ? name : `/_next/${name}`));
}

async function keepAll(paths) {
  const kept = await caches.open(KEPT);
  const missing = [];
  for (const path of new Set(paths)) {
    if ((await kept.match(path)) === undefined) missing.push(path);
  }
  await Promise.all(
    missing.map(async (path) => {
      const file = await fetch(path).catch(() => undefined);
      if (file?.ok) await kept.put(path, file);
    }),
  );
  const files = (await kept.keys()).filter(({ url }) => isUnchanging(new URL(url).pathname));
  const old = files.slice(0, Math.max(0, files.length - FILES_MAX));
  await Promise.all(old.map((file) => kept.delete(file)));
}

/** The newest page within a few seconds, else the one that is kept. Other pages only pass through. */
async function newestPage(request, url) {
  if (url.pathname !== PAGE) return fetch(request);
  const kept = await caches.open(KEPT);
  try {
    const page = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!page.ok) return (await kept.match(PAGE)) ?? page;
    const text = page.clone().text();
    await kept.put(PAGE, page.clone());
    text.then((found) => keepAll(filesIn(found))).catch(() => undefined);
    return page;
  } catch (error) {
    const page = await kept.match(PAGE);
    if (page === undefined) throw error;
    return page;
  }
}

async function keptOrFetched(request) {
  const kept = await caches.open(KEPT);
  const file = await kept.match(request.url);
  if (file !== undefined) return file;
  const fetched = await fetch(request);
  if (fetched.ok) await kept.put(request.url, fetched.clone());
  return fetched;
}

async function fetchedOrKept(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.open(KEPT);
    const file = await kept.match(new URL(request.url).pathname);
    if (file === undefined) throw error;
    return file;
  }
}

async function dropOthers() {
  for (const name of await caches.keys()) {
    if (name.startsWith("xinzhi-estimate-") && name !== KEPT) await caches.delete(name);
  }
}
