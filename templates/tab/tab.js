// The page: what a person does in it becomes an order to Python, and its answer is shown.
import { say, showBriefing, take } from "./preview.js";

const by = (id) => document.getElementById(id);
const edition = document.querySelector("meta[name=edition]").content;
let work = null; // the name of the report, its files, and how its briefing is wanted
let folder = null; // the folder on this machine, where the browser lets us write to it

// ---- Python

let python, numbers = 0;
const waiting = new Map();

// From a blob, so that the thread is under the policy of this page: a file's policy would be its server's.
function startPython() {
  const source = `import ${JSON.stringify(new URL("python.js", location.href).href)};`;
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  python = new Worker(address, { type: "module" });
  python.onmessage = ({ data }) => { waiting.get(data.number)(data.answer); waiting.delete(data.number); };
  python.onerror = () => tell("The program cannot be loaded in this browser.");
}

async function ask(order) {
  const answer = await new Promise((done) => {
    waiting.set(++numbers, done);
    python.postMessage({ number: numbers, order });
  });
  tell(answer.refused ?? "");
  return answer.refused === undefined ? answer : null;
}

function tell(text) {
  const said = by("said");
  if (said) said.textContent = text; // after everything is wiped there is nobody to tell
}

// One thing after the other, until it is kept; what goes wrong is said.
let turn = Promise.resolve(), acts = 0;

function busy() {
  document.body.setAttribute("aria-busy", "true");
}

function inTurn(act) {
  acts++;
  busy();
  turn = turn.then(act).catch((error) => tell(`This did not work: ${error}`)).finally(() => {
    if (!--acts) document.body.removeAttribute("aria-busy");
  });
  return turn;
}

// ---- What is kept in the browser, until it is wiped

