package link.aftersales.http.sheet;

import java.util.Map;
import java.util.Optional;

/** One filled row; {@code number} is what a spreadsheet shows beside it, the heading being 1. */
public record SheetRow(int number, Map<String, String> cells) {

    /** The text of a column, stripped; empty when there is none. */
    public Optional<String> text(String column) {
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
