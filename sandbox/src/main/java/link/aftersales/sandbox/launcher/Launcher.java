package link.aftersales.sandbox.launcher;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program behind {@code ./run}. */
public final class Launcher {

    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final Map<String, String> environment;
    private final Home home;
    private final DataFolder data;
    private Optional<FileLock> lock = Optional.empty();

    private Launcher(Map<String, String> environment) {
        this.environment = environment;
        this.home = Home.ofThisProgram();
        this.data = DataFolder.of(environment, home);
    }

    /** Takes {@code --fresh}, {@code story} and {@code check}; ends with the exit code of what it did. */
    public static void main(String[] words) throws IOException, SQLException {
        Optional<Arguments> arguments = Arguments.parse(List.of(words));
        if (arguments.isEmpty()) {
            System.err.print(Arguments.USAGE);
            System.exit(NOT_UNDERSTOOD);
        }
        try {
            System.exit(new Launcher(System.getenv()).run(arguments.get()));
        } catch (CannotStart reason) {
            System.err.println(reason.getMessage());
            System.exit(FAILED);
        } catch (InterruptedException stopped) {
            System.exit(FAILED);
        }
    }

    private int run(Arguments arguments) throws IOException, SQLException, InterruptedException {
        if (arguments.check()) {
            return check();
        }
        if (arguments.story() && !arguments.fresh() && data.isInUse()) {
            return new Performance(running()).play();
        }
        lock = Optional.of(data.lock());
        Files.deleteIfExists(data.run("ports.env"));
        new Leftovers(new Started(data)).end();
        if (arguments.fresh()) {
            data.empty();
        }
        LocalSystem system = start();
        if (arguments.story()) {
            return new Performance(running()).play();
        }
        system.tendLogs();
        return 0;
    }

    private RunningSystem running() {
        return new RunningSystem(environment, data);
    }

    private int check() throws IOException, InterruptedException {
        if (!data.isInUse()) {
            throw new CannotStart("nothing runs on " + data.root() + "; start it with ./run first");
        }
        Ports ports = running().awaitPorts();
        RunningSystem.awaitUp(Probes.answersOk(ports.of(Ports.GATEWAY), "/healthz"));
        String gateway = "http://127.0.0.1:" + ports.of(Ports.GATEWAY);
        return new CheckUp(gateway, running().adminKey(), Say.stream()).print();
    }

    private LocalSystem start() throws IOException, SQLException, InterruptedException {
        Engines engines = Engines.neededBy(environment);
        Ports ports = Ports.pick(engines.portNames(), environment, data.root().hashCode());
        Secrets secrets = new Secrets(data.root().resolve("secrets.properties"));
        Map<String, String> settings = Settings.complete(environment, engines, ports, secrets, data);
        Say.line("After-Sales Link starts; its data is in %s", data.root());
        LocalSystem system = new LocalSystem(home, data, engines, ports, settings, secrets);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system), "stop"));
        ports.write(data.run("ports.env"));
        system.start();
        announce(engines, ports);
        return system;
    }

    private void announce(Engines engines, Ports ports) {
        String gateway = "http://127.0.0.1:" + ports.of(Ports.GATEWAY);
        Say.line("gateway     %s", gateway);
        boolean ownKey = Engines.isUnset(environment, "ADMIN_API_KEY");
        Say.line("admin key   %s", ownKey ? data.adminKey() : "as set in ADMIN_API_KEY");
        Say.line("logs        %s", data.root().resolve("logs"));
        if (engines.simulator()) {
            Say.line(
                    "simulator   http://127.0.0.1:%d  <- open this and play customer, salesperson and owner",
                    ports.of(Ports.SIMULATOR_CONTROL));
        }
        Say.line("READY " + gateway);
    }

    private static void stop(LocalSystem system) {
        try {
            Say.line("stopping everything");
            system.stop();
        } catch (IOException | InterruptedException broken) {
            System.err.println("not everything could be stopped: " + broken);
        }
    }
}
