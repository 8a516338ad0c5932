/* What all three phones have in common: who holds it, the frame, the line at its top. */
import {$, h, icon} from './dom.js';
import {chosen, choose, clock, world} from './world.js';
import {addSomebody} from './people.js';

/** Builds a phone into a section and answers its parts. */
export function phone(section, role, title) {
  const select = h('select', {'aria-label': '选择' + title, onchange: event => choose(role, event.target.value)});
  const add = h('button', {class: 'round', title: role === 'customer' ? '添加一位客户' : '添加一位成员', 'aria-label': role === 'customer' ? '添加一位客户' : '添加一位成员',
    onclick: () => addSomebody(role)}, icon('plus'));
  const status = h('div', {class: 'status', 'aria-hidden': 'true'}, h('b'), h('span', {class: 'signal'}), h('span', {class: 'battery'}));
  const screen = h('div', {class: 'screen'});
  section.append(h('div', {class: 'holder'}, h('span', {}, title), select, add), h('div', {class: 'phone'}, status, screen));
  return {screen, select, status: $('b', status)};
}

/** Who can hold this phone, and what time it shows. */
export function drawHolder(parts, role, people) {
  parts.select.replaceChildren(...people.map(([id, label]) => h('option', {value: id, selected: id === chosen[role]}, label)));
}
export const drawStatus = parts => { parts.status.textContent = clock(world.time.now); };

const COLOURS = ['#3f6fb5', '#9a5b2d', '#5a6b2f', '#7a4f93', '#23786f', '#a2475a'];
export function face(name, kind) {
  if (kind) return h('div', {class: 'face ' + kind, 'aria-hidden': 'true'}, icon(kind));
  const colour = COLOURS[[...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % COLOURS.length];
  return h('div', {class: 'face', style: `background:${colour}`, 'aria-hidden': 'true'}, name[0] || '?');
}

export const tabs = (list, active, pick) => h('div', {class: 'tabs', role: 'tablist'}, list.map(([key, label]) =>
  h('button', {role: 'tab', 'aria-selected': String(key === active), 'data-tab': key, onclick: () => pick(key)}, label)));
