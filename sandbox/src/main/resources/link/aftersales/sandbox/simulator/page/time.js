/* Moves the platforms' clock, and says what that does not move. */
import {h, put, when} from './dom.js';
import {act, tell} from './api.js';
import {clock, day, world} from './world.js';

const JUMPS = [[60, '1 分钟', '欢迎语的 20 秒过期'], [3600, '1 小时', '微信的一分钟窗口关闭'], [7200, '2 小时', '旧的 access_token 过期'], [48 * 3600, '48 小时', '客服回复窗口关闭'], [72 * 3600, '72 小时', '卡片不能再更新']];
const span = seconds => {
  const days = Math.floor(seconds / 86400), hours = Math.floor(seconds % 86400 / 3600), minutes = Math.round(seconds % 3600 / 60);
  return [days && `${days} 天`, hours && `${hours} 小时`, minutes && `${minutes} 分钟`].filter(Boolean).join(' ') || '0 分钟';
};

async function jump(seconds, label) {
  if (await act('POST', '/time', {advanceSeconds: seconds})) tell(`平台的钟向前拨了 ${label}`, 'good');
}

export function drawTime(pane) {
  const {now, aheadSeconds} = world.time;
  when('time', [clock(now), day(now), aheadSeconds], () => put(pane,
    h('div', {class: 'clock'}, h('b', {}, clock(now)), h('span', {}, day(now)), h('small', {}, aheadSeconds ? `平台的钟比真实时间快 ${span(aheadSeconds)}` : '平台的钟和真实时间一致')),
    h('h3', {}, '把平台的钟向前拨'),
    h('div', {class: 'jumps'}, JUMPS.map(([seconds, label, tip]) => h('button', {onclick: () => jump(seconds, label)}, h('b', {}, '+ ' + label), h('small', {}, tip)))),
    h('p', {class: 'tip'}, h('b', {}, '拨动的只是微信和企业微信的钟：'), '令牌、欢迎语、回复窗口、卡片更新的期限会因此到期，手机上也显示这个时间。'),
    h('p', {class: 'tip'}, h('b', {}, '售后系统用自己的钟，'), '不知道有模拟器：催办提醒、超时自动提交、三天后自动关单不会因此提前。回调里的时间戳也保持真实，否则系统会当作重放拒绝。'),
    h('p', {class: 'tip'}, '时间只能向前；要回到现在，用 ', h('code', {}, './run --fresh'), ' 重新开始。')));
}
