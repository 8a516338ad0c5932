package link.aftersales.projectlink.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import link.aftersales.contracts.PlainText;
import link.aftersales.contracts.ProjectStatus;

/** Reads what people write into the cells of a table. */
final class Cells {

    private static final Pattern AMOUNT = Pattern.compile("[¥￥]?\\s*(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s*元?");
    private static final int MOST_DIGITS = 12;
    private static final int CENTS = 2;
    private static final Pattern PROGRESS = Pattern.compile("(\\d{1,3})(?:\\.0+)?\\s*%?");
    private static final int ALL = 100;
    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})\\s*([-/.年])\\s*(\\d{1,2})\\s*([-/.月])\\s*(\\d{1,2})\\s*日?(?:[ T]+\\d{1,2}:\\d{2}(?::\\d{2})?)?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]");

    private Cells() {}

    /** An amount with thousands separators, ¥ or 元, full-width digits; 万 and a third decimal are nobody's to guess. */
    static Optional<BigDecimal> amount(String text) {
        Matcher amount = AMOUNT.matcher(PlainText.halfWidth(text).strip());
        if (!amount.matches()) {
            return Optional.empty();
        }
        String decimals = amount.group(2) == null ? "" : amount.group(2);
        BigDecimal value = new BigDecimal(amount.group(1).replace(",", "") + decimals).stripTrailingZeros();
        boolean fits = value.scale() <= CENTS && value.precision() - value.scale() <= MOST_DIGITS;
        return fits ? Optional.of(value) : Optional.empty();
    }

    static Optional<Integer> progress(String text) {
        Matcher progress = PROGRESS.matcher(PlainText.halfWidth(text).strip());
        return progress.matches()
                ? Optional.of(Integer.valueOf(progress.group(1))).filter(percent -> percent <= ALL)
                : Optional.empty();
    }

    /** 2026-01-05, 2026/1/5, 2026.1.5, 2026年1月5日, with or without a time of the day; the year comes first. */
    static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(PlainText.halfWidth(text).strip());
        if (!day.matches() || !belongTogether(day.group(2), day.group(4))) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(3)), Integer.parseInt(day.group(5)));
            return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean belongTogether(String first, String second) {
        return first.equals("年") ? second.equals("月") : first.equals(second);
    }

    /** By its name in the API or by what people call it, with or without 已. */
    static Optional<ProjectStatus> status(String text) {
        String plain = PlainText.halfWidth(text).strip().toUpperCase(Locale.ROOT);
        for (ProjectStatus status : ProjectStatus.values()) {
            if (plain.equals(status.name()) || plain.equals(status.label()) || ("已" + plain).equals(status.label())) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** Words without anything that no line of a page and no database has room for. */
    static Optional<String> words(String text, int longest) {
        return text.length() <= longest && !CONTROL.matcher(text).find() ? Optional.of(text) : Optional.empty();
    }
}
