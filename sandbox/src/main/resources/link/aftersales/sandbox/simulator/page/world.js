/* What the page knows of the world, and whom the visitor plays. */
import {call} from './api.js';

const KEPT = 'played';
export const chosen = {customer: null, sales: 'wangwu', owner: 'lisi', ...JSON.parse(sessionStorage.getItem(KEPT) || '{}')};
/** Views of the page itself: open tabs, what comes with the next contact, links that were opened. */
export const view = {chat: 'account', sales: 'messages', owner: 'messages', opened: [], meeting: {welcome: 'code', unknownToApiMs: 0, remark: 'auto'}};
export let world = null;

let draw = () => {};
export const drawWith = how => { draw = how; };
export const redraw = () => world && draw();

export function choose(role, id) {
  chosen[role] = id;
  if (role === 'customer') view.chat = 'account';
  sessionStorage.setItem(KEPT, JSON.stringify(chosen));
  return refresh();
}

const first = (wanted, ids) => ids.includes(wanted) ? wanted : ids[0] ?? null;
const get = (path, key) => call('GET', path).then(answer => key ? answer[key] : answer);
const inboxOf = async userid => userid ? {
  messages: await get(`/members/${userid}/inbox?limit=60`, 'messages'),
  contacts: await get(`/members/${userid}/contacts`, 'contacts'),
} : {messages: [], contacts: []};
const phoneOf = async id => id ? Object.fromEntries(await Promise.all([
  ['chat', `/people/${id}/chat?limit=120`, 'messages'], ['service', `/people/${id}/kf/chat?limit=120`, 'messages'],
  ['direct', `/people/${id}/wecom-chat`, 'messages'], ['requests', `/people/${id}/requests`, 'requests'],
].map(async ([name, path, key]) => [name, await get(path, key)]))) : {chat: [], service: [], direct: [], requests: []};

export async function refresh() {
  const [people, members] = await Promise.all([get('/people', 'people'), get('/members', 'members')]);
  chosen.customer = first(chosen.customer, people.map(person => person.personId));
  for (const role of ['sales', 'owner']) chosen[role] = first(chosen[role], members.map(member => member.userid));
  const played = JSON.stringify(chosen);
  const [phone, sales, owner, menu, group, time, calls, callbacks, faults, greeting, company] = await Promise.all([
    phoneOf(chosen.customer), inboxOf(chosen.sales), inboxOf(chosen.owner), get('/menu', 'button'), get('/group?limit=60', 'messages'),
    get('/time'), get('/ledger?limit=150', 'calls'), get('/callbacks?limit=80'), get('/faults', 'faults'), get('/console', 'greeting'), get('/company')]);
  if (played !== JSON.stringify(chosen)) return;
  world = {people, members, phone, sales, owner, menu, group, time, calls, callbacks, faults, greeting, company,
    me: people.find(person => person.personId === chosen.customer) || null,
    names: Object.fromEntries(members.map(member => [member.userid, member.name]))};
  draw();
}

export const clock = (at, seconds) => new Date(at).toLocaleTimeString('zh-CN',
  {hour: '2-digit', minute: '2-digit', second: seconds ? '2-digit' : undefined, hour12: false, timeZone: 'Asia/Shanghai'});
export const day = at => new Date(at).toLocaleDateString('zh-CN', {month: 'long', day: 'numeric', weekday: 'short', timeZone: 'Asia/Shanghai'});
/** As WeChat writes it: the day only where it is not today. */
export const moment = at => day(at) === day(world.time.now) ? clock(at) : `${day(at)} ${clock(at)}`;
