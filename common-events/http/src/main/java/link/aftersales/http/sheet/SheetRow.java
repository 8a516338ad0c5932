package link.aftersales.http.sheet;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One filled row; {@code number} is what a spreadsheet shows beside it, the heading being 1. */
public record SheetRow(int number, Map<String, String> cells) {

    private static final Pattern BREAKS =
            Pattern.compile("[\\s\\u0085\\u2028\\u2029]*[\\t\\r\\n\\u0085\\u2028\\u2029]+\\s*");

    /** Whether the table has this column at all. */
    public boolean has(String column) {
        return cells.containsKey(column);
    }

    /** The text of a column on one line, stripped; empty when there is none. */
    public Optional<String> text(String column) {
        return lines(column).map(text -> BREAKS.matcher(text).replaceAll(" "));
    }

    /** The text of a column with the line breaks that somebody typed into the cell. */
    public Optional<String> lines(String column) {
        return Optional.ofNullable(cells.get(column)).filter(text -> !text.isEmpty());
    }

    /** The text of a required column. */
    public String required(String column) {
        return text(column).orElseThrow(() -> new IllegalStateException("Column " + column + " is not required"));
    }

    /** Cells hold names and numbers of people. */
    @Override
    public String toString() {
        return "SheetRow[number=" + number + "]";
    }
}
