// What pages do beyond links and forms: the side panel, keys, the time slider, dropped files.
"use strict";
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const isTyping = (element) => element.closest("input:not([type=range]):not([type=checkbox]), textarea, select");
  let opener = null;

  // The side panel opens when its content has come, takes the focus, and gives it back.
  const panel = () => $("#panel");
  const closePanel = () => {
    const open = panel();
    if (!open || open.hidden) return false;
    open.hidden = true;
    open.replaceChildren();
    $$("[aria-expanded]").forEach((cell) => cell.removeAttribute("aria-expanded"));
    if (opener && opener.isConnected) opener.focus();
    return true;
  };
  document.addEventListener("htmx:configRequest", (event) => {
    const seal = $("meta[name=parley-seal]");
    if (seal) event.detail.headers["X-Parley-Seal"] = seal.content;
  });
  // What takes longer than a moment shows that it comes.
  let late = 0;
  const showWaiting = () => {
    const lines = [..."12345"].map(() => document.createElement("p"));
    lines.forEach((line) => { line.className = "waiting"; });
    panel().replaceChildren(...lines);
    panel().hidden = false;
  };
  const openPanel = (cell) => {
    clearTimeout(late);
    late = setTimeout(showWaiting, 100);
    opener = cell;
    $$("[aria-expanded]").forEach((other) => other.removeAttribute("aria-expanded"));
    cell.setAttribute("aria-expanded", "true");
    window.htmx.ajax("GET", cell.getAttribute("href"), { target: panel(), swap: "innerHTML" });
  };
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target === panel()) {
      clearTimeout(late);
      panel().hidden = false;
      panel().scrollTop = 0;
      const head = $("h2", panel());
      if (head) head.focus();
    }
  });
  // An answer that is a trouble is shown too.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status >= 400) { event.detail.shouldSwap = true; event.detail.isError = false; }
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-close=panel]")) closePanel();
    const cell = event.target.closest(".matrix td a");
    if (cell && panel() && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      openPanel(cell);
    }
    $$("details.menu[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });

  // Where there is little room, what narrows a search down is folded.
  if (window.matchMedia("(max-width: 760px)").matches) $$("details[data-fold]").forEach((fold) => { fold.open = false; });

  // Cells are walked with the arrow keys.
  const walk = (from, down, right) => {
    const cell = from.closest("td, th");
    const row = cell.parentElement;
    const rows = [...row.parentElement.rows];
    const target = rows[rows.indexOf(row) + down];
    const next = target && target.cells[[...row.cells].indexOf(cell) + right];
    const link = next && $("a", next);
    if (link) { link.focus(); link.scrollIntoView({ block: "nearest", inline: "nearest" }); }
  };
  const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  const steps = (by) => {
    const cards = $$(".card:not([hidden])").filter((card) => card.offsetParent);
    const at = cards.indexOf(document.activeElement.closest(".card"));
    const next = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : at + by];
    if (next) $("summary", next).focus();
  };
  const KEYS = {
    "/": () => $("#find").focus(),
    "?": () => $("#keys").showModal(),
    t: () => { const days = $("#days"); if (days) days.focus(); },
    p: () => { const play = $("#play"); if (play) play.click(); },
    s: () => { const swap = $("#swap"); if (swap) swap.click(); },
    j: () => steps(1),
    k: () => steps(-1),
    1: () => layer("position"), 2: () => layer("statement"), 3: () => layer("event"),
  };
  const layer = (name) => { const box = $(`[data-layer=${name}]`); if (box) box.click(); };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      const menu = $("details.menu[open]");
      if (menu) { menu.open = false; $("summary", menu).focus(); } else closePanel();
      return;
    }
    if (isTyping(event.target) || $("dialog[open]")) return;
    const arrow = ARROWS[event.key];
    if (arrow && event.target.closest(".matrix")) {
      event.preventDefault();
      walk(event.target, ...arrow);
    } else if (KEYS[event.key]) {
      event.preventDefault();
      KEYS[event.key]();
    }
  });

  // The slider shows the matrix as it stood on a day; the address follows.
  const day = (iso) => new Date(iso + "T00:00:00Z")
    .toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).replace("Sept", "Sep");
  let waiting = 0;
  const told = () => new Map($$(".matrix td a").map((cell) => {
    const asked = new URL(cell.href).searchParams;
    return [asked.get("of") + "\n" + asked.get("on"), cell];
  }));
  // What the matrix says otherwise than before is marked until it is shown anew.
  const showAsOf = (address) => {
    const before = new Map([...told()].map(([key, cell]) => [key, cell.textContent]));
    const box = $(".scroll");
    const at = box ? [box.scrollLeft, box.scrollTop] : [0, 0];
    return window.htmx.ajax("GET", address, { target: "#matrix", select: "#matrix", swap: "outerHTML" }).then(() => {
      const now = $(".scroll");
      if (now) [now.scrollLeft, now.scrollTop] = at;
      let moved = 0;
      for (const [key, cell] of told()) {
        const was = before.get(key);
        if (was === cell.textContent || (was === undefined && cell.closest(".silent"))) continue;
        cell.closest("td").classList.add("changed");
        moved += 1;
      }
      $("#moved").textContent = moved === 0 ? "" : moved === 1 ? "1 cell changed" : `${moved} cells changed`;
    });
  };
  const slide = (slider) => {
    const days = slider.dataset.days.split(" ");
    const chosen = days[Number(slider.value)];
    slider.setAttribute("aria-valuetext", day(chosen));
    $("output[for=days]").textContent = day(chosen);
    clearTimeout(waiting);
    return new Promise((shown) => {
      waiting = setTimeout(() => {
        const address = new URL(location.href);
        if (Number(slider.value) === days.length - 1) address.searchParams.delete("until");
        else address.searchParams.set("until", chosen);
        history.replaceState(null, "", address);
        const until = $(".filters [name=until]");
        if (until) until.value = address.searchParams.get("until") || "";
        closePanel();
        showAsOf(address.pathname + address.search).then(shown);
      }, 60);
    });
  };
  // Replay: day after day, from the start when it stands at the end; pressed again it stops.
  const play = $("#play");
  if (play) {
    let playing = false;
    const step = (slider) => {
      if (!playing || !slider.isConnected) return;
      if (slider.value === slider.max) { playing = false; play.textContent = "Replay"; return; }
      slider.value = Number(slider.value) + 1;
      slide(slider).then(() => setTimeout(() => step(slider), 900));
    };
    play.hidden = false;
    play.addEventListener("click", () => {
      const slider = $("#days");
      playing = !playing;
      play.textContent = playing ? "Stop" : "Replay";
      if (!playing) return;
      if (slider.value === slider.max) { slider.value = 0; slide(slider).then(() => setTimeout(() => step(slider), 900)); }
      else step(slider);
    });
  }
  document.addEventListener("input", (event) => { if (event.target.id === "days") slide(event.target); });

  // Files may be dropped on the box that takes reports.
  $$("form[data-drop]").forEach((form) => {
    const files = $(`input[name=${form.dataset.drop}]`, form);
    for (const name of ["dragenter", "dragover"]) {
      form.addEventListener(name, (event) => { event.preventDefault(); form.classList.add("over"); });
    }
    form.addEventListener("dragleave", () => form.classList.remove("over"));
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      form.classList.remove("over");
      if (event.dataTransfer.files.length) { files.files = event.dataTransfer.files; form.requestSubmit(); }
    });
    form.addEventListener("submit", () => {
      form.classList.add("busy");
      form.setAttribute("aria-busy", "true");
      $("button[type=submit]", form).textContent = "Reading";
    });
  });

  // The clipper: a bookmark on a page elsewhere opens this window, which says that it is there and takes what that very
  // page sends. Nothing is kept until the reader presses the button, which waits a moment so that no click meant for
  // another window lands on it.
  const clip = $("form[data-clip]");
  if (clip) {
    const code = "javascript:(()=>{const d=" + JSON.stringify(location.origin) + ",w=open(d+'/clip','_blank');"
      + "addEventListener('message',e=>{if(e.source===w&&e.origin===d&&e.data==='parley-ready')"
      + "w.postMessage({parley:1,page:'<!doctype html>'+document.documentElement.outerHTML,title:document.title,"
      + "address:location.href},d)})})()";
    $("[data-clipper]").href = code;
    $("[data-clipper-code]").value = code;
    const from = window.opener;
    if (from) {
      clip.hidden = false;
      $("[data-clip-how]").hidden = true;
      window.addEventListener("message", (event) => {
        const sent = event.data;
        if (event.source !== from || !sent || sent.parley !== 1 || typeof sent.page !== "string") return;
        const isItsOwn = typeof sent.address === "string" && sent.address.startsWith(event.origin + "/");
        $("[name=clip]", clip).value = sent.page;
        $("[name=address]", clip).value = isItsOwn ? sent.address : "";
        const host = event.origin === "null" ? "a page without an address" : new URL(event.origin).host;
        const size = Math.max(1, Math.round(sent.page.length / 1000)).toLocaleString("en-GB");
        $("[data-clip-what]").textContent = `“${String(sent.title || "Untitled").slice(0, 200)}” from ${host}, ${size} kB`;
        setTimeout(() => { const button = $("button", clip); button.disabled = false; button.focus(); }, 700);
      });
      from.postMessage("parley-ready", "*");
    }
    clip.addEventListener("submit", () => { $("button", clip).textContent = "Reading"; });
  }

  // A record and its words light each other; layers are switched.
  const light = (ids, on) => {
    for (const id of ids) {
      $$(`[data-records~="${id}"], [data-record="${id}"]`).forEach((element) => element.classList.toggle("lit", on));
    }
  };
  const ids = (element) => (element.dataset.records || element.dataset.record).split(" ");
  const lit = (name, on) => document.addEventListener(name, (event) => {
    const element = event.target.closest && event.target.closest("[data-records], [data-record]");
    if (element) light(ids(element), on);
  }, true);
  lit("pointerover", true); lit("pointerout", false); lit("focusin", true); lit("focusout", false);
  // An address may name a record behind its #: the words are lit and the record is unfolded.
  const openNamed = () => {
    const card = document.getElementById("r-" + location.hash.slice(1));
    if (card) { card.open = true; light([card.dataset.record], true); }
  };
  openNamed();
  window.addEventListener("hashchange", openNamed);
  document.addEventListener("change", (event) => {
    const name = event.target.dataset.layer;
    if (!name) return;
    const off = "off" in event.target.dataset;
    document.body.classList.toggle(off ? `show-${name}` : `hide-${name}`, event.target.checked === off);
    // What a name, place or date is taken for is said on focus, once its layer is shown.
    if (off) {
      $$(`mark.${name}[data-means]`).forEach((mark) => {
        if (!event.target.checked) { for (const each of ["tabindex", "aria-description", "role"]) mark.removeAttribute(each); return; }
        mark.tabIndex = 0;
        mark.setAttribute("role", "note");
        mark.setAttribute("aria-description", mark.dataset.means);
      });
    }
  });
})();
