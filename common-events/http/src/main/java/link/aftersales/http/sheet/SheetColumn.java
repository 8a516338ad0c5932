package link.aftersales.http.sheet;

import java.util.Locale;

/**
 * A column as the API names it and as people head it; a sheet may use either. {@code hint} and {@code example} stand in the
 * template. Only where {@code signed} may a text begin with a sign that a spreadsheet takes for a formula.
 */
public record SheetColumn(
        String name, String heading, boolean required, int longest, boolean signed, String hint, String example) {

    private static final int USUALLY_LONGEST = 500;

    /** A column that must be there and filled. */
    public static SheetColumn required(String name, String heading) {
        return new SheetColumn(name, heading, true, USUALLY_LONGEST, false, "", "");
    }

    /** A column that may be missing or empty. */
    public static SheetColumn optional(String name, String heading) {
        return new SheetColumn(name, heading, false, USUALLY_LONGEST, false, "", "");
    }

    /** The same for numbers, which may begin with a sign. */
    public SheetColumn withSign() {
        return new SheetColumn(name, heading, required, longest, true, hint, example);
    }

    /** The same for texts of another length. */
    public SheetColumn upTo(int characters) {
        return new SheetColumn(name, heading, required, characters, signed, hint, example);
    }

    /** The same with what the template says of it. */
    public SheetColumn explained(String newHint, String newExample) {
        return new SheetColumn(name, heading, required, longest, signed, newHint, newExample);
    }

    boolean isHeaded(String text) {
        return text.equals(name.toLowerCase(Locale.ROOT)) || text.equals(heading);
    }
}
