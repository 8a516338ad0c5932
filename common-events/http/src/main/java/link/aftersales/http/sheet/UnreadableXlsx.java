package link.aftersales.http.sheet;

/** An XLSX of which some part is not what the format says. */
final class UnreadableXlsx extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableXlsx(RuntimeException cause) {
        super(cause);
    }
}
