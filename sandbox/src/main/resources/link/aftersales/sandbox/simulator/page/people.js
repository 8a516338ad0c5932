/* The dialogue that adds somebody: says what is wrong where it is wrong, and stays until it is right. */
import {$, h} from './dom.js';
import {call, tell} from './api.js';
import {choose, world} from './world.js';

const UNIONIDS = [['same', '公众号和企业微信看到同一个人（常见）'], ['none', '没有 unionid：没有绑定同一开放平台'], ['other', '两边的 unionid 不同']];
const digits = count => String(Math.floor(Math.random() * 10 ** count)).padStart(count, '0');

function field(label, input, tip) {
  return h('label', {}, h('span', {}, label), input, tip && h('small', {}, tip));
}

function fields(role) {
  const name = h('input', {name: 'name', required: true, maxlength: '20', autocomplete: 'off', placeholder: '例如 陈师傅'});
  if (role !== 'customer') {
    return [field('姓名', name), field('企业微信账号', h('input', {name: 'userid', required: true, autocomplete: 'off', placeholder: '例如 chenqi', maxlength: '64'}), '字母、数字和 . _ - @')];
  }
  const phone = h('input', {name: 'phone', required: true, inputmode: 'numeric', autocomplete: 'off', placeholder: '11 位大陆手机号', maxlength: '13', value: '139' + digits(8)});
  return [field('姓名', name), field('手机号', phone), h('fieldset', {}, h('legend', {}, '两边认得出是同一个人吗'),
    UNIONIDS.map(([value, label], number) => h('label', {class: 'choice'}, h('input', {type: 'radio', name: 'unionid', value, checked: number === 0}), label)))];
}

/* a phone number belongs to one person, a userid to one member: nobody is renamed by mistake */
function taken(role, given) {
  const other = role === 'customer' ? world.people.find(person => person.phone === given.phone) : world.members.find(member => member.userid.toLowerCase() === given.userid.toLowerCase());
  return other && (role === 'customer' ? `这个手机号已经是 ${other.name} 的，请换一个，或在上面的列表里选 ${other.name}` : `账号 ${other.userid} 已经是 ${other.name} 的`);
}

function read(form, role) {
  const data = Object.fromEntries(new FormData(form)), name = data.name.trim();
  if (role !== 'customer') return {name, userid: data.userid.trim()};
  return {name, phone: data.phone.replace(/[\s-]/g, ''), unionid: data.unionid !== 'none', ...(data.unionid === 'other' && {contactUnionid: 'other'})};
}

export function addSomebody(role) {
  const dialog = $('#dialog'), customer = role === 'customer';
  const problem = h('p', {class: 'problem', role: 'alert'});
  const save = async event => {
    event.preventDefault();
    problem.textContent = '';
    const given = read(event.target, role), conflict = taken(role, given);
    try {
      if (conflict) throw new Error(conflict);
      const made = await call('POST', customer ? '/people' : '/members', given);
      dialog.close();
      await choose(role, customer ? made.personId : made.userid);
      tell(`${given.name} 来了`, 'good');
    } catch (wrong) {
      problem.textContent = wrong.message;
    }
  };
  dialog.replaceChildren(h('form', {onsubmit: save}, h('h2', {id: 'dialog-title'}, customer ? '添加一位客户' : '添加一位成员'), fields(role), problem,
    h('div', {class: 'acts'}, h('button', {type: 'button', onclick: () => dialog.close()}, '取消'), h('button', {class: 'green'}, '添加'))));
  dialog.showModal();
}
