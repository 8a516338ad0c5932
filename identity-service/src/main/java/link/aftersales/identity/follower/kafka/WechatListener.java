package link.aftersales.identity.follower.kafka;

import java.util.List;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.Topics;
import link.aftersales.contracts.WechatInbound;
import link.aftersales.contracts.WechatInbound.Followed;
import link.aftersales.contracts.WechatInbound.MenuClicked;
import link.aftersales.contracts.WechatInbound.MessageReceived;
import link.aftersales.contracts.WechatInbound.TemplateFinished;
import link.aftersales.contracts.WechatInbound.Unfollowed;
import link.aftersales.identity.follower.Greet;
import link.aftersales.identity.follower.Listen;
import link.aftersales.messaging.OnceOnly;
import link.aftersales.messaging.OnceOnlyListener;
import link.aftersales.messaging.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

@Component
class WechatListener {

    private final OnceOnly onceOnly;
    private final Greet greet;
    private final Listen listen;

    WechatListener(OnceOnly onceOnly, Greet greet, Listen listen) {
        this.onceOnly = onceOnly;
        this.greet = greet;
        this.listen = listen;
    }

    @OnceOnlyListener(topics = Topics.WECHAT_INBOUND)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        onceOnly.handle(records, this::receive);
    }

    private void receive(Received received) {
        if (received.event() instanceof WechatInbound event) {
            receive(event);
        }
    }

    private void receive(WechatInbound event) {
        switch (event) {
            case Followed followed -> greet.followed(followed.openid(), followed.sentAt());
            case Unfollowed unfollowed -> greet.unfollowed(unfollowed.openid(), unfollowed.sentAt());
            case MessageReceived message -> hear(message);
            case MenuClicked click -> listen.passed(click.openid(), click.sentAt());
            case TemplateFinished finished -> {}
        }
    }

    private void hear(MessageReceived message) {
        String text = message.text();
        if (message.kind() == MessageKind.TEXT && text != null) {
            listen.heard(message.openid(), text, message.sentAt());
        } else if (message.kind() == MessageKind.IMAGE) {
            listen.seen(message.openid(), message.sentAt());
        } else {
            listen.passed(message.openid(), message.sentAt());
        }
    }
}
