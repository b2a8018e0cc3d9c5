// The page of the local chat: follows one person's screen, and sends what that person does.
import { element, messageNode } from "/message.js";

const byId = (id) => document.getElementById(id);
const log = byId("log");
const TAP_WAITS = 15000;
const TOAST_LASTS = 4000;

const page = {
  person: null,
  start: startPayload(),
  screen: null,
  following: new AbortController(),
  taps: new Map(), // callback query → the button that waits for its answer
  shown: new Map(), // message_id → what was drawn, to draw again only what changed
  timers: {},
};

// ---- Asking the server

async function ask(path, options = {}) {
  const answer = await fetch(`/chat/${page.person}${path}`, options);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.description);
  return body;
}

async function act(path, body) {
  try {
    return await ask(path, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
  } catch (error) {
    toast(`Cela n'a pas pu être envoyé (${error.message}).`);
    return null;
  }
}

async function meetPeople() {
  const people = await (await fetch("/people")).json();
  const kept = Number(sessionStorage.getItem("person"));
  page.person = (people.find(({ id }) => id === kept) ?? people[0]).id;
  byId("person").append(...people.map((one) => element("option", { value: one.id }, `${one.first_name} (${one.language_code})`)));
  byId("person").value = page.person;
}

async function follow() {
  for (;;) {
    const following = page.following;
    try {
      const screen = await ask(`?after=${page.screen?.version ?? -1}`, { signal: following.signal });
      if (following === page.following) draw(screen);
    } catch (error) {
      if (following.signal.aborted) continue;
      byId("bot-state").textContent = "l'essai local est arrêté";
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
}

// ---- Drawing

function draw(screen) {
  page.screen = screen;
  byId("bot-name").textContent = document.title = screen.bot.first_name;
  byId("avatar").textContent = screen.bot.first_name.slice(0, 1);
  drawMessages(screen);
  drawTyping(screen);
  drawComposer(screen);
  settleTaps();
}

function drawMessages({ messages, started }) {
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  const before = page.shown;
  page.shown = new Map();
  const nodes = [];
  let day = "";
  for (const message of messages) {
    const its = dayOf(message.date);
    if (its !== day) nodes.push(element("p", { className: "day" }, its));
    day = its;
    nodes.push(drawnMessage(message, before.get(message.message_id)));
  }
  if (!messages.length) nodes.push(element("p", { className: "empty" }, started ? "La conversation est vide." : "Écrivez au bot comme sur votre téléphone."));
  place(nodes);
  const added = messages.some((message) => !before.has(message.message_id));
  if (added && (atEnd || messages.at(-1).from.id === page.person)) log.scrollTop = log.scrollHeight;
}

// Nodes that did not change stay where they are: focus, selection and what is read aloud are kept.
function place(nodes) {
  const kept = new Set(nodes);
  const focused = log.contains(document.activeElement) ? document.activeElement.closest(".message") : null;
  for (const old of [...log.children]) if (!kept.has(old)) old.remove();
  nodes.forEach((node, index) => {
    if (log.children[index] !== node) log.insertBefore(node, log.children[index] ?? null);
  });
  if (focused && !kept.has(focused)) byId(focused.id)?.querySelector("button, a")?.focus({ preventScroll: true });
}

function drawnMessage(message, before) {
  const source = JSON.stringify(message);
  const drawn = before?.source === source ? before : { source, node: messageNode(message, page.person, { say, tap, toast }) };
  page.shown.set(message.message_id, drawn);
  return drawn.node;
}

function drawTyping({ typing }) {
  clearTimeout(page.timers.typing);
  const state = byId("bot-state");
  state.textContent = typing ? "écrit…" : "bot";
  state.classList.toggle("typing", typing > 0);
  if (typing) page.timers.typing = setTimeout(() => drawTyping({ typing: 0 }), typing * 1000);
}

function drawComposer({ started, blocked, commands }) {
  const waits = blocked || !started || page.start !== null;
  byId("start").hidden = !waits;
  byId("start").textContent = blocked ? "Débloquer et relancer le bot" : "Démarrer";
  byId("composer").hidden = waits;
  byId("more").hidden = !started || blocked;
  byId("menu-button").hidden = !commands.length;
}

function drawMenu(typed) {
  const menu = byId("menu");
  const commands = typed === null ? [] : (page.screen?.commands ?? []).filter(({ command }) => `/${command}`.startsWith(typed));
  menu.replaceChildren(...commands.map(({ command, description }) => element(
    "button", { type: "button", onclick: () => say(`/${command}`) },
    element("b", {}, `/${command}`), element("span", {}, description))));
  menu.hidden = !commands.length;
  byId("menu-button").ariaExpanded = String(!menu.hidden);
}

function toast(text) {
  clearTimeout(page.timers.toast);
  byId("toast").textContent = text;
  page.timers.toast = setTimeout(() => byId("toast").replaceChildren(), TOAST_LASTS);
}

const dayOf = (seconds) => new Date(seconds * 1000).toLocaleDateString("fr", { day: "numeric", month: "long" });

// ---- What the person does

async function say(text) {
  drawMenu(null);
  if (text.trim()) await act("/say", { text });
}

async function tap(button, messageId, data) {
  if (button.ariaBusy) return;
  button.ariaBusy = "true";
  const stop = () => { button.ariaBusy = null; };
  const tapped = await act("/tap", { message_id: messageId, data });
  if (!tapped) return stop();
  page.taps.set(tapped.id, stop);
  setTimeout(stop, TAP_WAITS);
  settleTaps();
}

function settleTaps() {
  for (const [id, answer] of Object.entries(page.screen?.answers ?? {})) {
    const stop = page.taps.get(id);
    if (!stop) continue;
    page.taps.delete(id);
    stop();
    if (answer.text && answer.show_alert) {
      byId("alert-text").textContent = answer.text;
      byId("alert").showModal();
    } else if (answer.text) toast(answer.text);
  }
}

function become(person) {
  sessionStorage.setItem("person", person);
  page.following.abort();
  log.replaceChildren();
  byId("toast").replaceChildren();
  Object.assign(page, { person, screen: null, following: new AbortController(), shown: new Map() });
  drawMenu(null);
}

async function start() {
  const payload = page.start;
  if (page.screen.blocked) await act("/block", { blocked: false });
  page.start = null;
  history.replaceState(null, "", "/");
  await say(payload ? `/start ${payload}` : "/start");
  byId("text").focus();
}

// The deep link of a bot: letters, digits, - and _, 64 at most.
function startPayload() {
  const given = new URLSearchParams(location.search).get("start");
  return given !== null && /^[\w-]{1,64}$/.test(given) ? given : null;
}

function submit(event) {
  event.preventDefault();
  const text = byId("text");
  const said = text.value;
  text.value = "";
  say(said);
}

byId("composer").addEventListener("submit", submit);
byId("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
});
byId("text").addEventListener("input", ({ target }) => drawMenu(/^\/\w*$/.test(target.value) ? target.value : null));
byId("menu-button").addEventListener("click", () => drawMenu(byId("menu").hidden ? "/" : null));
byId("start").addEventListener("click", start);
byId("person").addEventListener("change", ({ target }) => become(Number(target.value)));
byId("block").addEventListener("click", () => {
  byId("more").open = false;
  act("/block", { blocked: true });
});
byId("file").addEventListener("change", async ({ target }) => {
  const [file] = target.files;
  if (!file) return;
  try {
    await ask(`/file?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file });
  } catch (error) {
    toast(`Le fichier n'est pas parti (${error.message}).`);
  }
  target.value = "";
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") drawMenu(null);
});
meetPeople().then(follow);
