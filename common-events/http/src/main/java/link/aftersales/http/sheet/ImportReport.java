package link.aftersales.http.sheet;

import java.util.List;

/** What an import did, or would do; rows are counted as a spreadsheet shows them. */
public record ImportReport(
        boolean dryRun, int created, int updated, int unchanged, int refused, List<RowError> errors) {

    /** Why a row was refused. */
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
    public record Refused(String column, String reason) implements RowResult {}
}
