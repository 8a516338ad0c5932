package link.aftersales.projectlink.page;

import java.io.InputStream;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What became of the wish to see an attachment. */
public sealed interface OpenedAttachment {

    /** It can be read; the reader closes the body. {@code part} tells which of its bytes these are, if not all. */
    record Content(
            String contentType,
            @Nullable String fileName,
            OptionalLong length,
            @Nullable String part,
            InputStream body) implements OpenedAttachment {}

    /** It has no such bytes; {@code part} tells how many there are. */
    record OutOfRange(@Nullable String part) implements OpenedAttachment {}

    /** There is none for this viewer. */
    record Missing() implements OpenedAttachment {}

    /** Its keeper does not answer right now. */
    record Unavailable() implements OpenedAttachment {}
}
