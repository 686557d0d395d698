// What every preview does: the briefing and its findings are put in place of those before.
const frame = document.querySelector("iframe");
const status = document.getElementById("status");
const list = document.getElementById("findings");
const internal = document.getElementById("internal");
let sent = list.innerHTML;

// A link that leads out of the briefing opens beside the preview, not in its place.
function linksOpenOutside() {
  for (const link of frame.contentDocument?.links ?? []) {
    if (!link.getAttribute("href").startsWith("#")) {
      link.target = "_blank";
      link.rel = "noreferrer";
    }
  }
}

// The reader stays where they are in the briefing.
export async function showBriefing(load) {
  const inside = frame.contentDocument && frame.contentWindow; // not where loading failed before
  const { scrollX, scrollY } = inside ?? window;
  const loaded = new Promise((done) => { frame.addEventListener("load", done, { once: true }); });
  load(frame, inside);
  await loaded;
  frame.contentWindow.scrollTo(scrollX, scrollY);
}

// What was closed stays closed, and the keyboard stays where it was.
function showFindings(now) {
  if (now.innerHTML === sent) return;
  sent = now.innerHTML;
  const closed = new Set([...list.querySelectorAll("details:not([open])")].map((one) => one.dataset.key));
  const focused = list.contains(document.activeElement) && document.activeElement.closest("details").dataset.key;
  list.replaceChildren(...now.childNodes);
  const all = [...list.querySelectorAll("details")];
  for (const one of all) one.open = !closed.has(one.dataset.key);
  if (focused === false) return;
  const same = all.find((one) => one.dataset.key === focused)?.firstElementChild;
  (same ?? document.getElementById("findings-title")).focus();
}

export function say(text, standing) {
  if (standing) document.body.dataset.standing = standing;
  if (status.textContent !== text) status.textContent = text;
}

// A frame as sitrep makes it: what it says is taken, and whether it has another briefing is told.
export function take(text) {
  const now = new DOMParser().parseFromString(text, "text/html");
  const { standing, briefing } = now.body.dataset;
  document.title = now.title;
  internal.replaceChildren(...now.getElementById("internal").childNodes);
  say(now.getElementById("status").textContent, standing);
  showFindings(now.getElementById("findings"));
  const other = document.body.dataset.briefing !== briefing;
  document.body.dataset.briefing = briefing;
  return other;
}

frame.addEventListener("load", linksOpenOutside);
linksOpenOutside();
