package link.aftersales.http.sheet;

import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in a cell of an uploaded table, and what a spreadsheet would make of it. */
final class CellText {

    /** What a spreadsheet shows where a formula has no result; also what {@link XlsxCells} says of one without any. */
    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
    private static final String FORMULA_BEGINS_WITH = "=+-@\t\r\n＝＋－＠";

    private CellText() {}

    /** Without what nobody sees: it would make two equal numbers different, or write a name backwards. */
    static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("").replace('\u00A0', ' ').strip();
    }

    static boolean isError(String text) {
        return text.startsWith("#") && ERRORS.contains(text);
    }

    static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_BEGINS_WITH.indexOf(text.charAt(0)) >= 0;
    }
}