function base() {
  return new Promise((done, failed) => {
    const opening = indexedDB.open("sitrep", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("work");
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
}

async function stored(mode, act) {
  const data = await base();
  try {
    const asked = act(data.transaction("work", mode).objectStore("work"));
    return await new Promise((done, failed) => {
      asked.transaction.oncomplete = () => done(asked.result);
      asked.transaction.onerror = () => failed(asked.error);
    });
  } finally {
    data.close();
  }
}

// Of two tabs the first alone keeps what is done in it: else each would undo the other's.
let ours = true;

function claim() {
  return new Promise((done) => {
    if (!navigator.locks) return done();
    navigator.locks.request("sitrep", { ifAvailable: true }, (lock) => {
      ours = Boolean(lock);
      done();
      return lock && new Promise(() => {}); // until the tab is closed
    });
  });
}

const NOT_OURS = "Another tab keeps a report. What you do in this one is not kept: save your files.";

async function keep() {
  if (!ours) return tell(NOT_OURS);
  await stored("readwrite", (store) => store.put(work, "work")).catch(() => {
    tell("This browser does not keep your work: save your files.");
  });
}

async function wipe() {
  if (!confirm("Wipe the report and the program from this browser? What you did not save is gone.")) return;
  python.terminate();
  ours = false;
  work = folder = change = null;
  const gone = indexedDB.deleteDatabase("sitrep");
  await new Promise((done) => { gone.onsuccess = gone.onerror = done; });
  for (const name of await self.caches?.keys() ?? []) await caches.delete(name); // none on a plain address
  for (const one of await navigator.serviceWorker?.getRegistrations() ?? []) await one.unregister();
  document.title = "Wiped";
  const main = document.createElement("main"), title = document.createElement("h1");
  title.textContent = "Everything is gone from this browser. Close the tab, or load it again to begin anew.";
  main.append(title);
  document.body.replaceChildren(main);
}

// ---- Showing an answer

const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

function encoded(data) {
  const given = typeof data === "string" ? new TextEncoder().encode(data) : data;
  let text = "";
  for (let at = 0; at < given.length; at += 8192) text += String.fromCharCode(...given.subarray(at, at + 8192));
  return btoa(text);
}

function options(select, pairs, chosen) {
  select.replaceChildren(...pairs.map(([value, name]) => new Option(name, value, false, value === chosen)));
  select.disabled = false;
}

async function shown(answer) {
  if (!answer) return;
  work = {
    ...work, name: answer.name,
    files: Object.fromEntries(Object.entries(answer.files).map(([name, text]) => [name, text ?? work.files[name]])),
  };
  const language = by("language").value, audience = by("audience").value;
  options(by("language"), [["", "as the report says"], ...Object.entries(answer.languages)], language);
  options(by("audience"), [["", "everybody, unmarked"], ...Object.entries(answer.audiences)], audience);
  options(by("format"), answer.formats.map((one) => [one, one]), by("format").value || "html");
  for (const one of ["save", "download", "print", "as-text"]) by(one).disabled = false;
  options(by("file"), Object.keys(work.files).map((one) => [one, one]), by("file").value);
  if (take(answer.frame)) await put(answer.page);
  for (const one of document.querySelectorAll("#findings details")) one.append(way(one.dataset));
  await keep();
}

// A style that a page brings along is not let through; one that a script of ours puts there is.
async function put(page) {
  const sheets = [];
  const bare = page.replace(/<style>([^]*?)<\/style>/, (_, css) => { sheets.push(css); return ""; });
  await showBriefing((frame) => {
    frame.addEventListener("load", () => {
      const inside = frame.contentWindow;
      inside.document.adoptedStyleSheets = sheets.map((css) => {
        const sheet = new inside.CSSStyleSheet();
        sheet.replaceSync(css);
        return sheet;
      });
    }, { once: true });
    frame.srcdoc = bare;
  });
}

// From a finding to its field, or to its line where the file is shown as text.
function way({ file, line }) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "go";
  button.textContent = `Go to ${file}${Number(line) ? `, line ${line}` : ""}`;
  button.hidden = typeof work.files[file] !== "string";
  button.addEventListener("click", () => inTurn(async () => {
    await checked();
    by("file").value = file;
    await showFile();
    if (toField(Number(line))) return;
    by("as-text").checked = true;
    await showFile();
    const lines = work.files[file].split("\n");
    const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    by("text").focus();
    by("text").setSelectionRange(start, start + (lines[line - 1] ?? "").length);
  }));
  return button;
}

// ---- Editing

let records = [];

// The last value that begins at a line or before it, in the record that does; false where no form has it.
function toField(line) {
  const at = records.findLastIndex((one) => one.line <= line);
  if (by("form").hidden || at < 0) return false;
  by("record").value = String(at);
  showRecord();
  const fields = [...by("form").querySelectorAll("[data-line]")];
  const field = fields.findLast((one) => Number(one.dataset.line) <= line);
  field?.focus();
  return Boolean(field);
}

async function showFile() {
  const file = by("file").value, text = work.files[file];
  const answer = await ask({ order: "forms", file });
  records = answer?.records ?? [];
  const asText = by("as-text").checked || !records.length;
  options(by("record"), records.map((one, at) => [String(at), one.title]), by("record").value);
  by("record").disabled = by("copy").disabled = !records.length;
  by("form").hidden = asText;
  by("text").hidden = by("text-label").hidden = !asText;
  by("text").disabled = typeof text !== "string";
  by("text").value = text ?? "This file is no text. It is kept as it is.";
  showRecord();
}

function showRecord() {
  const record = records[Number(by("record").value)] ?? records[0];
  by("copy").disabled = typeof record?.route.at(-1) !== "number"; // the header stands in no list
  if (!record) return;
  const more = document.createElement("details"), summary = document.createElement("summary");
  summary.textContent = "Keys that stand empty";
  more.append(summary, ...record.fields.filter((one) => one.value === null).map(control));
  by("form").replaceChildren(...record.fields.filter((one) => one.value !== null).map(control), more);
}

// One more record: the same as this one, to be changed into another.
async function copyRecord() {
  const file = by("file").value;
  const answer = await ask({ order: "copy", file, route: records[Number(by("record").value)].route });
  if (!answer) return;
  await shown(answer);
  await showFile();
  const there = JSON.stringify(answer.route);
  by("record").value = String(records.findIndex((one) => JSON.stringify(one.route) === there));
  showRecord();
  by("form").querySelector("input, select")?.focus();
}

function control(field) {
  const label = document.createElement("label");
  const input = document.createElement(field.words.length ? "select" : "input");
  label.append(field.label.replaceAll("_", " "), input);
  if (field.words.length) options(input, field.value === null ? [["", ""], ...field.words] : field.words, field.value ?? "");
  else input.value = field.value ?? "";
  if (field.line) input.dataset.line = field.line;
  if (field.hint) label.append(Object.assign(document.createElement("small"), { textContent: field.hint }));
  const file = by("file").value;
  input.addEventListener("change", () => inTurn(async () => {
    await shown(await ask({ order: "edit", file, route: field.route, value: input.value }));
  }));
  return label;
}

let typing = 0, change = null;

function typed() {
  change = { file: by("file").value, text: by("text").value };
  clearTimeout(typing);
  busy();
  say("The change is being checked.");
  typing = setTimeout(() => inTurn(checked), 400);
}

// What was typed last counts before anything else is done.
async function checked() {
  clearTimeout(typing);
  const last = change;
  change = null;
  if (last) await shown(await ask({ order: "change", ...last }));
}

// ---- Opening, saving, proving

async function open(order, files = {}) {
  work = { name: order.name, files };
  const wishes = { language: by("language").value, audience: by("audience").value };
  say("The report is being checked.");
  await shown(await ask({ ...order, ...wishes }));
  if (by("file").value.endsWith("actors.yaml") && "tolls.yaml" in work.files) by("file").value = "tolls.yaml";
  if (Object.keys(work.files).length) await showFile();
}

async function openFiles(name, files) {
  folder = change = null;
  await reopened(name, files);
}

const reopened = (name, files) => open({
  order: "open", name,
  files: Object.fromEntries(Object.entries(files).map(([path, data]) => [path, encoded(data)])),
}, files);

const MOST = 500;
const TOO_MANY = `More than ${MOST} files: open the folder of one report.`;

async function chosen(list) {
  const files = {};
  if (list.length > MOST) return tell(TOO_MANY);
  for (const one of list) {
    const path = (one.webkitRelativePath || `report/${one.name}`).split("/").slice(1).join("/");
    if (!path.split("/").some((part) => part.startsWith("."))) files[path] = new Uint8Array(await one.arrayBuffer());
  }
  if (!Object.keys(files).length) return;
  await openFiles(list[0].webkitRelativePath.split("/")[0] || "report", files);
}

async function within(handle, before = "") {
  const files = {};
  for await (const [name, one] of handle.entries()) {
    if (name.startsWith(".")) continue;
    if (one.kind === "directory") Object.assign(files, await within(one, `${before}${name}/`));
    else files[before + name] = new Uint8Array(await (await one.getFile()).arrayBuffer());
    if (Object.keys(files).length > MOST) throw TOO_MANY;
  }
  return files;
}

async function openFolder() {
  if (!window.showDirectoryPicker) {
    const input = Object.assign(document.createElement("input"), { type: "file", webkitdirectory: true });
    input.addEventListener("change", () => inTurn(() => chosen([...input.files])));
    input.click();
    return;
  }
  const handle = await window.showDirectoryPicker({ mode: "readwrite" }).catch(() => null);
  if (!handle) return;
  await inTurn(async () => {
    await openFiles(handle.name, await within(handle));
    folder = handle;
  });
}

async function save() {
  if (!folder) return give((await ask({ order: "pack" }))?.files);
  for (const [path, data] of Object.entries(work.files)) {
    if (typeof data !== "string") continue; // what is no text cannot have been changed here
    const parts = path.split("/");
    let into = folder;
    for (const part of parts.slice(0, -1)) into = await into.getDirectoryHandle(part, { create: true });
    const file = await into.getFileHandle(parts.at(-1), { create: true });
    const writing = await file.createWritable();
    await writing.write(data);
    await writing.close();
  }
  say("The files are saved in their folder.");
}

function give(files) {
  for (const [name, data] of Object.entries(files ?? {})) {
    const link = Object.assign(document.createElement("a"), { download: name });
    link.href = URL.createObjectURL(new Blob([bytes(data)]));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}

async function prove(file) {
  const answer = await ask({ order: "verify", data: encoded(new Uint8Array(await file.arrayBuffer())) });
  if (!answer) return;
  const proved = answer.proved.length ? `proved: ${answer.proved.join(", ")}` : "NOT PROVED";
  tell([`${file.name}: ${proved}.`, ...answer.said].join("\n"));
}

// ---- At the beginning

const on = (id, event, act) => by(id).addEventListener(event, (happened) => inTurn(async () => {
  await checked();
  await act(happened);
}));
const onChange = (id, act) => on(id, "change", act);
const onClick = (id, act) => on(id, "click", act);
const wished = async () => {
  const wishes = { language: by("language").value, audience: by("audience").value };
  work = { ...work, ...wishes };
  await shown(await ask({ order: "wish", ...wishes }));
};

onClick("sample", () => { folder = change = null; return open({ order: "sample", name: "example" }); });
by("folder").addEventListener("click", openFolder); // at once: a dialog needs the press of a person
onClick("save", save);
by("wipe").addEventListener("click", wipe); // at once, whatever else is being done
onClick("print", () => document.querySelector("iframe").contentWindow.print());
onClick("download", async () => give((await ask({ order: "make", to: by("format").value }))?.files));
onChange("files", async ({ target }) => {
  await chosen([...target.files]);
  target.value = ""; // so that the same files can be opened once more
});
onChange("proof", async ({ target }) => {
  if (target.files.length) await prove(target.files[0]);
  target.value = "";
});
onChange("language", wished);
onChange("audience", wished);
onChange("file", () => { by("record").value = "0"; return showFile(); });
onChange("record", showRecord);
onClick("copy", copyRecord);
onChange("as-text", showFile);
by("text").addEventListener("input", typed);
for (const form of document.forms) form.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  const dropped = [...event.dataTransfer.files];
  const isProof = dropped.length === 1 && dropped[0].name.endsWith(".pdf");
  if (dropped.length) inTurn(() => (isProof ? prove(dropped[0]) : chosen(dropped)));
});

// The program is kept for use without a net before it starts, so that each file is fetched once.
async function kept() {
  const before = navigator.serviceWorker?.controller;
  if (!navigator.serviceWorker) return;
  const taken = new Promise((done) => { navigator.serviceWorker.addEventListener("controllerchange", done); });
  await navigator.serviceWorker.register(`offline.js?edition=${edition}`);
  if (!before) await taken;
  else taken.then(() => location.reload());
}

say("The program is being loaded: the first time all of it, later what the browser has kept.", "waiting");
await kept().catch(() => tell("This browser does not keep the program: without a net it cannot be loaded again."));
startPython();
await claim();
if (!ours) tell(NOT_OURS);
const last = ours && await stored("readonly", (store) => store.get("work")).catch(() => null);
if (last) {
  options(by("language"), [["", "as the report says"], [last.language ?? "", ""]], last.language ?? "");
  options(by("audience"), [["", "everybody, unmarked"], [last.audience ?? "", ""]], last.audience ?? "");
  await reopened(last.name, last.files);
  work = { ...work, language: last.language, audience: last.audience };
  await keep();
} else if (await ask({ order: "offer" })) {
  say("The program is ready. Start from the example, or open your files.", "waiting");
}
for (const one of ["sample", "folder", "files", "proof"]) by(one).disabled = false;
document.body.dataset.ready = "yes";
