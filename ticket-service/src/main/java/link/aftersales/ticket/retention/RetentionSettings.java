package link.aftersales.ticket.retention;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** For how long what is about: words of customers, words of those who never became one, attachments of closed tickets. */
@ConfigurationProperties("ticket.retention")
record RetentionSettings(
        @DefaultValue("P12M") Period dialogueMessages,
        @DefaultValue("P7D") Period waitingWords,
        @DefaultValue("P24M") Period attachments) {

    RetentionSettings {
        positive("dialogue-messages", dialogueMessages);
        positive("waiting-words", waitingWords);
        positive("attachments", attachments);
    }

    private static void positive(String name, Period period) {
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("ticket.retention." + name + " must be longer than nothing");
        }
    }
}
