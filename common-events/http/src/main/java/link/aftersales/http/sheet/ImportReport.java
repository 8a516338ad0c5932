package link.aftersales.http.sheet;

import java.util.List;

/**
 * What an import did, or would do; rows are counted as a spreadsheet shows them. {@code refused} counts rows, of which one
 * may have several errors; the first 2,000 errors are listed. {@code ignoredColumns} are those that nobody knows.
 */
public record ImportReport(
        boolean dryRun,
        int created,
        int updated,
        int unchanged,
        int refused,
        List<RowError> errors,
        List<String> ignoredColumns) {

    /** Why a row was refused; the column is named as the table heads it. */
    public record RowError(int row, String column, String reason) {}

    /** What became of one row. */
    public sealed interface RowResult {}

    /** The row was taken over. */
    public enum Taken implements RowResult {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** The row was left out. */
    public record Refused(List<Fault> faults) implements RowResult {

        /** For one reason. */
        public Refused(String column, String reason) {
            this(List.of(new Fault(column, reason)));
        }
    }

    /** What is wrong in a column, named as the API does. */
    public record Fault(String column, String reason) {}
}
