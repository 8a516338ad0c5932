package link.aftersales.sandbox.simulator.callbacks;

import java.time.Instant;
import link.aftersales.sandbox.simulator.cp.CardClick;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.world.Contact;
import org.jspecify.annotations.Nullable;

/** What the application in WeCom is told: changes of contacts, clicks on cards and doorbells (platform facts 2.3, 3.2.6, 4.1). */
public final class CpCallbacks {

    private final Callbacks callbacks;
    private final String corpId;
    private final String agentId;

    public CpCallbacks(Callbacks callbacks, String corpId, String agentId) {
        this.callbacks = callbacks;
        this.corpId = corpId;
        this.agentId = agentId;
    }

    /** {@code add_external_contact}, or {@code add_half_external_contact} while the member has not confirmed. */
    public String added(Contact contact, @Nullable String welcomeCode) {
        String type = contact.half() ? "add_half_external_contact" : "add_external_contact";
        ClearXml xml = change(type, contact).text("State", contact.state()).text("WelcomeCode", welcomeCode);
        return send(type, contact, xml);
    }

    /** The member noted something; notes of phone numbers alone are never told. */
    public String edited(Contact contact) {
        return send("edit_external_contact", contact, change("edit_external_contact", contact));
    }

    public String deletedByMember(Contact contact) {
        return send("del_external_contact", contact, change("del_external_contact", contact));
    }

    public String deletedByCustomer(Contact contact) {
        return send("del_follow_user", contact, change("del_follow_user", contact));
    }

    /** The relation ended because another member took it over. */
    public String handedOver(Contact contact) {
        ClearXml xml = change("del_external_contact", contact).text("Source", "DELETE_BY_TRANSFER");
        return send("del_external_contact", contact, xml);
    }

    private ClearXml change(String type, Contact contact) {
        return head("sys", "change_external_contact")
                .text("ChangeType", type)
                .text("UserID", contact.userid())
                .text("ExternalUserID", contact.externalUserId());
    }

    private String send(String type, Contact contact, ClearXml xml) {
        return callbacks.send(Platform.CP, contact.externalUserId(), type, xml.end());
    }

    public String clicked(CardClick click) {
        ClearXml xml = head(click.userid(), "template_card_event")
                .text("EventKey", click.key())
                .text("TaskId", click.taskId())
                .text("CardType", click.cardType())
                .text("ResponseCode", click.responseCode())
                .digits("AgentID", agentId);
        CardClick.Selected selected = click.selected();
        if (selected != null) {
            add(selected, xml);
        }
        return callbacks.send(Platform.CP, click.userid(), "template_card_event", xml.end());
    }

    private static void add(CardClick.Selected selected, ClearXml xml) {
        xml.open("SelectedItems")
                .open("SelectedItem")
                .text("QuestionKey", selected.questionKey())
                .open("OptionIds")
                .text("OptionId", selected.optionId())
                .close("OptionIds")
                .close("SelectedItem")
                .close("SelectedItems");
    }

    /** Something waits at an account of 微信客服; what it is must be pulled. */
    public void rang(String openKfId, String token) {
        ClearXml xml = new ClearXml()
                .text("ToUserName", corpId)
                .number("CreateTime", Instant.now().getEpochSecond())
                .text("MsgType", "event")
                .text("Event", "kf_msg_or_event")
                .text("Token", token)
                .text("OpenKfId", openKfId);
        callbacks.send(Platform.CP, openKfId, "kf_msg_or_event", xml.end());
    }

    private ClearXml head(String from, String event) {
        return new ClearXml()
                .text("ToUserName", corpId)
                .text("FromUserName", from)
                .number("CreateTime", Instant.now().getEpochSecond())
                .text("MsgType", "event")
                .text("Event", event);
    }
}
