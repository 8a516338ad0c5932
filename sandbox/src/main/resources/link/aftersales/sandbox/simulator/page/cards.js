/* What WeCom shows of the application's messages and of the work group's robot. */
import {h, icon, link, rich} from './dom.js';
import {act} from './api.js';
import {chosen, moment, world} from './world.js';

const titled = (part, name) => part && (part.title || part.desc) ? h('div', {class: name}, part.title && h('b', {}, part.title), part.desc && h('span', {}, part.desc)) : null;

function rows(card) {
  const list = card.horizontal_content_list || [];
  return list.length > 0 && h('dl', {}, list.map(row => [h('dt', {}, row.keyname), h('dd', {}, row.url ? link(row.url, row.value || row.url) : rich(row.value || ''))]));
}

/** The buttons, or what an update put in their place. */
function buttons(card, message, userid, menu) {
  const list = card.button_list || [];
  if (message.replaceName) return h('div', {class: 'buttons'}, h('button', {class: 'done', disabled: true}, icon('check'), message.replaceName));
  const press = async (button, pressed) => {
    if (button.type === 1) return window.open(button.url, '_blank', 'noopener');
    const body = {key: button.key, ...(menu && {selections: {[card.button_selection.question_key]: menu.value}})};
    pressed.disabled = true;
    if (!await act('POST', `/members/${userid}/cards/${message.taskId}/click`, body)) pressed.disabled = false;
  };
  return list.length > 0 && h('div', {class: 'buttons'}, list.map(button =>
    h('button', {class: 'style' + (button.style || 1), 'data-key': button.key, onclick: event => press(button, event.currentTarget)}, button.text)));
}

function dropDown(card, message) {
  const choice = card.button_selection;
  return choice && !message.replaceName && h('select', {'aria-label': choice.title || '选择'},
    choice.option_list.map(option => h('option', {value: option.id, selected: option.id === choice.selected_id}, option.text)));
}

function templateCard(message, userid) {
  const card = message.body.template_card, menu = dropDown(card, message), action = card.card_action || {};
  const quote = card.quote_area;
  return h('div', {class: 'card'},
    h('div', {class: 'source'}, (card.source || {}).desc || '售后助手'),
    h('h3', {}, (card.main_title || {}).title || ''), card.main_title?.desc && h('p', {class: 'desc'}, card.main_title.desc),
    titled(card.emphasis_content, 'emphasis'), quote && h('blockquote', {}, titled(quote, ''), quote.quote_text),
    card.sub_title_text && h('p', {class: 'sub'}, rich(card.sub_title_text)), rows(card),
    (card.jump_list || []).map(jump => jump.url ? link(jump.url, [jump.title, h('i', {}, '›')], {class: 'jump'}) : h('div', {class: 'jump'}, jump.title)),
    action.url && link(action.url, ['查看详情', h('i', {}, '›')], {class: 'jump'}),
    menu && h('label', {class: 'choose'}, card.button_selection.title || '', menu), buttons(card, message, userid, menu));
}

function textCard({textcard}) {
  return h('div', {class: 'card'}, h('h3', {}, textcard.title), h('p', {class: 'sub'}, textcard.description.replace(/<[^>]+>/g, '')),
    link(textcard.url, [textcard.btntxt || '详情', h('i', {}, '›')], {class: 'jump'}));
}

/* texts that ask to be copied into the chat with the customer: their last paragraph */
function forward(message, userid) {
  const last = message.text.trim().split(/\n\s*\n/).pop();
  return /请复制下面/.test(message.text) && h('button', {class: 'forward', onclick: () => act('POST', `/members/${userid}/say`, {personId: chosen.customer, text: last})}, '复制发给客户');
}

/** A message of the application to a member. */
export function push(message, userid) {
  const shown = message.msgtype === 'template_card' ? templateCard(message, userid) : message.msgtype === 'textcard' ? textCard(message.body)
    : h('div', {class: 'bubble'}, message.msgtype === 'markdown' ? markdown(message.text) : rich(message.text), forward(message, userid));
  return h('article', {class: message.dropped ? 'push dropped' : 'push'},
    h('div', {class: 'time'}, moment(message.at) + (message.dropped ? ' · 超过频率上限，平台已静默丢弃' : '')), shown);
}

/* WeCom's Markdown, as far as anybody uses it: headings, bold, quotes, colours, links, people */
function inline(text) {
  const parts = [], pattern = /\*\*([^*]+)\*\*|\[([^\]]*)\]\((https?:[^)\s]+)\)|<@([^>]+)>|<font color="(\w+)">([^<]*)<\/font>|`([^`]+)`/g;
  let last = 0;
  for (const found of text.matchAll(pattern)) {
    const [, bold, label, url, member, colour, coloured, code] = found;
    parts.push(text.slice(last, found.index), bold ? h('b', {}, bold) : url ? link(url, label || url) : member ? h('span', {class: 'at'}, '@' + (world.names[member] || member))
      : colour ? h('span', {class: 'font-' + colour}, coloured) : h('code', {}, code));
    last = found.index + found[0].length;
  }
  return [...parts, text.slice(last)];
}
export const markdown = text => text.split('\n').map(line => {
  const heading = line.match(/^#{1,6} (.*)/), quote = line.match(/^> ?(.*)/);
  return heading ? h('h4', {}, inline(heading[1])) : quote ? h('blockquote', {}, inline(quote[1])) : h('p', {}, inline(line));
});

/** What a robot says in the work group. */
export const robot = (message, face) => h('article', {class: 'push'}, h('div', {class: 'time'}, moment(message.at)),
  h('div', {class: 'row'}, face, h('div', {}, h('small', {}, '售后机器人'), h('div', {class: 'bubble'}, message.msgtype === 'markdown' ? markdown(message.text) : rich(message.text)))));
