/* How people become contacts in WeCom, by the number that its API gives (add_way). */
const NAMES = {0: '未知来源', 1: '扫描二维码', 2: '搜索手机号', 3: '名片分享', 4: '群聊', 5: '手机通讯录', 6: '微信联系人', 201: '内部成员共享', 202: '管理员分配'};
export const nameOfWay = way => NAMES[way] || `添加方式 ${way}`;

/** Those that the page offers beside the phone search: number, name, who acts. */
export const ADD_WAYS = [[1, '客户扫我的二维码', 'customer'], [3, '通过名片分享添加', 'member'], [4, '从群聊里添加', 'member'], [5, '从手机通讯录添加', 'member'], [2, '客户反过来搜我的手机号', 'customer']];
