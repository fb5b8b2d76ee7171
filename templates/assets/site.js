// What every page gains by scripts: the switches of the header, reading aloud, and, on policies, marked words,
// the current entry of the contents, and links and citations to copy. Pages are whole without it.
(function () {
  "use strict";
  const root = document.documentElement;
  const isEnglish = root.lang === "en";
  const say = (zh, en) => (isEnglish ? en : zh);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // Choices, remembered on this device where that is allowed.
  function keep() {
    const view = { theme: root.dataset.theme, care: Number(root.dataset.care) || undefined };
    try {
      localStorage.setItem("portal-view", JSON.stringify(view));
    } catch (error) {
      // The choice then lasts as long as the page.
    }
  }

  const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : systemIsDark.matches);

  function showChoices() {
    for (const button of all('[data-switch="theme"]')) {
      button.hidden = false;
      button.textContent = isDark() ? say("浅色", "Light") : say("深色", "Dark");
      button.disabled = "care" in root.dataset;
    }
    for (const button of all('[data-switch="care"]')) {
      button.hidden = false;
      button.textContent = "care" in root.dataset ? say("退出关怀版", "Normal type") : say("关怀版", "Large type");
      button.setAttribute("aria-pressed", String("care" in root.dataset));
    }
    for (const button of all("[data-care-size]")) {
      button.setAttribute("aria-pressed", String(button.dataset.careSize === root.dataset.care));
    }
  }

  function choose(change) {
    change();
    keep();
    showChoices();
  }

  function toggleMenu(link) {
    const isOpen = document.getElementById("nav").classList.toggle("open");
    link.setAttribute("aria-expanded", String(isOpen));
  }

  document.addEventListener("click", (event) => {
    const control = event.target.closest("[data-switch], [data-care-size], [data-read], [data-print], [data-copy]");
    if (!control) return;
    const { dataset } = control;
    if (dataset.switch === "theme") choose(() => (root.dataset.theme = isDark() ? "light" : "dark"));
    if (dataset.switch === "care") {
      choose(() => ("care" in root.dataset ? delete root.dataset.care : (root.dataset.care = 2)));
    }
    if (dataset.careSize) choose(() => (root.dataset.care = dataset.careSize));
    if (dataset.switch === "menu") {
      event.preventDefault();
      toggleMenu(control);
    }
    if ("read" in dataset) readAloud();
    if ("print" in dataset) printOrSayHow(control);
    if (dataset.copy) copy(control);
  });

  // Within WeChat a page cannot be printed; its menu leads to a browser that can.
  function printOrSayHow(control) {
    if (!/MicroMessenger/i.test(navigator.userAgent)) return print();
    control.textContent = say("在微信里不能打印，请点右上角“…”，选“在浏览器打开”", "To print, open the menu “…” and choose “Open in browser”");
    control.setAttribute("role", "status");
  }

  systemIsDark.addEventListener("change", showChoices);
  for (const link of all('[data-switch="menu"]')) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-controls", "nav");
    link.setAttribute("aria-expanded", "false");
  }
  for (const button of all("[data-print]")) button.hidden = false;
  showChoices();

  // Pages opened from a folder have no server that adds the file's name.
  if (location.protocol === "file:") {
    for (const link of all("a[href]")) {
      const address = new URL(link.href);
      if (address.protocol === "file:" && address.pathname.endsWith("/")) {
        address.pathname += "index.html";
        link.href = address.href;
      }
    }
  }

  // Reading aloud, with the browser's own voice of the language.
  const voice = window.speechSynthesis;
  for (const button of all("[data-read]")) button.hidden = !voice;

  function readAloud() {
    const isSpeaking = voice.speaking;
    voice.cancel();
    for (const button of all("[data-read]")) {
      button.dataset.words ??= button.textContent;
      button.setAttribute("aria-pressed", String(!isSpeaking));
      button.textContent = isSpeaking ? button.dataset.words : say("停止朗读", "Stop reading");
    }
    if (isSpeaking) return;
    const text = document.querySelector(".official") || document.querySelector("main");
    const isChinese = Boolean(text.closest("[lang]").lang.startsWith("zh"));
    for (const sentence of text.innerText.split(/(?<=[。；\n])/)) {
      if (!sentence.trim()) continue;
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.lang = isChinese ? "zh-CN" : "en";
      voice.speak(utterance);
    }
  }
  addEventListener("pagehide", () => voice && voice.cancel());

  // Copying.
  async function copy(button) {
    const provision = button.closest("[data-path]");
    const policy = document.querySelector("[data-title]");
    const link = new URL(`#${provision.id}`, location.href.split(/[?#]/)[0]).href;
    const number = policy.dataset.number ? `（${policy.dataset.number}）` : "";
    const text = button.dataset.copy === "link" ? link : `《${policy.dataset.title}》${number}${provision.dataset.path}`;
    button.dataset.words ??= button.textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = say("已复制", "Copied");
    } catch (error) {
      button.textContent = text;
    }
    button.setAttribute("role", "status");
  }

  function addTools(provision) {
    if (!provision || provision.querySelector(":scope > .tools")) return;
    const tools = document.createElement("p");
    tools.lang = root.lang;
    tools.className = "tools no-print";
    for (const [kind, words] of [["link", say("复制链接", "Copy link")], ["citation", say("复制引用", "Copy citation")]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.copy = kind;
      button.textContent = words;
      tools.append(button);
    }
    const report = document.querySelector("[data-report]");
    if (report) {
      const link = document.createElement("a");
      link.href = report.dataset.report;
      link.textContent = say("报告错误", "Report an error");
      tools.append(link);
    }
    provision.querySelector(":scope > .text").after(tools);
  }

  const policy = document.querySelector("[data-title]");
  if (policy) {
    const provisionOf = (node) => node && node.closest && node.closest(".provision");
    for (const type of ["pointerover", "focusin"]) {
      policy.addEventListener(type, (event) => addTools(provisionOf(event.target)));
    }

    // The place the address names: opened when folded, its words marked.
    const arrive = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      for (const old of all(".provision.arrived")) old.classList.remove("arrived");
      if (!target) return;
      const folded = target.closest("details:not([open])");
      if (folded) {
        folded.open = true;
        target.scrollIntoView();
      }
      const provision = provisionOf(target);
      if (provision) {
        provision.classList.add("arrived");
        addTools(provision);
      }
      const words = new URLSearchParams(location.search).get("q");
      if (words) markWords(target, words);
    };
    addEventListener("hashchange", arrive);
    arrive();

    // The contents: open where it stands at the side, the current entry marked.
    const contents = document.querySelector(".toc details");
    if (contents) {
      const isWide = matchMedia("(min-width: 1136px)");
      const fit = () => (contents.open = isWide.matches);
      isWide.addEventListener("change", fit);
      fit();
      const entries = all(".toc a").map((link) => [link, document.getElementById(decodeURIComponent(link.hash.slice(1)))]);
      const showCurrent = () => {
        let current = null;
        for (const [link, place] of entries) {
          link.removeAttribute("aria-current");
          if (place && place.getBoundingClientRect().top < innerHeight / 3) current = link;
        }
        if (!current) return;
        current.setAttribute("aria-current", "true");
        // Where the list is longer than the screen, it follows along.
        const list = contents.parentElement;
        const [entry, frame] = [current.getBoundingClientRect(), list.getBoundingClientRect()];
        if (entry.top < frame.top || entry.bottom > frame.bottom) list.scrollTop += entry.top - frame.top - frame.height / 2;
      };
      let isWaiting = false;
      addEventListener("scroll", () => {
        if (isWaiting) return;
        isWaiting = true;
        requestAnimationFrame(() => {
          isWaiting = false;
          showCurrent();
        });
      }, { passive: true });
      showCurrent();
    }
  }

  // Marks the words of a query in the text of an element; blanks and widths do not count, as in the search.
  function fold(character) {
    return /\s/.test(character) ? "" : character.normalize("NFKC").toLowerCase();
  }

  function markWords(element, query) {
    const terms = query.split(/[\s，、]+/).map((term) => [...term].map(fold).join("")).filter((term) => term.length > 0);
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const places = [];
    let text = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest(".notes, .tools, .why, mark:not(.doubt)")) continue;
      for (let index = 0; index < node.data.length; index += 1) {
        for (const character of fold(node.data[index])) {
          text += character;
          places.push([node, index]);
        }
      }
    }
    const hits = new Map();
    for (const term of terms) {
      for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
        for (const [node, index] of places.slice(at, at + term.length)) {
          if (!hits.has(node)) hits.set(node, new Set());
          hits.get(node).add(index);
        }
      }
    }
    for (const [node, indices] of hits) {
      const sorted = [...indices].sort((a, b) => b - a);
      for (let next = 0; next < sorted.length;) {
        const end = sorted[next] + 1;
        while (next + 1 < sorted.length && sorted[next + 1] === sorted[next] - 1) next += 1;
        const range = document.createRange();
        range.setStart(node, sorted[next]);
        range.setEnd(node, end);
        range.surroundContents(document.createElement("mark"));
        next += 1;
      }
    }
  }

  // The day of printing belongs on the sheet; so do the site's name, the document's number and the address on every
  // page of it, in a style of its own, for the sheet's margins take no words from the page.
  const canPrintMargins = "adoptedStyleSheets" in document;
  const margins = canPrintMargins && new CSSStyleSheet();
  if (margins) document.adoptedStyleSheets = [...document.adoptedStyleSheets, margins];
  addEventListener("beforeprint", () => {
    const date = new Date().toLocaleDateString(say("zh-CN", "en-GB"), { year: "numeric", month: "long", day: "numeric" });
    for (const place of all("[data-print-date]")) place.textContent = date;
    if (!margins) return;
    root.dataset.margins = "";
    const name = document.querySelector('meta[name="SiteName"]').content;
    // The whole address stands at the end of the sheet; a margin has room for its last part.
    const { pathname } = new URL(document.querySelector('link[rel="canonical"]')?.href || location.href);
    const address = "…" + (pathname.length > 36 ? pathname.match(/\/[^/]*\/?$/)[0] : pathname);
    const box = (place, words) => `@${place} { content: ${JSON.stringify(words)}; font: 9pt var(--hei); }`;
    margins.replaceSync(
      `@page { ${box("top-left", name)} ${box("top-right", policy?.dataset.number || "")}
        ${box("bottom-left", say("打印日期：", "Printed: ") + date)} ${box("bottom-right", say("网址：", "Address: ") + address)} }`
    );
  });
})();
