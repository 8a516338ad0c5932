package link.aftersales.sandbox.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps one part running: starts it, and starts it again when it dies, later each time it dies at once. */
final class Supervised {

    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final Part part;
    private final Path log;
    private final Started started;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Process process;
    private volatile int earlyDeaths;

    Supervised(Part part, Path log, Started started) {
        this.part = part;
        this.log = log;
        this.started = started;
    }

    String name() {
        return part.name();
    }

    boolean isUp() {
        return part.probe().isUp();
    }

    /** How often in a row it has died soon after its start. */
    int earlyDeaths() {
        return earlyDeaths;
    }

    void start() {
        Thread.ofPlatform().daemon().name("keep-" + part.name()).start(this::keepRunning);
    }

    private void keepRunning() {
        try {
            boolean again = true;
            while (again) {
                Instant since = Instant.now();
                String end = runOnce();
                again = mayStartAgain(end, Duration.between(since, Instant.now()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String runOnce() throws InterruptedException {
        try {
            Optional<Process> running = launch();
            return running.isPresent() ? "exit " + running.get().waitFor() : "not started";
        } catch (IOException broken) {
            return broken.toString();
        }
    }

    private boolean mayStartAgain(String end, Duration lived) throws InterruptedException {
        if (stopping.getCount() == 0) {
            return false;
        }
        earlyDeaths = lived.compareTo(AT_ONCE) < 0 ? earlyDeaths + 1 : 0;
        long pause = Math.min(FIRST_PAUSE_MILLIS << Math.min(earlyDeaths, 10), LONGEST_PAUSE_MILLIS);
        Say.line("%s ended (%s) and is started again in %d ms", part.name(), end, pause);
        return !stopping.await(pause, TimeUnit.MILLISECONDS);
    }

    /** Empty when the run is being stopped: then nothing may start any more. */
    private synchronized Optional<Process> launch() throws IOException {
        if (stopping.getCount() == 0) {
            return Optional.empty();
        }
        part.preparation().prepare();
        ProcessBuilder builder = new ProcessBuilder(Session.own(part.command()))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(part.environment());
        Process running = builder.start();
        process = running;
        started.add(part.name(), running.toHandle());
        return Optional.of(running);
    }

    /** Asks it to end, without waiting for it; it is not started again. */
    synchronized Optional<ProcessHandle> askToStop() throws IOException {
        stopping.countDown();
        if (process == null || !process.isAlive()) {
            return Optional.empty();
        }
        Signals.send(part.stopSignal(), process.toHandle());
        return Optional.of(process.toHandle());
    }
}
