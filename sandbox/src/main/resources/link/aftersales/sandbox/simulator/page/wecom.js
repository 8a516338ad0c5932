/* A member's WeCom: messages of the application, the work group, adding customers, the customers added. */
import {$, h, icon, keyed, stick, when} from './dom.js';
import {act, tell} from './api.js';
import {chosen, moment, redraw, view, world} from './world.js';
import {drawHolder, drawStatus, face, phone} from './phone.js';
import {push, robot} from './cards.js';
import {ADD_WAYS, nameOfWay} from './ways.js';

const devices = {}, read = {};
const TABS = [['messages', '消息', 'bell'], ['group', '工作群', 'group'], ['add', '添加客户', 'add'], ['contacts', '客户', 'people']];
const memberOf = role => world.members.find(member => member.userid === chosen[role]);
const path = (role, what) => `/members/${chosen[role]}/${what}`;

export function member(section, role, title) {
  const parts = phone(section, role, title);
  const bar = h('div', {class: 'bar'}), body = h('div', {class: 'scroll', tabindex: '0', 'aria-label': '消息'});
  const search = searchPage(role);
  const foot = h('div', {class: 'foot', role: 'tablist'}, TABS.map(([key, label, sign]) => h('button',
    {role: 'tab', 'data-tab': key, onclick: () => { view[role] = key; redraw(); }}, icon(sign), label)));
  devices[role] = {...parts, bar, body, search, foot};
}

/* ---- adding customers ---- */
function searchPage(role) {
  const input = h('input', {class: 'number', placeholder: '手机号', inputmode: 'numeric', 'aria-label': '搜索手机号', autocomplete: 'off', maxlength: '20'});
  const found = h('div', {class: 'found'});
  const ways = h('div', {class: 'ways'});
  const form = h('form', {class: 'searching', onsubmit: event => { event.preventDefault(); look(role); }}, icon('search'), input, h('button', {class: 'blue'}, '搜索'));
  const page = h('div', {class: 'adding'}, form, found, ways);
  return {page, input, found, ways, wanted: null};
}

function look(role) {
  const {search} = devices[role], number = search.input.value.replace(/[\s-]/g, '');
  search.wanted = number || null;
  redraw();
}

function result(role) {
  const {search} = devices[role], number = search.wanted;
  if (!number) return [h('p', {class: 'tip'}, '输入客户在公众号里发的手机号。只有「搜索手机号」能让系统自动信任客户。')];
  const person = world.people.find(one => one.phone === number);
  if (!person) return [h('p', {class: 'tip'}, '该用户不存在')];
  const isFriend = world[role].contacts.some(contact => contact.externalUserId === person.externalUserId);
  const asked = person.personId === chosen.customer && world.phone.requests.some(request => request.userid === chosen[role]);
  const add = h('button', {class: 'blue ask', onclick: async () => {
    if (await act('POST', path(role, 'search'), {phone: number, remarkMobiles: view.meeting.remark})) tell(`已向 ${person.name} 发送好友申请`, 'good');
  }}, '添加');
  return [h('div', {class: 'person'}, face(person.name), h('div', {}, h('b', {}, person.name), h('span', {}, '@微信')),
    isFriend ? h('span', {class: 'tip'}, '已是客户') : asked ? h('span', {class: 'tip'}, '等待对方通过') : add)];
}

function otherWays(role) {
  const remark = h('input', {type: 'checkbox', checked: view.meeting.remark === 'auto', onchange: event => { view.meeting.remark = event.target.checked ? 'auto' : 'empty'; }});
  const add = ([way, label, oper]) => h('button', {onclick: async () => {
    if (await act('POST', path(role, 'add'), {personId: chosen.customer, addWay: way, oper, welcome: view.meeting.welcome, unknownToApiMs: view.meeting.unknownToApiMs})) {
      tell(`已成为好友，添加方式：${label}`, 'good');
    }
  }}, h('span', {}, label), h('small', {}, `add_way ${way}`));
  return [h('label', {class: 'check'}, remark, '企业微信自动备注搜索的手机号'), h('h3', {}, `别的添加方式（客户：${world.me ? world.me.name : '—'}）`),
    h('div', {class: 'list'}, ADD_WAYS.map(add)), h('p', {class: 'tip'}, '这些方式系统都不会自动信任，可以看看它怎样处理。')];
}

