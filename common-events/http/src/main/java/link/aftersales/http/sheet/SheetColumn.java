package link.aftersales.http.sheet;

import java.util.Locale;

/** A column as the API names it and as people head it; a sheet may use either. */
public record SheetColumn(String name, String heading, boolean required) {

    /** A column that must be there and filled. */
    public static SheetColumn required(String name, String heading) {
        return new SheetColumn(name, heading, true);
    }

    /** A column that may be missing or empty. */
    public static SheetColumn optional(String name, String heading) {
        return new SheetColumn(name, heading, false);
    }

    boolean isHeaded(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return plain.equals(name.toLowerCase(Locale.ROOT)) || plain.equals(heading);
    }
}
