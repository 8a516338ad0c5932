package link.aftersales.ticket.dialogue.kafka;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.Topics;
import link.aftersales.contracts.WechatInbound;
import link.aftersales.contracts.WechatInbound.Followed;
import link.aftersales.contracts.WechatInbound.MenuClicked;
import link.aftersales.contracts.WechatInbound.MessageReceived;
import link.aftersales.contracts.WechatInbound.TemplateFinished;
import link.aftersales.contracts.WechatInbound.Unfollowed;
import link.aftersales.messaging.OnceOnly;
import link.aftersales.messaging.OnceOnlyListener;
import link.aftersales.messaging.Received;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.dialogue.ReceiveWord;
import link.aftersales.ticket.dialogue.Word;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

@Component
class InboundListener {

    private static final Set<MessageKind> FETCHED =
            EnumSet.of(MessageKind.IMAGE, MessageKind.VOICE, MessageKind.VIDEO, MessageKind.FILE);

    private final OnceOnly onceOnly;
    private final ReceiveWord receiveWord;

    InboundListener(OnceOnly onceOnly, ReceiveWord receiveWord) {
        this.onceOnly = onceOnly;
        this.receiveWord = receiveWord;
    }

    @OnceOnlyListener(topics = Topics.WECHAT_INBOUND)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        onceOnly.handle(records, this::receive);
    }

    private void receive(Received received) {
        if (received.event() instanceof WechatInbound inbound) {
            word(received.id(), inbound).ifPresent(receiveWord::receive);
        }
    }

    /** Following is identity-service's to answer, the end of a template message notification-service's. */
    private static Optional<Word> word(String id, WechatInbound inbound) {
        return switch (inbound) {
            case MessageReceived message -> Optional.of(word(id, message));
            case MenuClicked click ->
                Optional.of(new Word.Clicked(
                        id, new Chat.OfficialAccount(click.openid()), click.menuKey(), click.sentAt()));
            case Followed followed -> Optional.empty();
            case Unfollowed unfollowed -> Optional.empty();
            case TemplateFinished finished -> Optional.empty();
        };
    }

    private static Word word(String id, MessageReceived message) {
        String text = message.text();
        if (message.kind() == MessageKind.TEXT && text != null) {
            return new Word.Said(id, new Chat.OfficialAccount(message.openid()), text, message.sentAt());
        }
        String mediaId = message.mediaId();
        return mediaId != null && FETCHED.contains(message.kind())
                ? new Word.Sent(
                        id, new Chat.OfficialAccount(message.openid()), message.kind(), mediaId, message.sentAt())
                : new Word.Unusable(id, new Chat.OfficialAccount(message.openid()), message.kind(), message.sentAt());
    }
}
