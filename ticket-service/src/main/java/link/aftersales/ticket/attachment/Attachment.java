package link.aftersales.ticket.attachment;

import java.util.UUID;
import link.aftersales.contracts.MessageKind;
import org.jspecify.annotations.Nullable;

/** Something that a customer sent along, without its bytes; {@code reason} tells why it could not be had. */
public record Attachment(
        UUID id,
        MessageKind kind,
        State state,
        @Nullable String contentType,
        @Nullable Long size,
        @Nullable String reason) {

    /** How far the fetching has come. */
    public enum State {
        PENDING,
        STORED,
        FAILED,
        /** It was here, and was removed on request or because its time was over. */
        ERASED
    }
}
