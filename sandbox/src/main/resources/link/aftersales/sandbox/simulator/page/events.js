/* What the platforms see, told as sentences: callbacks that they send and calls that they get. */
const MP = '微信', CP = '企业微信';

/* path: what it is, whose it is, whether it is mere routine */
const CALLS = {
  '/cgi-bin/token': ['取 access_token', MP, true], '/cgi-bin/stable_token': ['取 access_token', MP, true], '/cgi-bin/gettoken': ['取 access_token', CP, true],
  '/cgi-bin/menu/create': ['建菜单', MP, true], '/cgi-bin/menu/get': ['读菜单', MP, true], '/cgi-bin/user/info': ['读关注者的 unionid', MP],
  '/cgi-bin/message/custom/send': ['发客服消息', MP], '/cgi-bin/message/template/send': ['发模板消息', MP],
  '/cgi-bin/message/send': ['推送应用消息', CP], '/cgi-bin/message/update_template_card': ['更新卡片', CP], '/cgi-bin/webhook/send': ['机器人在工作群说话', CP],
  '/cgi-bin/externalcontact/get': ['核对这位客户是怎样添加的', CP], '/cgi-bin/externalcontact/send_welcome_msg': ['发欢迎语', CP], '/cgi-bin/externalcontact/remark': ['改备注', CP],
  '/cgi-bin/externalcontact/list': ['列出客户', CP, true], '/cgi-bin/externalcontact/batch/get_by_user': ['巡查：有没有漏掉的好友', CP, true], '/cgi-bin/externalcontact/get_follow_user_list': ['列出成员', CP, true],
  '/cgi-bin/externalcontact/unionid_to_external_userid': ['按 unionid 找客户', CP], '/cgi-bin/user/get': ['读成员', CP, true],
  '/cgi-bin/kf/sync_msg': ['拉取微信客服消息', CP], '/cgi-bin/kf/send_msg': ['在微信客服里回复', CP], '/cgi-bin/kf/send_msg_on_event': ['微信客服欢迎语', CP],
  '/cgi-bin/kf/account/list': ['列出客服账号', CP, true], '/cgi-bin/kf/customer/batchget': ['读客服访客', CP], '/cgi-bin/media/get': ['下载附件', '平台'], '/cgi-bin/auth/getuserinfo': ['静默识别成员', CP],
};
const CALLBACKS = {
  text: '消息', image: '图片', voice: '语音', video: '视频', shortvideo: '小视频', file: '文件', location: '位置', subscribe: '关注', unsubscribe: '取消关注', CLICK: '点菜单', VIEW: '点菜单链接',
  change_external_contact: '客户变更', add_external_contact: '加了好友', add_half_external_contact: '客户加了成员', edit_external_contact: '改了备注', del_external_contact: '成员删了客户',
  del_follow_user: '客户删了成员', transfer_fail: '转接失败', template_card_event: '点了卡片按钮', kf_msg_or_event: '微信客服有新消息', TEMPLATESENDJOBFINISH: '模板消息的结果',
};
/* what WeCom answers about a member without customers */
const NOBODY_YET = 84061;
const cut = text => text.length > 60 ? text.slice(0, 60) + '…' : text;
const oneLine = text => cut((text || '').replace(/<[^>]+>/g, '').replace(/\s+/g, ' ').trim());

function nameOf(world, id) {
  const person = world.people.find(one => [one.openid, one.externalUserId, one.personId].includes(id));
  return person ? person.name : (id || '').split('|').map(userid => world.names[userid] || userid).join('、');
}

function about(world, call) {
  const body = call.body || {}, card = body.template_card || {};
  const words = (body.text || body.markdown || body.msgmenu || {}).content || (card.main_title || {}).title || (body.textcard || {}).title || (card.button && card.button.replace_name) || (body.button || {}).replace_name || '';
  const whom = nameOf(world, body.touser || call.query.external_userid || call.query.openid || call.query.userid || (body.userids || []).join('|'));
  return oneLine([whom, words].filter(Boolean).join('：'));
}

function told(world, call) {
  const [title, platform, routine] = CALLS[call.path] || [call.path, '平台', false];
  const failed = call.errcode !== 0 && !(routine && call.errcode === NOBODY_YET) || call.status !== 200;
  const result = call.status !== 200 ? (call.status ? `HTTP ${call.status}` : '没有回应') : call.errcode ? `errcode ${call.errcode}` : `成功 · ${call.millis} ms`;
  return {key: 'c' + call.number, kind: 'call', at: call.at, platform, title, routine: !!routine, about: [about(world, call), call.note].filter(Boolean).join(' · '), bad: failed || !!call.note, result,
    raw: `${call.method} ${call.path}\n${JSON.stringify({query: call.query, body: call.body, errcode: call.errcode, errmsg: call.errmsg, note: call.note}, null, 1)}`};
}

const inXml = (xml, tag) => (xml.match(new RegExp(`<${tag}>(?:<!\\[CDATA\\[)?([^<\\]]*)`)) || [])[1] || '';
const STATES = {waiting: '等待重试', given_up: '放弃了', dropped: '丢失了'};

function heard(world, delivery) {
  const tries = delivery.attempts, last = tries[tries.length - 1], state = delivery.state.toLowerCase();
  const answer = last && (last.status ? `${last.status} · ${last.tookMs} ms` : '没有回应');
  const result = state === 'delivered' ? answer : tries.length || state !== 'waiting' ? `${STATES[state]}${answer ? ` · ${answer}` : ''}` : '在路上';
  const kind = inXml(delivery.xml, 'ChangeType') || delivery.kind;
  const words = inXml(delivery.xml, 'Content') || inXml(delivery.xml, 'EventKey');
  const who = nameOf(world, inXml(delivery.xml, 'ExternalUserID') || (delivery.kind === 'template_card_event' ? inXml(delivery.xml, 'FromUserName') : delivery.lane));
  return {key: delivery.id, kind: 'callback', at: delivery.createdAt, platform: delivery.platform.toLowerCase() === 'mp' ? MP : CP, title: CALLBACKS[kind] || kind, routine: false,
    about: oneLine([who.length > 24 ? '' : who, words].filter(Boolean).join('：')) + (tries.length > 1 ? ` · 第 ${tries.length} 次` : ''),
    bad: state !== 'delivered' && (tries.length > 0 || state === 'dropped'), result, raw: `${delivery.xml}\n\n${JSON.stringify(tries, null, 1)}`};
}

/** Everything in the order in which it happened. */
export const events = world => [...world.calls.map(call => told(world, call)), ...world.callbacks.deliveries.map(delivery => heard(world, delivery))]
  .sort((one, other) => one.at < other.at ? -1 : one.at > other.at ? 1 : 0);