/* ---- customers added ---- */
function contact(role, {contact: one, person}) {
  const say = h('input', {placeholder: '发消息给客户', 'aria-label': '发消息给 ' + person.name, maxlength: '600'});
  const send = async event => {
    event.preventDefault();
    if (say.value.trim() && await act('POST', path(role, 'say'), {personId: person.personId, text: say.value.trim()})) say.value = '';
  };
  const others = world.members.filter(member => member.userid !== chosen[role]);
  const to = h('select', {'aria-label': '转给同事', onchange: event => event.target.value && act('POST', path(role, 'transfer'), {personId: person.personId, to: event.target.value})},
    h('option', {value: ''}, '转给同事…'), others.map(member => h('option', {value: member.userid}, member.name)));
  return h('div', {class: 'contact'}, h('div', {class: 'person'}, face(person.name), h('div', {}, h('b', {}, person.name, h('i', {}, '@微信')),
    h('span', {}, `${nameOfWay(one.addWay)} · ${moment(one.createdAt)}`), one.remark.mobiles.length > 0 && h('span', {}, '备注手机 ' + one.remark.mobiles.join('、')))),
    h('form', {onsubmit: send}, say, h('button', {class: 'blue'}, '发送')),
    h('div', {class: 'acts'}, to, h('button', {onclick: () => act('POST', path(role, 'delete'), {personId: person.personId})}, '删除客户')));
}

function contacts(role) {
  const known = Object.fromEntries(world.people.map(person => [person.externalUserId, person]));
  return world[role].contacts.map(one => ({contact: one, person: known[one.externalUserId]})).filter(({person}) => person);
}

const empty = (sign, text) => h('div', {class: 'empty'}, icon(sign), h('p', {}, text));

function fill(role, tab, list, keyOf, render, none) {
  const {body} = devices[role], conversation = chosen[role] + tab + (list.length ? '' : '-');
  if (body.conversation !== conversation) {
    Object.assign(body, {conversation, shown: null});
    body.replaceChildren(...(list.length ? [] : [none]));
    body.scrollTop = 0;
  }
  if (list.length) stick(body, () => keyed(body, list, keyOf, render));
}

function drawAdding(role) {
  const {body, search} = devices[role];
  body.conversation = 'add';
  body.shown = null;
  if (!search.page.isConnected) body.replaceChildren(search.page);
  const number = world.me ? world.me.phone : '';
  if (search.suggested !== number) { search.input.value = search.suggested = number; search.wanted = null; }
  when(role + '-found', [search.wanted, world.people, world[role].contacts, world.phone.requests], () => search.found.replaceChildren(...result(role)));
  when(role + '-ways', [chosen.customer, chosen[role], world.people], () => search.ways.replaceChildren(...otherWays(role)));
}

/* what came while another tab was open */
function drawFoot(role, tab) {
  const {foot} = devices[role], lists = {messages: world[role].messages, group: world.group};
  for (const button of foot.children) {
    const list = lists[button.dataset.tab], key = chosen[role] + button.dataset.tab;
    button.setAttribute('aria-selected', String(button.dataset.tab === tab));
    if (list && (button.dataset.tab === tab || !(key in read))) read[key] = list.length;
    const unread = list ? Math.max(0, list.length - read[key]) : 0;
    $('em', button)?.remove();
    if (unread) button.append(h('em', {}, String(unread)));
  }
}

export function drawMember(role) {
  const device = devices[role], who = memberOf(role);
  drawStatus(device);
  when(role + '-members', [world.members, chosen[role]], () => drawHolder(device, role, world.members.map(one => [one.userid, `${one.name} ${one.userid}`])));
  if (!who) return device.screen.replaceChildren(empty('people', '点上面的 ＋ 添加一位成员'));
  if (!device.bar.isConnected) device.screen.replaceChildren(device.bar, device.body, device.foot);
  const tab = view[role], titles = {messages: '售后助手', group: `售后工作群（${world.members.length}）`, add: '添加客户', contacts: '客户'};
  when(role + '-bar', [tab, who, world.members.length], () => device.bar.replaceChildren(h('span', {class: 'back', 'aria-hidden': 'true'}, icon('back')), h('span', {}, titles[tab]), face(who.name)));
  drawFoot(role, tab);
  if (tab === 'messages') fill(role, tab, world[role].messages, message => message.id, message => push(message, who.userid), empty('bell', '还没有收到消息'));
  if (tab === 'group') fill(role, tab, world.group, message => message.id, message => robot(message, face('', 'robot')), empty('group', '群里还没有消息'));
  if (tab === 'contacts') fill(role, tab, contacts(role), ({contact: one}) => one.externalUserId, one => contact(role, one), empty('people', '还没有客户'));
  if (tab === 'add') drawAdding(role);
}
