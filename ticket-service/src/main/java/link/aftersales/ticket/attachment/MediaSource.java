package link.aftersales.ticket.attachment;

import org.jspecify.annotations.Nullable;

/** Where pictures, voices, videos and files of one channel are fetched from. */
public interface MediaSource {

    Origin origin();

    /** Fetches what a media id names; reads no more than {@code limit} bytes. */
    Fetched fetch(String mediaId, long limit, MediaFile into);

    /** What came of it. */
    sealed interface Fetched {

        /** All of it; {@code fileName} as the platform calls it. */
        record Whole(@Nullable String fileName) implements Fetched {}

        record TooLarge() implements Fetched {}

        /** Asking again is useless. */
        record Refused(String reason) implements Fetched {}

        /** It may work later. */
        record NotNow(String reason) implements Fetched {}
    }
}
