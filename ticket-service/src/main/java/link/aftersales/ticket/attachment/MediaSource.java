package link.aftersales.ticket.attachment;

/** Where a chat's pictures, voices and videos are fetched from. */
public interface MediaSource {

    /** Fetches what a media id names; reads no more than {@code limit} bytes. */
    Fetched fetch(String mediaId, long limit);

    /** What came of it. */
    sealed interface Fetched {

        record Bytes(byte[] bytes) implements Fetched {}

        record TooLarge() implements Fetched {}

        /** Asking again is useless. */
        record Refused(String reason) implements Fetched {}

        /** It may work later. */
        record NotNow(String reason) implements Fetched {}
    }
}
