/* The customer's WeChat: the Official Account, 微信客服, members of WeCom who became contacts. */
import {$, h, icon, keyed, rich, stick, when} from './dom.js';
import {act} from './api.js';
import {chosen, moment, redraw, view, world} from './world.js';
import {drawHolder, drawStatus, face, phone, tabs} from './phone.js';

let parts;
const nodes = {};
const me = () => world.me;
const mine = what => `/people/${chosen.customer}/${what}`;
const speak = body => act('POST', mine(view.chat === 'service' ? 'kf/messages' : 'messages'), body);
const nameOf = userid => world.names[userid] || userid;

export function customer(section) {
  parts = phone(section, 'customer', '客户的手机');
  Object.assign(nodes, {
    bar: h('div', {class: 'bar'}), tabs: h('div'), requests: h('div'),
    chat: h('div', {class: 'scroll', role: 'log', 'aria-label': '聊天记录', tabindex: '0'}),
    chips: h('div', {class: 'chips', 'aria-label': '快捷回复'}), composer: composer(), menu: h('div', {class: 'menu'}),
  });
}

function composer() {
  const input = h('input', {class: 'words', placeholder: '发消息', 'aria-label': '发消息', autocomplete: 'off', maxlength: '600'});
  const send = async event => {
    event.preventDefault();
    const words = input.value.trim();
    if (!words) return;
    input.value = '';
    if (!await speak({text: words})) input.value = words;
  };
  return h('form', {class: 'composer', onsubmit: send}, input, more(), h('button', {class: 'send'}, '发送'));
}

/* the ＋ beside the line of words: what else can be sent */
function more() {
  const read = file => new Promise(done => { const reader = new FileReader(); reader.onload = () => done(reader.result); reader.readAsDataURL(file); });
  const album = h('input', {type: 'file', accept: 'image/*', multiple: true, hidden: true, 'aria-label': '从相册选择', onchange: async event => {
    const images = await Promise.all([...event.target.files].map(read));
    event.target.value = '';
    if (images.length) speak({images});
  }});
  const kinds = [['图片', 'picture', {image: 'sample'}], ['三张图片', 'picture', {images: ['sample', 'sample', 'sample']}], ['语音 12″', 'voice', {voice: 'sample', seconds: 12}],
    ['视频', 'video', {video: 'sample'}], ['文件', 'file', {file: 'sample'}]];
  const shut = event => { event.target.closest('details').open = false; };
  return h('details', {class: 'more'}, h('summary', {title: '发送图片、语音、视频、文件', 'aria-label': '更多'}, icon('plus')), h('div', {class: 'sheet'},
    kinds.map(([label, sign, body]) => h('button', {type: 'button', onclick: event => { shut(event); speak(body); }}, icon(sign), label)),
    h('button', {type: 'button', onclick: event => { shut(event); album.click(); }}, icon('picture'), '相册…')), album);
}

/* what is more than words; WeChat plays a voice itself, a browser cannot */
function enclosed(message) {
  const src = '/control/media/' + message.mediaId;
  if (!message.mediaId) return null;
  if (message.type === 'image') return h('img', {src, alt: '图片', loading: 'lazy'});
  if (message.type === 'video') return h('video', {src, controls: true, 'aria-label': '视频'});
  if (message.type === 'voice') return h('span', {class: 'voice'}, icon('voice'), (message.text.match(/\d+″/) || ['语音'])[0]);
  const name = message.text.replace('[文件] ', '');
  return message.type === 'file' ? h('a', {class: 'file', href: src, download: name}, icon('file'), name) : null;
}

const template = message => h('div', {class: 'template'}, h('b', {}, '服务通知'), message.text.split('\n').map(line => h('p', {}, line)), h('span', {}, '模板消息 · 不占回复窗口'));

function row(message) {
  const own = message.from === 'customer';
  const who = own ? face(me().name) : message.from === 'account' ? face('', message.chat.startsWith('kf/') ? 'headset' : 'wrench') : face(nameOf(message.chat));
  const picture = ['image', 'video'].includes(message.type) && message.mediaId;
  return h('div', {class: 'row' + (own ? ' mine' : '')}, who, h('div', {class: 'bubble' + (picture ? ' picture' : '')}, enclosed(message) || rich(message.text)));
}

function line(message) {
  if (message.head) return h('div', {class: 'time'}, message.head);
  if (message.type === 'unavailable') return h('div', {class: 'note'}, message.text);
  return message.type === 'template' ? template(message) : row(message);
}

/** Times stand between messages that are more than three minutes apart. */
function withTimes(messages) {
  let before = 0;
  return messages.flatMap(message => {
    const at = new Date(message.at).getTime(), apart = at - before > 180e3;
    before = at;
    return apart ? [{id: 't' + message.id, head: moment(message.at)}, message] : [message];
  });
}

