/* The thread through the story: what was done, what comes next, where to click, and a hand that clicks for you. */
import {$, h, icon, when} from './dom.js';
import {act, tell} from './api.js';
import {chosen, redraw, refresh, view, world} from './world.js';
import {addSomebody} from './people.js';

const TICKET = /AS\d{14}[0-9A-Z]{3}/g;
const mine = what => `/people/${chosen.customer}/${what}`;
const say = text => act('POST', mine('messages'), {text});
const KEPT = 'skipped';
const skipped = () => (sessionStorage.getItem(KEPT) || '').split(' ').includes(chosen.customer);

/** What can be seen of how far this customer has come. */
function facts() {
  const {me, phone, company} = world, said = phone.chat.filter(message => message.from === 'customer');
  const answers = phone.chat.filter(message => message.from === 'account').map(message => message.text);
  const tickets = answers.flatMap(text => text.match(TICKET) || []);
  const verified = phone.chat.findIndex(message => message.from === 'account' && message.text.includes('身份已验证'));
  const after = verified < 0 ? [] : phone.chat.slice(verified).filter(message => message.from === 'customer');
  const contact = [...world.sales.contacts, ...world.owner.contacts].find(one => one.externalUserId === me.externalUserId);
  const code = phone.direct.map(message => (message.text.match(/验证码：(\d{6})/) || [])[1]).filter(Boolean).pop();
  const pushes = world.owner.messages.filter(message => !message.dropped && tickets.some(ticket => message.text.includes(ticket)));
  return {
    tickets, after, pushes,
    registered: tickets.length > 0 || skipped() || !company.connected || company.projects.some(project => project.phone === me.phone),
    followed: !!me.followedAt,
    numbered: said.some(message => message.text.replace(/[\s-]/g, '').includes(me.phone)),
    asked: phone.requests.length > 0,
    friends: !!contact || phone.direct.length > 0, byNumber: !contact || (contact.addWay === 2 && contact.operUserid === contact.userid),
    verified: verified >= 0, code, saidCode: said.some(message => message.text.trim() === code),
    pushed: pushes.length > 0,
    opened: pushes.some(message => view.opened.some(url => message.text.includes(url.split('?')[0]))),
    handled: pushes.some(message => message.replaceName || /已开始处理|处理中|已解决/.test(message.text)) || answers.some(text => text.includes('已开始处理')),
  };
}

function report(seen) {
  const texts = seen.after.filter(message => message.type === 'text').map(message => message.text);
  const at = texts.findIndex(text => /^(维修|售后|保养|投诉|退货)/.test(text)), words = texts.slice(at + 1).filter(text => text !== '完成');
  const picture = seen.after.some(message => message.type === 'image');
  if (at < 0) return {hint: '客户回复「维修」，就开始报修', target: '#customer .chips', act: () => say('维修'), deed: '回复「维修」'};
  if (!words.length && texts[at].length < 4) return {hint: '客户说说哪里坏了', target: '#customer .words', act: () => say('设备无法启动，按开关没反应'), deed: '描述问题'};
  if (!picture) return {hint: '再发一张照片（＋），也可以直接「完成」', target: '#customer .composer .more', act: () => act('POST', mine('messages'), {image: 'sample'}), deed: '发一张照片'};
  return {hint: '客户回复「完成」，工单就开好了', target: '#customer .chips', act: () => say('完成'), deed: '回复「完成」'};
}

function searching() {
  const open = view.sales === 'add', searched = !!$('#sales .ask');
  const target = open ? (searched ? '#sales .ask' : '#sales .searching button') : '#sales [data-tab=add]';
  return {hint: `销售收到待办卡片：在「添加客户」里搜索 ${world.me.phone}，点「添加」`, target, deed: '搜索并添加', act: async () => {
    view.sales = 'add';
    await act('POST', `/members/${chosen.sales}/search`, {phone: world.me.phone, remarkMobiles: view.meeting.remark});
  }};
}

const lastPush = '#owner .push:last-child';
function handing(seen) {
  const opener = $(`${lastPush} a[data-opens]`);
  return {hint: '负责人收到推送：点卡片上的链接，不用登录就看到项目、客户和工单', target: `${lastPush} a[data-opens]`, deed: '打开项目页', wait: !seen.pushed && '工单已提交，正在推送给负责人……', act: () => opener && opener.click()};
}

