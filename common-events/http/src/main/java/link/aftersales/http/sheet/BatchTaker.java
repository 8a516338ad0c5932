package link.aftersales.http.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import link.aftersales.http.sheet.ImportReport.Refused;
import link.aftersales.http.sheet.ImportReport.RowResult;
import org.jspecify.annotations.Nullable;

/** Hands rows on, some at a time, and counts what became of them. */
final class BatchTaker implements Sheet.Taker {

    private final ImportTally tally;
    private final int atOnce;
    private final Sheet.Batches batches;
    private final Consumer<ImportTally> progress;
    private final List<SheetRow> waiting = new ArrayList<>();

    BatchTaker(Heading heading, int atOnce, Sheet.Batches batches, Consumer<ImportTally> progress) {
        this.tally = new ImportTally(heading);
        this.atOnce = atOnce;
        this.batches = batches;
        this.progress = progress;
    }

    @Override
    public void next(SheetRow row, @Nullable Refused fault) {
        if (fault != null) {
            tally.add(row, fault);
            return;
        }
        waiting.add(row);
        if (waiting.size() == atOnce) {
            takeWaiting();
        }
    }

    ImportTally end() {
        if (!waiting.isEmpty()) {
            takeWaiting();
        }
        return tally;
    }

    private void takeWaiting() {
        List<? extends RowResult> results = batches.take(List.copyOf(waiting));
        for (int i = 0; i < results.size(); i++) {
            tally.add(waiting.get(i), results.get(i));
        }
        waiting.clear();
        progress.accept(tally);
    }
}
