package link.aftersales.ticket.attachment;

/** Makes pictures fit to be shown: they tell no place, and have a thumbnail where one can be made. */
public interface Pictures {

    /** Reads {@code sent}, writes {@code clean} and {@code thumbnail}. */
    Prepared prepare(String contentType, MediaFile sent, MediaFile clean, MediaFile thumbnail);

    /** What came of it. */
    sealed interface Prepared {

        /** It can be shown; without a thumbnail that file is empty. */
        record Fit() implements Prepared {}

        /** It is none that anybody should open in a browser; the reason is for staff. */
        record Unfit(String reason) implements Prepared {}
    }
}