/** The chapters: whether it is over, and what comes next in it. */
const CHAPTERS = [
  ['登记项目', seen => seen.registered, () => ({hint: `公司先在系统里登记一个项目：客户 ${world.me.name}，销售 ${world.names[chosen.sales]}，负责人 ${world.names[chosen.owner]}`,
    deed: '登记示例项目', skip: true, act: register})],
  ['关注', seen => seen.followed, () => ({hint: '客户关注公众号', target: '#customer .follow', deed: '关注公众号', act: () => act('POST', mine('follow'))})],
  ['发手机号', seen => seen.numbered, () => ({hint: `客户被问到手机号：发 ${world.me.phone}`, target: '#customer .chips', deed: '发手机号', act: () => say(world.me.phone)})],
  ['搜索添加', seen => seen.asked || seen.friends, searching],
  ['通过好友', seen => seen.verified, seen => ({hint: '客户在手机上接受好友申请', target: '#customer .accept', deed: '接受',
    act: accept, ...(seen.friends && proving(seen))})],
  ['报修', seen => seen.tickets.length > 0, report],
  ['推送', seen => seen.opened || seen.handled, handing],
  ['处理', seen => seen.handled, () => ({hint: '负责人点「开始处理」，客户马上知道', target: `${lastPush} .buttons button`, deed: '开始处理', act: () => $(`${lastPush} .buttons button`)?.click()})],
];

/* they are friends, but not trusted yet: at once, by a code, or by a supervisor */
function proving({code, saidCode, byNumber}) {
  if (!byNumber) return {wait: '不是销售搜索手机号加的，系统不会自动信任：看看销售收到了什么，可以申请主管核验'};
  if (!code || saidCode) return {wait: '成为好友了，系统正在核对：添加方式、手机号、是不是同一个人……'};
  return {hint: `两边认不出是同一个人：客户把企业微信聊天里的验证码 ${code} 回复到公众号`, target: '#customer .words', deed: '回复验证码', act: () => say(code)};
}

async function accept() {
  view.sales = 'messages';
  await act('POST', mine('accept'), {userid: world.phone.requests[0].userid, welcome: view.meeting.welcome});
}

async function register() {
  const made = await act('POST', '/company/projects', {personId: chosen.customer, sales: chosen.sales, owner: chosen.owner});
  if (made) tell(`已登记项目 ${made.projectNo} ${made.title}`, 'good');
}

function skip() {
  sessionStorage.setItem(KEPT, `${sessionStorage.getItem(KEPT) || ''} ${chosen.customer}`);
  redraw();
}

const FINISHED = {hint: '故事讲完了。接着试试：点「已解决」让客户打分；到「故障」里弄坏点什么；换一位没有 unionid 的客户。', deed: '换一位客户', act: () => addSomebody('customer'), over: true};

function now() {
  if (!world.me) return {at: 0, step: {hint: '先添加一位客户', deed: '添加客户', act: () => addSomebody('customer')}};
  const seen = facts(), at = CHAPTERS.findIndex(([, over]) => !over(seen));
  return at < 0 ? {at: CHAPTERS.length, step: FINISHED} : {at, step: CHAPTERS[at][2](seen)};
}

export function drawStory() {
  const {at, step} = now(), {hint, deed, wait, over} = step;
  when('story', [at, hint, deed, wait], () => $('#coach').replaceChildren(
    h('ol', {}, CHAPTERS.map(([name], number) => h('li', {class: number < at ? 'over' : number === at ? 'now' : '', 'aria-current': number === at && 'step'},
      h('i', {}, number < at ? icon('check') : String(number + 1)), name))),
    h('div', {class: 'next'}, h('p', {role: 'status', class: wait ? 'waiting' : over ? 'over' : ''}, wait || hint),
      !wait && h('button', {class: 'deed', title: '替您点这一步', onclick: deeds}, icon(over ? 'plus' : 'bolt'), deed), step.skip && h('button', {class: 'skip', onclick: skip}, '跳过'))));
  document.querySelectorAll('.hint').forEach(element => element.classList.remove('hint'));
  const target = !wait && step.target && $(step.target);
  if (target) target.classList.add('hint');
  for (const device of document.querySelectorAll('.device')) {
    const wanted = !wait && !!step.target && step.target.includes('#' + device.id);
    device.classList.toggle('active', wanted);
    $(`#switch [data-screen=${device.id}]`).classList.toggle('wanted', wanted);
  }
}

async function deeds(event) {
  const button = event.currentTarget;
  button.disabled = true;
  await now().step.act();
  await refresh().catch(() => {});
  button.disabled = false;
}
