package link.aftersales.http.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import link.aftersales.http.sheet.ImportReport.Refused;
import link.aftersales.http.sheet.ImportReport.RowError;
import link.aftersales.http.sheet.ImportReport.RowResult;
import link.aftersales.http.sheet.ImportReport.Taken;

/** Counts what became of the rows. */
public final class ImportTally {

    private static final int MOST_ERRORS = 2_000;

    private final Map<Taken, Integer> taken = new EnumMap<>(Taken.class);
    private final List<RowError> errors = new ArrayList<>();
    private final Heading heading;
    private int refused;

    ImportTally(Heading heading) {
        this.heading = heading;
    }

    void add(SheetRow row, RowResult result) {
        switch (result) {
            case Taken done -> taken.merge(done, 1, Integer::sum);
            case Refused left -> refuse(row, left);
        }
    }

    private void refuse(SheetRow row, Refused left) {
        refused++;
        left.faults().stream()
                .limit(Math.max(0, MOST_ERRORS - errors.size()))
                .map(fault -> new RowError(row.number(), heading.asWritten(fault.column()), fault.reason()))
                .forEach(errors::add);
    }

    /** How many rows were looked at. */
    public int rows() {
        return taken.values().stream().mapToInt(Integer::intValue).sum() + refused;
    }

    /** The count so far. */
    public ImportReport report(boolean dryRun) {
        return new ImportReport(
                dryRun,
                taken.getOrDefault(Taken.CREATED, 0),
                taken.getOrDefault(Taken.UPDATED, 0),
                taken.getOrDefault(Taken.UNCHANGED, 0),
                refused,
                errors.stream().sorted(Comparator.comparingInt(RowError::row)).toList(),
                heading.unknown());
    }
}
