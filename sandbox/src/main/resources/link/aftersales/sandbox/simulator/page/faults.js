/* What can go wrong on real platforms, to be switched on. */
import {h, put, when} from './dom.js';
import {act} from './api.js';
import {redraw, view, world} from './world.js';

const SWITCHES = [
  ['repeat', 3, 1, '每个回调送三遍', '系统只应处理一次'], ['shuffle', true, false, '回调乱序到达', '每个单独走，随机晚到'], ['delayMs', 5000, 0, '回调晚到 5 秒', ''],
  ['drop', true, false, '回调丢失', '什么都不送；系统靠巡查补上好友关系'], ['wrongSignature', true, false, '签名是错的', '系统应拒绝'],
  ['wrongReceiveId', true, false, '加密给了别的账号', '系统应拒绝'], ['stale', true, false, '时间戳是一小时前', '系统应当作重放拒绝'], ['plainBody', true, false, '该加密却发明文', '系统应拒绝'],
];
const FAULTS = [
  ['企业微信推送：系统繁忙三次', {path: '/cgi-bin/message/send', errcode: -1, times: 3}, '推送会重试，员工只看到一次'],
  ['企业微信推送：送到了但回答丢了', {path: '/cgi-bin/message/send', httpStatus: 502, times: 1, afterwards: true}, '靠平台的重复检查，不会推送两次'],
  ['企业微信推送：接口没有回应', {path: '/cgi-bin/message/send', times: 1, hang: true}, '别的接口照常，直到清除故障'],
  ['企业微信推送：拒绝这位成员', {path: '/cgi-bin/message/send', errcode: 60111, times: 1}, '转给代理人或分派人'],
  ['客户详情：好友还查不到', {path: '/cgi-bin/externalcontact/get', errcode: 84061, times: 3}, '稍后再查'],
  ['企业微信：access_token 失效', {path: '/cgi-bin/externalcontact/*', errcode: 42001, times: 1}, '换新令牌再试'],
  ['微信客服消息：回复窗口已关', {path: '/cgi-bin/message/custom/send', errcode: 45015, times: 1}, '改走另一条路，或等客户再说话'],
  ['微信接口：慢 3 秒', {path: '/cgi-bin/message/custom/send', delayMs: 3000, times: 5}, ''],
  ['下载附件失败', {path: '/cgi-bin/media/get', httpStatus: 500, times: 2}, '稍后再下载'],
];
const WELCOMES = [['code', '系统可以发'], ['none', '没有额度（对方是企业微信用户）'], ['greeted', '别的应用已经发过（41051）'], ['busy', '别的应用正在发（41096）']];

const switchedOn = ({switches}) => SWITCHES.filter(([name, on, off]) => switches[name] !== off);
export const active = now => switchedOn(now.callbacks).length + now.faults.length + (now.greeting ? 1 : 0);

function toggle([name, on, off, label, tip]) {
  const isOn = world.callbacks.switches[name] !== off;
  return h('label', {class: 'toggle'}, h('input', {type: 'checkbox', role: 'switch', checked: isOn, onchange: event => act('POST', '/callbacks', {[name]: event.target.checked ? on : off})}), h('span', {}, label, tip && h('small', {}, tip)));
}
const times = fault => fault.times ? `还有 ${fault.times} 次` : '直到清除';
const named = fault => (FAULTS.find(([, order]) => order.path === fault.path && (order.errcode ?? null) === (fault.errcode ?? null) && (order.httpStatus ?? null) === (fault.httpStatus ?? null)
  && !!order.hang === fault.hang) || [fault.path])[0];

export function drawFaults(pane) {
  when('faults', [world.callbacks.switches, world.faults, world.greeting, view.meeting], () => put(pane,
    h('p', {class: 'tip'}, '真实平台会出的岔子。打开一个，再看「幕后」里系统怎样应付。'),
    active(world) > 0 && h('div', {class: 'armed'}, h('ul', {}, switchedOn(world.callbacks).map(([, , , label]) => h('li', {}, label)), world.greeting && h('li', {}, '后台另设了欢迎语'),
      world.faults.map(fault => h('li', {}, `${named(fault)}（${times(fault)}）`))), h('button', {class: 'green', onclick: clear}, '全部恢复')),
    h('h3', {}, '平台推送的回调'), SWITCHES.map(toggle),
    h('h3', {}, '平台的接口'), FAULTS.map(([label, order, tip]) => h('div', {class: 'order'}, h('span', {}, label, tip && h('small', {}, tip)), h('button', {'aria-label': '发生：' + label, onclick: () => act('POST', '/faults', order)}, '发生'))),
    h('h3', {}, '下一位好友'),
    h('label', {class: 'line'}, '欢迎语', h('select', {onchange: event => { view.meeting.welcome = event.target.value; redraw(); }}, WELCOMES.map(([value, label]) => h('option', {value, selected: value === view.meeting.welcome}, label)))),
    h('label', {class: 'toggle'}, h('input', {type: 'checkbox', role: 'switch', checked: view.meeting.unknownToApiMs > 0, onchange: event => { view.meeting.unknownToApiMs = event.target.checked ? 5000 : 0; }}), h('span', {}, '接口晚 5 秒才认得这位好友', h('small', {}, '回调比接口先到（84061）'))),
    h('label', {class: 'toggle'}, h('input', {type: 'checkbox', role: 'switch', checked: !!world.greeting, onchange: event => act('POST', '/console', {greeting: event.target.checked ? '您好，欢迎添加，有事请留言。' : ''})}), h('span', {}, '企业微信后台另设了欢迎语', h('small', {}, '系统拿不到欢迎语额度，验证码要由成员转发')))));
}

async function clear() {
  await Promise.all([act('DELETE', '/callbacks'), act('DELETE', '/faults'), act('POST', '/console', {greeting: ''})]);
}
