package link.aftersales.http.sheet;

/**
 * Reads XML as it passes for the attribute {@code r}, the address of a cell. The library makes room for all cells up to that
 * address, so that one {@code r="ZZZZZZ1"} would take all memory; no spreadsheet has a column of more than three letters.
 */
final class CellAddresses {

    private static final int MOST_LETTERS = 3;

    private enum At {
        ELSEWHERE,
        SPACE,
        NAME,
        EQUALS,
        VALUE
    }

    private At at = At.ELSEWHERE;
    private int letters;

    boolean areHarmless(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b != 0) {
                at = next((char) (b & 0xFF));
                if (letters > MOST_LETTERS) {
                    return false;
                }
            }
        }
        return true;
    }

    private At next(char c) {
        boolean space = c <= ' ';
        return switch (at) {
            case ELSEWHERE -> space ? At.SPACE : At.ELSEWHERE;
            case SPACE -> c == 'r' ? At.NAME : space ? At.SPACE : At.ELSEWHERE;
            case NAME -> c == '=' ? At.EQUALS : space ? At.NAME : At.ELSEWHERE;
            case EQUALS -> begin(c, space);
            case VALUE -> value(c);
        };
    }

    private At begin(char c, boolean space) {
        letters = 0;
        return c == '"' || c == '\'' ? At.VALUE : space ? At.EQUALS : At.ELSEWHERE;
    }

    /** A letter may hide behind an entity. */
    private At value(char c) {
        if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
            letters++;
            return At.VALUE;
        }
        if (c == '&') {
            letters = MOST_LETTERS + 1;
        }
        return At.ELSEWHERE;
    }
}
