package link.aftersales.sandbox.launcher;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** All parts together: their order at the start, the wait until they serve, their order at the end. */
final class LocalSystem {

    private static final int HOPELESS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 100;
    private static final long LOG_LIMIT = 20_000_000;

    private final DataFolder data;
    private final Started started;
    private final Optional<PostgresPart> postgres;
    private final List<Supervised> engines = new ArrayList<>();
    private final List<Supervised> programs = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    LocalSystem(Home home, DataFolder data, Engines needed, Ports ports, Map<String, String> settings, Secrets secrets)
            throws IOException {
        this.data = data;
        this.started = new Started(data);
        PartList parts = new PartList(home, data, ports, settings);
        this.postgres = needed.postgres()
                ? Optional.of(new PostgresPart(home, data, ports.of(Ports.POSTGRES), secrets, settings))
                : Optional.empty();
        postgres.ifPresent(part -> engines.add(supervised(parts.postgres(part.server()))));
        if (needed.kafka()) {
            engines.add(supervised(parts.kafka()));
        }
        if (needed.simulator()) {
            programs.add(supervised(parts.simulator()));
        }
        Engines.SERVICES.forEach(service -> programs.add(supervised(parts.service(service))));
        programs.add(supervised(parts.gateway()));
    }

    private Supervised supervised(Part part) {
        return new Supervised(part, data.log(part.name()), started);
    }

    /** Starts everything and returns when all of it serves. */
    void start() throws IOException, InterruptedException, SQLException {
        if (postgres.isPresent()) {
            postgres.get().install();
        }
        engines.forEach(Supervised::start);
        if (postgres.isPresent()) {
            awaitUp(engines.getFirst());
            postgres.get().awaitAndFill();
        }
        programs.forEach(Supervised::start);
        for (Supervised part : all()) {
            awaitUp(part);
        }
    }

    private List<Supervised> all() {
        List<Supervised> all = new ArrayList<>(engines);
        all.addAll(programs);
        return all;
    }

    private void awaitUp(Supervised part) throws InterruptedException, IOException {
        Instant since = Instant.now();
        boolean said = false;
        while (!part.isUp()) {
            refuseTheHopeless();
            if (!said && Duration.between(since, Instant.now()).toSeconds() > 60) {
                Say.line("still waiting for %s, see %s", part.name(), data.log(part.name()));
                said = true;
            }
            if (stopping.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("stopped while starting");
            }
        }
    }

    private void refuseTheHopeless() throws IOException {
        for (Supervised part : all()) {
            if (part.earlyDeaths() >= HOPELESS) {
                String log = data.endOfLog(part.name()).orElse("");
                throw new CannotStart(log + "\n" + part.name() + " does not start; the last lines of "
                        + data.log(part.name()) + " are above");
            }
        }
    }

    /** Watches the size of the logs until the system is stopped. */
    void tendLogs() throws IOException, InterruptedException {
        while (!stopping.await(30, TimeUnit.SECONDS)) {
            for (Supervised part : all()) {
                new LogFile(data.log(part.name()), LOG_LIMIT).trim();
            }
        }
    }

    /** Programs first, their engines after them; whoever does not end in time is made to. */
    void stop() throws IOException, InterruptedException {
        stopping.countDown();
        end(programs);
        end(engines);
        for (Supervised part : all()) {
            started.remove(part.name());
        }
    }

    private static void end(List<Supervised> parts) throws IOException, InterruptedException {
        List<ProcessHandle> ending = new ArrayList<>();
        for (Supervised part : parts) {
            part.askToStop().ifPresent(ending::add);
        }
        Signals.awaitEnd(ending, PATIENCE);
    }
}
