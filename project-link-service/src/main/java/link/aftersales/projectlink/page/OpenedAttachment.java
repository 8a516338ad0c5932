package link.aftersales.projectlink.page;

import java.io.InputStream;
import java.util.OptionalLong;

/** What became of the wish to see an attachment. */
public sealed interface OpenedAttachment {

    /** It can be read; the reader closes the body. */
    record Content(String contentType, OptionalLong length, InputStream body) implements OpenedAttachment {}

    /** There is none for this viewer. */
    record Missing() implements OpenedAttachment {}

    /** Its keeper does not answer right now. */
    record Unavailable() implements OpenedAttachment {}
}
