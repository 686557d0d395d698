// The preview of `sitrep serve`: it is told of every change, and asks for what came of it.
async function refresh() {
  const before = document.body.dataset.briefing;
  if (!take(await (await fetch("/")).text())) return;
  try {
    await showBriefing((frame, inside) => {
      if (inside) inside.location.reload();
      else frame.src = "/page";
    });
  } catch (error) {
    document.body.dataset.briefing = before;
    throw error;
  }
}

function lost() {
  say("The preview does not answer: this page may be out of date. Is sitrep serve still running?", "stale");
}

let turn = Promise.resolve();
const news = new EventSource("/events");
news.addEventListener("message", () => { turn = turn.then(refresh).catch(lost); });
news.addEventListener("error", lost);
