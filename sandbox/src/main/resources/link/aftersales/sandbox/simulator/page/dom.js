/* The few lines that stand in for a framework. */

export const $ = (query, at = document) => at.querySelector(query);

/** An element: attributes, listeners ("onclick") and children; null and false are left out. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...given(children));
  return element;
}
const given = children => children.flat(3).filter(child => child !== null && child !== undefined && child !== false);

/** Puts children in the place of whatever was there. */
export const put = (container, ...children) => container.replaceChildren(...given(children));

const PATHS = {
  wrench: 'M14.7 6.3a4 4 0 0 0-5.4 5L3 17.6 6.4 21l6.3-6.3a4 4 0 0 0 5-5.4l-2.8 2.8-2.8-.6-.6-2.8z',
  headset: 'M4 14v-2a8 8 0 0 1 16 0v2M4 14a2 2 0 0 1 4 0v3a2 2 0 0 1-4 0zM16 14a2 2 0 0 1 4 0v3a2 2 0 0 1-4 0zM18 19c0 1.5-2 2-5 2',
  bell: 'M6 16v-5a6 6 0 0 1 12 0v5l2 2H4zM10 21h4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 3.5-6 8-6s8 2 8 6',
  add: 'M10 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21c0-4 3.5-6 8-6 1.5 0 3 .3 4 .8M18 14v6M15 17h6',
  people: 'M9 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21c0-4 3-6 7-6s7 2 7 6M16 4.5a4 4 0 0 1 0 7M18 15.5c2.5.8 4 2.5 4 5.5',
  group: 'M4 5h16v11H9l-5 4zM8 9h8M8 12h5',
  robot: 'M5 9h14v10H5zM12 9V5M9 13v2M15 13v2M12 4.5v.1',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2z',
  more: 'M5 12h.1M12 12h.1M19 12h.1', plus: 'M12 5v14M5 12h14', back: 'M15 5l-7 7 7 7', check: 'M5 13l4 4 10-10',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4', voice: 'M12 4v10M8 8v4M16 8v4M12 14v6', video: 'M4 6h11v12H4zM15 11l5-3v8l-5-3z',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5', bolt: 'M13 3L5 14h6l-1 7 8-11h-6z', clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 3',
  flow: 'M4 7h12M12 3l4 4-4 4M20 17H8M12 13l-4 4 4 4',
};
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), path = document.createElementNS(svg.namespaceURI, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

/** Shows a list and touches only what changed in it, so that focus, scroll and open details stay. */
export function keyed(container, items, keyOf, render) {
  const before = container.shown || new Map(), now = new Map(), first = !container.shown;
  let place = null;
  for (const item of items) {
    const key = keyOf(item), text = JSON.stringify(item), known = before.get(key);
    const node = known && known.text === text ? known.node : render(item);
    if (known && known.node !== node) known.node.replaceWith(node);
    else if (!known && !first) node.classList.add('new');
    now.set(key, {text, node});
    const next = place ? place.nextSibling : container.firstChild;
    if (next !== node) container.insertBefore(node, next);
    place = node;
  }
  for (const [key, {node}] of before) if (now.get(key)?.node !== node) node.remove();
  container.shown = now;
}

/** Runs a drawing only when what it draws from has changed. */
const drawn = new Map();
export function when(name, data, draw) {
  const text = JSON.stringify(data);
  if (drawn.get(name) !== text) { drawn.set(name, text); draw(); }
}

/** Changes what is in a scrolling list; whoever read its end sees the end again. */
export function stick(scroller, change) {
  const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
  change();
  if (atEnd) scroller.scrollTop = scroller.scrollHeight;
}

export const link = (url, label, attributes) => h('a', {href: url, target: '_blank', rel: 'noopener', 'data-opens': url, ...attributes}, label);

/** Plain text with links; the only markup that WeChat allows in texts is <a href>. */
export function rich(text) {
  const parts = [], pattern = /<a [^>]*href="([^"]+)"[^>]*>([^<]*)<\/a>|(https?:\/\/[^\s<>"，。；）]+)/g;
  let last = 0;
  for (const found of text.matchAll(pattern)) {
    const url = found[1] || found[3];
    parts.push(text.slice(last, found.index), /^https?:/.test(url) ? link(url, found[2] || url) : found[2]);
    last = found.index + found[0].length;
  }
  return [...parts, text.slice(last)];
}
