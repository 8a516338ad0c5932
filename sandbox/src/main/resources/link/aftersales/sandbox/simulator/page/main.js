/* Builds the page once and draws it whenever the world changes. */
import {$, h, icon, put, when} from './dom.js';
import {follow} from './api.js';
import {drawWith, redraw, refresh, view, world} from './world.js';
import {customer, drawCustomer} from './customer.js';
import {drawMember, member} from './wecom.js';
import {backstage, drawBackstage} from './backstage.js';
import {drawStory} from './story.js';

const SCREENS = [['customer', '客户', 'person'], ['sales', '销售', 'search'], ['owner', '负责人', 'bell'], ['backstage', '幕后', 'flow']];

customer($('#customer'));
member($('#sales'), 'sales', '销售的企业微信');
member($('#owner'), 'owner', '负责人的企业微信');
backstage($('#backstage'));

/* on a narrow screen one device at a time */
function show(id) {
  for (const [screen] of SCREENS) $('#' + screen).classList.toggle('shown', screen === id);
  for (const button of $('#switch').children) button.setAttribute('aria-pressed', String(button.dataset.screen === id));
  for (const list of document.querySelectorAll(`#${id} .scroll`)) list.scrollTop = list.scrollHeight;
}
$('#switch').append(...SCREENS.map(([id, label, sign]) => h('button', {'data-screen': id, onclick: () => show(id)}, icon(sign), label)));
show('customer');

function drawState() {
  const {delivered = 0, waiting = 0, given_up: lost = 0} = world.callbacks.counts;
  when('state', [delivered, waiting, lost], () => put($('#state'), h('span', {class: 'live'}, '实时'), h('span', {}, `回调送达 ${delivered}`),
    waiting > 0 && h('span', {class: 'warn'}, `等待重试 ${waiting}`), lost > 0 && h('span', {class: 'warn'}, `放弃 ${lost}`)));
}

drawWith(() => {
  drawCustomer();
  drawMember('sales');
  drawMember('owner');
  drawBackstage();
  drawState();
  drawStory();
});

/* whoever opens a link of a push has come to the end of the way */
document.addEventListener('click', event => {
  const opened = event.target.closest('a[data-opens]');
  if (opened) { view.opened.push(opened.dataset.opens); setTimeout(redraw); }
  for (const open of document.querySelectorAll('details.more[open], .menu details[open]')) if (!open.contains(event.target)) open.open = false;
});
setInterval(redraw, 20_000);
follow(refresh);
