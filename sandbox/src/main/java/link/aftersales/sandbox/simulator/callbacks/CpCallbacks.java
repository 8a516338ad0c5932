package link.aftersales.sandbox.simulator.callbacks;

import java.time.Instant;
import link.aftersales.sandbox.simulator.cp.CardClick;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.world.Contact;
import org.jspecify.annotations.Nullable;

/** What the application in WeCom is told: changes of contacts and clicks on cards (platform facts 2.3, 3.2.6). */
public final class CpCallbacks {

    private final Callbacks callbacks;
    private final String corpId;
    private final String agentId;

    public CpCallbacks(Callbacks callbacks, String corpId, String agentId) {
        this.callbacks = callbacks;
        this.corpId = corpId;
        this.agentId = agentId;
    }

    public String added(Contact contact, @Nullable String welcomeCode) {
        return change("add_external_contact", contact, welcomeCode);
    }

    public String deletedByMember(Contact contact) {
        return change("del_external_contact", contact, null);
    }

    public String deletedByCustomer(Contact contact) {
        return change("del_follow_user", contact, null);
    }

    private String change(String type, Contact contact, @Nullable String welcomeCode) {
        boolean added = type.equals("add_external_contact");
        String xml = head("sys", "change_external_contact")
                .text("ChangeType", type)
                .text("UserID", contact.userid())
                .text("ExternalUserID", contact.externalUserId())
                .text("State", added ? contact.state() : null)
                .text("WelcomeCode", welcomeCode)
                .end();
        return callbacks.send(Platform.CP, contact.externalUserId(), type, xml);
    }

    public String clicked(CardClick click) {
        String xml = head(click.userid(), "template_card_event")
                .text("EventKey", click.key())
                .text("TaskId", click.taskId())
                .text("CardType", click.cardType())
                .text("ResponseCode", click.responseCode())
                .digits("AgentID", agentId)
                .end();
        return callbacks.send(Platform.CP, click.userid(), "template_card_event", xml);
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
