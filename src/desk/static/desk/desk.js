// Keys, evidence and rows. Everything here is a convenience: each page works without it.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const typing = (el) => el && (el.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName)) && !/^(checkbox|radio|button)$/.test(el.type);

  // --- on a narrow screen the row of pages is moved to where one is
  const here = document.querySelector(".nav [aria-current]");
  if (here) here.parentElement.scrollLeft = Math.max(0, here.offsetLeft - here.parentElement.clientWidth / 2);

  // --- lists: j and k move, Enter follows the link that has the focus
  let at = -1;
  function move(step) {
    const items = all("[data-list] [data-item]");
    if (!items.length) return;
    at = Math.max(0, Math.min(items.length - 1, at + step));
    all("[data-list] tr.on").forEach((row) => row.classList.remove("on"));
    items[at].closest("tr").classList.add("on");
    items[at].focus({ preventScroll: true });
    items[at].scrollIntoView({ block: "nearest" });
  }

  const press = (name) => {
    const el = document.querySelector(`[data-key="${name}"]:not(:disabled)`);
    if (!el) return false;
    if (typing(el)) { el.focus(); el.select?.(); } else { el.click(); }
    return true;
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Escape") { document.activeElement?.blur(); return; }
    if (typing(document.activeElement)) return;
    const key = event.key;
    if (key === "j" || key === "k") { move(key === "j" ? 1 : -1); event.preventDefault(); return; }
    if (key === "q") { const link = document.querySelector('.nav a[href$="/queue"]'); if (link) location.assign(link.href); return; }
    if (key === "n") { nextPaper(); return; }
    if (["e", "c", "s", "/", "?"].includes(key) && press(key)) event.preventDefault();
  });

  // --- evidence: a chip beside a field lights its place in the document, and the other way round
  function light(id) {
    all(".on[data-ev]").forEach((el) => el.classList.remove("on"));
    const has = (el) => (el.dataset.ev || "").split(" ").includes(id);
    const hits = all("[data-ev]").filter(has);
    hits.forEach((el) => el.classList.add("on"));
    const place = hits.find((el) => el.closest("#paper"));
    if (place) place.scrollIntoView({ block: "center" });
    return Boolean(place);
  }
  let wanted = "";
  document.addEventListener("click", (event) => {
    const chip = event.target.closest("a[data-ev]");
    if (chip && document.getElementById("paper")) {
      event.preventDefault();
      if (light(chip.dataset.ev)) return;
      wanted = chip.dataset.ev;
      window.htmx?.ajax("GET", chip.dataset.paper, { target: "#paper", swap: "innerHTML" });
      return;
    }
    const spot = event.target.closest("#paper [data-ev]");
    if (spot) {
      const id = spot.dataset.ev.split(" ")[0];
      light(id);
      const field = document.querySelector(`.ev a[data-ev="${CSS.escape(id)}"]`)?.closest(".field, .row");
      field?.querySelector("input, select")?.focus();
    }
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.target.id === "paper" && wanted) { light(wanted); wanted = ""; }
  });
  function nextPaper() {
    const tabs = all("#paper .tabs a");
    const here = tabs.findIndex((tab) => tab.hasAttribute("aria-current"));
    if (tabs.length > 1) tabs[(here + 1) % tabs.length].click();
  }

  // --- rows: one more machine or part, one less
  document.addEventListener("click", (event) => {
    const more = event.target.closest("[data-more]");
    if (more) {
      const rows = document.getElementById(more.dataset.more);
      const copy = rows.querySelector(".row:last-of-type").cloneNode(true);
      all("input, select", copy).forEach((el) => { el.value = ""; el.name = el.name.replace(/\d+/, rows.querySelectorAll(".row").length); });
      all(".ev", copy).forEach((el) => el.remove());
      rows.append(copy);
      copy.querySelector("input").focus();
    }
    const less = event.target.closest("[data-less]");
    if (less) {
      const row = less.closest(".row");
      all("input, select", row).forEach((el) => { el.value = ""; });
      row.classList.add("hidden");
    }
    const pick = event.target.closest("[data-pick]");
    if (pick) {
      for (const [name, value] of Object.entries(JSON.parse(pick.dataset.pick))) {
        const input = document.querySelector(`[name="${name}"]`);
        if (input) input.value = value;
      }
      document.getElementById("picks").replaceChildren();
    }
  });

  // --- a menu closes when one clicks elsewhere; "select all" selects all; a form is sent once
  document.addEventListener("click", (event) => {
    all("details.menu[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-all]")) all(`input[name="${event.target.dataset.all}"]`).forEach((box) => { box.checked = event.target.checked; });
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
  });
  window.addEventListener("pageshow", () => all("form[data-sent]").forEach((form) => delete form.dataset.sent));
})();
