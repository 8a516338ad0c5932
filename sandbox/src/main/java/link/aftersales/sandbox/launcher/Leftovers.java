package link.aftersales.sandbox.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Ends what a run that was itself killed has left running on this data folder. */
record Leftovers(Started started) {

    void end() throws IOException, InterruptedException {
        List<ProcessHandle> left = started.leftovers();
        if (left.isEmpty()) {
            return;
        }
        Say.line("ending %d processes that a killed run has left", left.size());
        left.forEach(ProcessHandle::destroyForcibly);
        Signals.awaitEnd(left, Duration.ofSeconds(10));
    }
}
