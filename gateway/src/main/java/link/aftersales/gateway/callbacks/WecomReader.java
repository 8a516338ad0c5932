package link.aftersales.gateway.callbacks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.WecomInbound.CardClicked;
import link.aftersales.contracts.WecomInbound.ContactAdded;
import link.aftersales.contracts.WecomInbound.ContactDeleted;
import link.aftersales.contracts.WecomInbound.ContactEdited;
import link.aftersales.contracts.WecomInbound.KfDoorbell;
import link.aftersales.contracts.WecomInbound.Selection;
import link.aftersales.contracts.WecomInbound.TransferFailed;
import link.aftersales.gateway.callbacks.Reading.Inbound;
import link.aftersales.gateway.callbacks.Reading.Unknown;

/** WeCom's XML (platform facts 2.3, 3.2.6, 4.1) as events. */
final class WecomReader {

    private final String corpId;

    WecomReader(String corpId) {
        this.corpId = corpId;
    }

    Reading read(XmlElement xml, Instant called) {
        String type = xml.required("MsgType");
        if (!type.equals("event")) {
            return new Unknown("message " + type);
        }
        Instant at = CreateTime.of(xml, called);
        String name = xml.required("Event");
        return switch (name) {
            case "change_external_contact" -> contact(xml, at);
            case "kf_msg_or_event" -> doorbell(xml, at);
            case "template_card_event", "template_card_menu_event" -> click(xml, at);
            default -> new Unknown(name);
        };
    }

    private Reading contact(XmlElement xml, Instant at) {
        String change = xml.required("ChangeType");
        return switch (change) {
            case "add_external_contact", "add_half_external_contact" -> {
                boolean half = change.equals("add_half_external_contact");
                yield contact(
                        xml,
                        new ContactAdded(
                                member(xml),
                                customer(xml),
                                half,
                                xml.optional("State"),
                                xml.optional("WelcomeCode"),
                                at),
                        at);
            }
            case "edit_external_contact" -> contact(xml, new ContactEdited(member(xml), customer(xml), at), at);
            case "del_external_contact", "del_follow_user" -> {
                boolean byCustomer = change.equals("del_follow_user");
                yield contact(
                        xml,
                        new ContactDeleted(member(xml), customer(xml), byCustomer, xml.optional("Source"), at),
                        at);
            }
            case "transfer_fail" ->
                contact(xml, new TransferFailed(member(xml), customer(xml), xml.text("FailReason"), at), at);
            default -> new Unknown("change_external_contact " + change);
        };
    }

    private Inbound contact(XmlElement xml, Event event, Instant at) {
        String id = InboxKey.of("cp", corpId, xml.text("ChangeType"), member(xml), customer(xml), CreateTime.text(xml));
        return new Inbound(id, customer(xml), event, at);
    }

    /** Each ring may bring something new, so no two are ever the same; the puller takes several as one. */
    private static Inbound doorbell(XmlElement xml, Instant at) {
        String openKfId = xml.required("OpenKfId");
        String id = "kf:doorbell:" + UUID.randomUUID();
        return new Inbound(id, openKfId, new KfDoorbell(openKfId, xml.text("Token"), at), at);
    }

    private Inbound click(XmlElement xml, Instant at) {
        String taskId = xml.required("TaskId");
        String clicker = xml.required("FromUserName");
        String button = xml.text("EventKey");
        CardClicked event = new CardClicked(
                clicker, taskId, button, xml.text("CardType"), xml.optional("ResponseCode"), selections(xml), at);
        String id = InboxKey.of(
                "cp", corpId, xml.text("AgentID").strip(), "card", taskId, clicker, button, CreateTime.text(xml));
        return new Inbound(id, taskId, event, at);
    }

    private static List<Selection> selections(XmlElement xml) {
        return xml.list("SelectedItems", "SelectedItem").stream()
                .map(item -> new Selection(
                        item.text("QuestionKey"),
                        item.list("OptionIds", "OptionId").stream()
                                .map(XmlElement::text)
                                .toList()))
                .toList();
    }

    private static String member(XmlElement xml) {
        return xml.required("UserID");
    }

    private static String customer(XmlElement xml) {
        return xml.required("ExternalUserID");
    }
}
