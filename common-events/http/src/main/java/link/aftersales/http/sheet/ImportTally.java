package link.aftersales.http.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import link.aftersales.http.sheet.ImportReport.Refused;
import link.aftersales.http.sheet.ImportReport.RowError;
import link.aftersales.http.sheet.ImportReport.RowResult;
import link.aftersales.http.sheet.ImportReport.Taken;

/** Counts what became of the rows. */
public final class ImportTally {

    private final Map<Taken, Integer> taken = new EnumMap<>(Taken.class);
    private final List<RowError> errors = new ArrayList<>();

    /** Notes what became of a row. */
    public void add(SheetRow row, RowResult result) {
        switch (result) {
            case Taken done -> taken.merge(done, 1, Integer::sum);
            case Refused refused -> errors.add(new RowError(row.number(), refused.column(), refused.reason()));
        }
    }

    /** The count so far. */
    public ImportReport report(boolean dryRun) {
        return new ImportReport(
                dryRun,
                taken.getOrDefault(Taken.CREATED, 0),
                taken.getOrDefault(Taken.UPDATED, 0),
                taken.getOrDefault(Taken.UNCHANGED, 0),
                errors.size(),
                List.copyOf(errors));
    }
}
