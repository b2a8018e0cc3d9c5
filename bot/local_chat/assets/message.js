// A message as nodes: its text with its entities, its document, its keyboard. Text never becomes HTML.

export function element(name, properties = {}, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

const clock = (seconds) => new Date(seconds * 1000).toLocaleTimeString("fr", { hour: "2-digit", minute: "2-digit" });

// What this person sees of a message; `actions` are say(text), tap(button, messageId, data) and toast(text).
export function messageNode(message, me, actions) {
  const mine = message.from.id === me;
  const bubble = element("div", { className: "bubble" });
  bubble.append(element("span", { className: "hidden" }, `${mine ? "Vous" : message.from.first_name} : `));
  if (message.document) bubble.append(documentNode(message.document));
  fill(bubble, message.text ?? message.caption ?? "", [...(message.entities ?? message.caption_entities ?? [])], actions);
  bubble.append(element("time", {}, (message.edit_date ? "modifié " : "") + clock(message.date)));
  const node = element("article", { className: mine ? "message mine" : "message", id: `m${message.message_id}` }, bubble);
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (rows.length) node.append(keyboardNode(message, rows, actions));
  return node;
}

// Telegram counts in UTF-16 units, as JavaScript does; entities come sorted, the outer ones first.
function fill(parent, text, entities, actions, from = 0, to = text.length) {
  let at = from;
  while (entities.length && entities[0].offset < to) {
    const entity = entities.shift();
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (start >= end) continue;
    const inside = document.createDocumentFragment();
    fill(inside, text, entities, actions, start, end);
    parent.append(text.slice(at, start), entityNode(entity, inside, text.slice(start, end), actions));
    // A block ends its own line: the line break that follows it is not one more.
    at = BLOCKS.has(entity.type) && text[end] === "\n" && end < to ? end + 1 : end;
  }
  parent.append(text.slice(at, to));
}

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const PLAIN = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote" };

function entityNode(entity, inside, text, actions) {
  if (PLAIN[entity.type]) return element(PLAIN[entity.type], {}, inside);
  switch (entity.type) {
    case "text_link": return linkNode(entity.url, inside);
    case "url": return linkNode(text, inside);
    case "email": return linkNode(`mailto:${text}`, inside);
    case "bot_command": return element("button", { type: "button", className: "command", onclick: () => actions.say(text) }, inside);
    case "spoiler": return spoilerNode(inside);
    case "expandable_blockquote": return foldedNode(inside);
    default: return element("span", {}, inside);
  }
}

function linkNode(href, inside) {
  const safe = /^(https?|ftp|mailto|tg|ton|tonsite):/i.test(href);
  return safe ? element("a", { href, target: "_blank", rel: "noopener noreferrer" }, inside) : element("span", {}, inside);
}

function spoilerNode(inside) {
  const node = element("span", { className: "spoiler", tabIndex: 0, role: "button", ariaLabel: "Texte masqué : montrer" }, inside);
  const show = () => {
    node.classList.add("shown");
    node.removeAttribute("role");
    node.removeAttribute("aria-label");
  };
  node.addEventListener("click", show);
  node.addEventListener("keydown", (event) => event.key === "Enter" && show());
  return node;
}

function foldedNode(inside) {
  const node = element("blockquote", { className: "folded" }, element("div", {}, inside));
  const button = element("button", { type: "button", ariaExpanded: "false" }, "Voir tout");
  button.onclick = () => {
    const folded = node.classList.toggle("folded");
    button.textContent = folded ? "Voir tout" : "Réduire";
    button.ariaExpanded = String(!folded);
  };
  node.append(button);
  return node;
}

function documentNode({ file_id, file_name, file_size }) {
  const size = file_size < 1024 ? `${file_size} octets` : `${Math.round(file_size / 1024).toLocaleString("fr")} Ko`;
  const name = element("span", {}, file_name, element("small", {}, size));
  return element("a", { className: "document", href: `/file/${file_id}`, download: file_name }, element("b", { ariaHidden: "true" }, "↓"), name);
}

function keyboardNode(message, rows, actions) {
  const keyboard = element("div", { className: "keyboard" });
  for (const row of rows) {
    keyboard.append(element("div", { className: "row" }, ...row.map((button) => buttonNode(message, button, actions))));
  }
  return keyboard;
}

function buttonNode(message, { text, callback_data, url, copy_text }, actions) {
  if (url) return element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text);
  const node = element("button", { type: "button" }, text);
  if (callback_data !== undefined) node.onclick = () => actions.tap(node, message.message_id, callback_data);
  else if (copy_text) node.onclick = () => navigator.clipboard.writeText(copy_text.text).then(() => actions.toast("Copié."));
  else Object.assign(node, { disabled: true, title: "Ce bouton n'existe que sur Telegram." });
  return node;
}
