// Python, in a thread of its own: it is given orders as they come, and answers each.
import { loadPyodide } from "./pyodide/pyodide.mjs";

const here = (name) => new URL(name, import.meta.url).href;

async function start() {
  const [python, packed] = await Promise.all([
    loadPyodide({ indexURL: here("pyodide/") }),
    fetch(here("python.zip")).then((answer) => answer.arrayBuffer()),
  ]);
  const site = python.runPython("import site; site.getsitepackages()[0]");
  python.unpackArchive(packed, "zip", { extractDir: site });
  return python.runPython(`
from functools import partial
from pathlib import Path
from sitrep.tab.door import answer
from sitrep.tab.session import Session
partial(answer, Session(Path("work")))
`);
}

const ready = start();

self.onmessage = async ({ data: { number, order } }) => {
  try {
    const answer = (await ready)(JSON.stringify(order));
    self.postMessage({ number, answer: JSON.parse(answer) });
  } catch (error) {
    self.postMessage({ number, answer: { refused: `The program stopped: ${error}` } });
  }
};
