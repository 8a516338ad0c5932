package link.aftersales.sandbox.simulator.cp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.world.Contact;
import link.aftersales.sandbox.simulator.world.Person;

/** How WeCom describes a customer and his relation to a member. */
final class ContactView {

    private static final int WECHAT_USER = 1;

    ObjectNode of(Person person) {
        ObjectNode contact = Json.object()
                .put("external_userid", person.externalUserId())
                .put("name", person.name())
                .put("type", WECHAT_USER)
                .put("avatar", "http://wx.qlogo.cn/mmhead/0")
                .put("gender", 0);
        String unionid = person.unionidInWecom();
        if (unionid != null) {
            contact.put("unionid", unionid);
        }
        return contact;
    }

    /** As {@code externalcontact/get} shows it. */
    ObjectNode withTags(Contact contact) {
        ObjectNode relation = relation(contact);
        relation.putArray("tags");
        return relation;
    }

    /** As {@code batch/get_by_user} shows it. */
    ObjectNode withTagIds(Contact contact) {
        ObjectNode relation = relation(contact);
        relation.putArray("tag_id");
        return relation;
    }

    private static ObjectNode relation(Contact contact) {
        Contact.Remark remark = contact.remark();
        ObjectNode relation = Json.object()
                .put("userid", contact.userid())
                .put("remark", remark.name())
                .put("description", remark.description())
                .put("createtime", contact.createdAt().getEpochSecond())
                .put("remark_corp_name", remark.company())
                .put("add_way", contact.addWay())
                .put("oper_userid", contact.operUserid());
        if (contact.state() != null) {
            relation.put("state", contact.state());
        }
        ArrayNode mobiles = relation.putArray("remark_mobiles");
        remark.mobiles().forEach(mobiles::add);
        return relation;
    }
}
