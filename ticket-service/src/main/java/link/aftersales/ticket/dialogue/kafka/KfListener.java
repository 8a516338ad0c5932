package link.aftersales.ticket.dialogue.kafka;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import link.aftersales.contracts.KfInbound;
import link.aftersales.contracts.KfInbound.MessageReceived;
import link.aftersales.contracts.KfInbound.SendFailed;
import link.aftersales.contracts.KfInbound.SessionEntered;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.OnceOnly;
import link.aftersales.messaging.OnceOnlyListener;
import link.aftersales.messaging.Received;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.dialogue.ReceiveWord;
import link.aftersales.ticket.dialogue.WelcomeVisitor;
import link.aftersales.ticket.dialogue.Word;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** What customers say in 微信客服. */
@Component
class KfListener {

    private static final Set<MessageKind> FETCHED =
            EnumSet.of(MessageKind.IMAGE, MessageKind.VOICE, MessageKind.VIDEO, MessageKind.FILE);

    private final OnceOnly onceOnly;
    private final ReceiveWord receiveWord;
    private final WelcomeVisitor welcomeVisitor;

    KfListener(OnceOnly onceOnly, ReceiveWord receiveWord, WelcomeVisitor welcomeVisitor) {
        this.onceOnly = onceOnly;
        this.receiveWord = receiveWord;
        this.welcomeVisitor = welcomeVisitor;
    }

    @OnceOnlyListener(topics = Topics.KF_INBOUND)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        onceOnly.handle(records, this::receive);
    }

    private void receive(Received received) {
        if (received.event() instanceof KfInbound inbound) {
            switch (inbound) {
                case MessageReceived message -> receiveWord.receive(word(received.id(), message));
                case SessionEntered entered -> welcome(entered);
                case SendFailed failed -> {} // notification-service's
            }
        }
    }

    private void welcome(SessionEntered entered) {
        String code = entered.welcomeCode();
        if (code != null) {
            Chat.CustomerService chat = new Chat.CustomerService(entered.openKfId(), entered.externalUserId());
            welcomeVisitor.welcome(chat, code, entered.sentAt());
        }
    }

    private static Word word(String id, MessageReceived message) {
        Chat chat = new Chat.CustomerService(message.openKfId(), message.externalUserId());
        String text = message.text();
        if (message.kind() == MessageKind.TEXT && text != null) {
            return new Word.Said(id, chat, text, message.sentAt());
        }
        String mediaId = message.mediaId();
        return mediaId != null && FETCHED.contains(message.kind())
                ? new Word.Sent(id, chat, message.kind(), mediaId, message.sentAt())
                : new Word.Unusable(id, chat, message.kind(), message.sentAt());
    }
}
