/* The simulator's control port: what is asked of it, and what it complains of in Chinese. */
import {$, h} from './dom.js';

const COMPLAINTS = {
  'already follows': '已经关注了',
  'does not follow the Official Account': '还没有关注公众号',
  'nobody has this number': '该用户不存在：没有人用这个手机号注册微信',
  'they are contacts already': '已经是好友了，不用再加',
  'they are not contacts': '还不是好友',
  'the member has no card with this button': '这张卡片已经不能点了',
  'no friend request from this member': '这个好友申请已经不在了',
  'phone must be a mainland mobile number': '请填写 11 位大陆手机号，例如 13900139000',
  'userid must be 1 to 64 letters, digits or . _ - @': '账号只能用字母、数字和 . _ - @，最多 64 个字符',
  'name must be 1 to 20 characters': '姓名请填 1 到 20 个字',
  'nothing to confirm': '没有等待确认的好友',
  'the admin API did not take it': '售后系统没有接受登记，请看 data/logs 里的日志',
  'the company system is not connected': '没有管理密钥，模拟器不能代公司登记项目',
  'the simulator itself failed, see its log': '模拟器自己出错了，请看 data/logs/simulator.log',
};

export async function call(method, path, body) {
  let response;
  try {
    response = await fetch('/control' + path, {method, body: body && JSON.stringify(body)});
  } catch (lost) {
    throw new Error('模拟器没有回应，它可能正在重启');
  }
  const json = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(COMPLAINTS[json.error] || json.error || `模拟器回答 HTTP ${response.status}`);
  return json;
}

/** Says something at the foot of the page for a while; what went wrong stays longer and can be sent away. */
export function tell(text, kind = 'bad') {
  const toast = h('div', {class: 'toast ' + kind}, h('span', {}, text), h('button', {'aria-label': '知道了', onclick: () => toast.remove()}, '×'));
  $('#toasts').append(toast);
  setTimeout(() => toast.remove(), kind === 'bad' ? 9000 : 4000);
}

/** Does something and says so when it does not work; answers what came back, or null. */
export async function act(method, path, body) {
  try {
    return await call(method, path, body);
  } catch (problem) {
    tell(problem.message);
    return null;
  }
}

/** Calls back after each change of the world, for ever; hears at once, asks again when nothing happened for long. */
export async function follow(changed) {
  for (let known = -1; ;) {
    try {
      const now = (await call('GET', `/changes?after=${known}`)).number;
      await changed();
      known = now;
      $('#state').dataset.lost = '';
    } catch (lost) {
      $('#state').dataset.lost = lost.message;
      known = -1;
      await new Promise(done => setTimeout(done, 1000));
    }
  }
}
