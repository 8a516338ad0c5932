package link.aftersales.notification.push.wecom;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import link.aftersales.notification.push.Body;
import link.aftersales.notification.push.Body.ButtonAnswer;
import link.aftersales.notification.push.Body.ButtonCard;
import link.aftersales.notification.push.Body.CardChange;
import link.aftersales.notification.push.Body.ServiceText;
import link.aftersales.notification.push.Body.Text;
import link.aftersales.notification.push.Channel;
import link.aftersales.notification.push.Messenger;
import link.aftersales.notification.push.Outcome;
import link.aftersales.platform.Answer;
import link.aftersales.platform.Answer.Done;
import link.aftersales.platform.Answer.Refused;
import link.aftersales.platform.Answer.Unavailable;
import org.springframework.stereotype.Component;

/**
 * Puts words in place of a card's buttons, for everybody who has the card, or another card in place of a member's. The
 * platform takes each code once.
 */
@Component
class CardUpdates implements Messenger {

    private final WeComApp app;

    CardUpdates(WeComApp app) {
        this.app = app;
    }

    @Override
    public Channel channel() {
        return Channel.WECOM_CARD_UPDATE;
    }

    @Override
    public Outcome send(UUID delivery, String receiver, Body body, boolean inDoubt) {
        Answer<String> answer = app.post(
                "message.update_template_card", "/cgi-bin/message/update_template_card", request(receiver, body));
        return switch (answer) {
            case Done<String> done -> new Outcome.Accepted();
            case Refused<String> refused -> Outcome.refused(refused.errcode(), refused.errmsg());
            case Unavailable<String> away -> WeComApp.later(away);
        };
    }

    private static ObjectNode request(String receiver, Body body) {
        return switch (body) {
            case ButtonAnswer answer -> {
                ObjectNode request = JsonNodeFactory.instance.objectNode().put("atall", 1);
                request.putObject("button").put("replace_name", answer.words());
                yield request.put("response_code", answer.responseCode());
            }
            case CardChange change -> {
                ObjectNode request = JsonNodeFactory.instance.objectNode();
                request.putArray("userids").add(receiver);
                request.put("response_code", change.responseCode());
                yield request.set("template_card", AppMessage.card(change.card()));
            }
            case Text text -> throw new IllegalStateException("Only an answer changes a card");
            case ServiceText text -> throw new IllegalStateException("Only an answer changes a card");
            case ButtonCard card -> throw new IllegalStateException("Only an answer changes a card");
        };
    }
}