function bar(title) {
  const follows = view.chat === 'account' && me().followedAt;
  const leave = follows ? ['取消关注', () => act('POST', mine('unfollow'))]
    : !['account', 'service'].includes(view.chat) && ['删除这位好友', () => act('POST', mine('delete'), {userid: view.chat})];
  return [h('span', {class: 'back', 'aria-hidden': 'true'}, icon('back')), h('span', {}, title),
    leave ? h('details', {class: 'more'}, h('summary', {'aria-label': '更多操作'}, icon('more')), h('div', {class: 'sheet'}, h('button', {onclick: leave[1]}, leave[0]))) : h('span')];
}

const request = asked => h('div', {class: 'request'}, face(nameOf(asked.userid)), h('p', {}, h('b', {}, nameOf(asked.userid)), '（企业微信）请求添加您为好友'),
  h('button', {class: 'green accept', onclick: () => act('POST', mine('accept'),
    {userid: asked.userid, welcome: view.meeting.welcome, unknownToApiMs: view.meeting.unknownToApiMs})}, '接受'));

function nothing() {
  if (view.chat === 'service') {
    return h('div', {class: 'empty'}, face('', 'headset'), h('p', {}, h('b', {}, '微信客服'), '从网页、视频号或名片上的链接进入'), h('button', {class: 'green', onclick: () => act('POST', mine('kf/enter'))}, '进入会话'));
  }
  return h('div', {class: 'empty'}, face('', 'wrench'), h('p', {}, h('b', {}, '售后服务公众号'), `${me().name}（${me().phone}）还没有关注`),
    h('button', {class: 'green follow', onclick: () => act('POST', mine('follow'))}, '关注公众号'));
}

function chips() {
  const said = view.chat === 'account' && world.phone.chat.some(message => message.from === 'customer' && message.text.includes(me().phone));
  const words = [...(view.chat === 'account' && !said ? [me().phone] : []), '维修', '设备按开关没反应', '完成', '我的工单', '我的项目', '帮助'];
  return words.map(word => h('button', {onclick: () => speak({text: word})}, word));
}

function menu() {
  const press = button => button.type === 'view' ? window.open(button.url, '_blank', 'noopener') : act('POST', mine('menu'), {key: button.key});
  return world.menu.map(button => {
    const below = button.sub_button || [];
    return below.length ? h('details', {}, h('summary', {}, '≡ ' + button.name), h('div', {class: 'sheet'}, below.map(one =>
      h('button', {onclick: event => { event.target.closest('details').open = false; press(one); }}, one.name)))) : h('button', {onclick: () => press(button)}, button.name);
  });
}

export function drawCustomer() {
  drawStatus(parts);
  when('people', [world.people, chosen.customer], () => drawHolder(parts, 'customer', world.people.map(person => [person.personId, `${person.name} ${person.phone}`])));
  if (!me()) return parts.screen.replaceChildren(h('div', {class: 'empty'}, '点上面的 ＋ 添加一位客户'));
  const friends = [...new Set(world.phone.direct.map(message => message.chat))];
  if (!['account', 'service', ...friends].includes(view.chat)) view.chat = 'account';
  const shown = {account: world.phone.chat, service: world.phone.service}[view.chat] || world.phone.direct.filter(message => message.chat === view.chat);
  const title = {account: '售后服务公众号', service: '售后客服'}[view.chat] || `${nameOf(view.chat)}@企业微信`;
  const empty = view.chat === 'service' ? !shown.length : view.chat === 'account' && !me().followedAt;
  if (!nodes.bar.isConnected) parts.screen.replaceChildren(nodes.bar, nodes.tabs, nodes.requests, nodes.chat, nodes.chips, nodes.composer, nodes.menu);
  when('customer-bar', [title, me()], () => nodes.bar.replaceChildren(...bar(title)));
  when('customer-tabs', [friends, view.chat, world.names], () => nodes.tabs.replaceChildren(tabs([['account', '公众号'], ['service', '微信客服'],
    ...friends.map(userid => [userid, nameOf(userid)])], view.chat, key => { view.chat = key; redraw(); })));
  keyed(nodes.requests, world.phone.requests, asked => asked.userid, request);
  const conversation = chosen.customer + view.chat;
  if (nodes.chat.conversation !== conversation || nodes.chat.wasEmpty !== empty) {
    Object.assign(nodes.chat, {conversation, wasEmpty: empty, shown: null});
    nodes.chat.replaceChildren(...(empty ? [nothing()] : []));
  }
  if (!empty) stick(nodes.chat, () => keyed(nodes.chat, withTimes(shown), message => message.id, line));
  for (const part of ['chips', 'composer', 'menu']) nodes[part].hidden = empty || !['account', 'service'].includes(view.chat);
  when('chips', [view.chat, world.phone.chat, me()], () => nodes.chips.replaceChildren(...chips()));
  when('menu', [world.menu, chosen.customer], () => nodes.menu.replaceChildren(...menu()));
  if (view.chat !== 'account' || !world.menu.length) nodes.menu.hidden = true;
}
