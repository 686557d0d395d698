/* Figures show who said them when they are pointed at. By keyboard they do so when they are
   pressed, without this script too. */
"use strict";
(() => {
  const trailOf = (figure) => document.getElementById(figure.getAttribute("popovertarget"));
  let leaving = 0;

  const place = (figure, trail) => {
    const at = figure.getBoundingClientRect();
    const width = Math.min(trail.offsetWidth, innerWidth - 16);
    const below = at.bottom + 8 + trail.offsetHeight < innerHeight;
    trail.style.inset = "auto";
    trail.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
    trail.style.top = `${below ? at.bottom + 8 : Math.max(8, at.top - 8 - trail.offsetHeight)}px`;
  };

  const show = (figure) => {
    clearTimeout(leaving);
    const trail = trailOf(figure);
    if (!trail.matches(":popover-open")) trail.showPopover({ source: figure });
    place(figure, trail);
  };

  const leave = (figure) => {
    const trail = trailOf(figure);
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      if (!trail.matches(":hover") && document.activeElement !== figure) trail.hidePopover();
    }, 250);
  };

  const contents = document.querySelector(".contents details");
  if (contents && matchMedia("(min-width: 84rem)").matches) contents.open = true;

  for (const picture of document.querySelectorAll(".picture")) {
    const beside = (picture.scrollWidth - picture.clientWidth) / 2;
    picture.scrollLeft = document.documentElement.dir === "rtl" ? -beside : beside;
  }

  for (const figure of document.querySelectorAll("button.figure")) {
    figure.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(figure));
    figure.addEventListener("pointerleave", () => leave(figure));
    trailOf(figure).addEventListener("toggle", (event) => {
      if (event.newState === "open" && event.source) place(event.source, event.target);
    });
  }
})();
