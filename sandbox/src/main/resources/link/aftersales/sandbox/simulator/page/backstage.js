/* Behind the scenes: what the platforms see, faults to switch on, time to move. */
import {$, h, icon, keyed, when} from './dom.js';
import {clock, redraw, world} from './world.js';
import {events} from './events.js';
import {drawFaults, active} from './faults.js';
import {drawTime} from './time.js';

const TABS = [['events', '幕后', 'flow'], ['faults', '故障', 'bolt'], ['time', '时间', 'clock']];
const FILTERS = [['all', '全部'], ['callback', '回调'], ['call', '调用'], ['bad', '不顺利']];
let tab = 'events', filter = 'all', routine = false;
const nodes = {};

export function backstage(section) {
  nodes.tabs = h('div', {class: 'tabs', role: 'tablist'});
  nodes.bar = h('div', {class: 'filters'});
  nodes.list = h('div', {class: 'events', role: 'log', 'aria-label': '平台看见的事', tabindex: '0'});
  nodes.events = h('div', {class: 'pane'}, nodes.bar, nodes.list);
  nodes.faults = h('div', {class: 'pane scrolling', tabindex: '0', 'aria-label': '故障'});
  nodes.time = h('div', {class: 'pane scrolling', tabindex: '0', 'aria-label': '时间'});
  section.append(nodes.tabs, nodes.events, nodes.faults, nodes.time);
}

function filters() {
  return [FILTERS.map(([key, label]) => h('button', {'aria-pressed': String(key === filter), onclick: () => { filter = key; redraw(); }}, label)),
    h('label', {}, h('input', {type: 'checkbox', checked: routine, onchange: event => { routine = event.target.checked; redraw(); }}), '例行')];
}

const wanted = event => (routine || !event.routine || event.bad) && (filter === 'all' || (filter === 'bad' ? event.bad : event.kind === filter));

function row(event) {
  const towards = event.kind === 'callback' ? [event.platform, '售后系统'] : ['售后系统', event.platform];
  return h('details', {class: `event ${event.kind}${event.bad ? ' bad' : ''}`}, h('summary', {},
    h('time', {}, clock(event.at, true)), h('span', {class: 'way'}, towards[0], h('i', {}, '→'), towards[1]), h('span', {class: 'result'}, event.result),
    h('b', {}, event.title), event.about && h('span', {class: 'about'}, event.about)), h('pre', {tabindex: '0'}, event.raw));
}

function drawEvents() {
  when('filters', [filter, routine], () => nodes.bar.replaceChildren(...filters().flat()));
  const shown = events(world).filter(wanted).slice(-120).reverse();
  if (!shown.length) {
    nodes.list.shown = null;
    return when('no-events', [shown.length, nodes.list.childElementCount], () => nodes.list.replaceChildren(h('p', {class: 'tip'}, '平台和售后系统之间的每一次往来都会出现在这里：回调（平台推给系统）和调用（系统请求平台接口）。')));
  }
  if (!nodes.list.shown) nodes.list.replaceChildren();
  keyed(nodes.list, shown, event => event.key, row);
}

export function drawBackstage() {
  const faults = active(world);
  when('backstage-tabs', [tab, faults], () => nodes.tabs.replaceChildren(...TABS.map(([key, label, sign]) =>
    h('button', {role: 'tab', 'aria-selected': String(key === tab), 'data-tab': key, onclick: () => { tab = key; redraw(); }}, icon(sign), label, key === 'faults' && faults > 0 && h('em', {}, String(faults))))));
  for (const [key] of TABS) nodes[key].hidden = key !== tab;
  drawEvents();
  drawFaults(nodes.faults);
  drawTime(nodes.time);
}
