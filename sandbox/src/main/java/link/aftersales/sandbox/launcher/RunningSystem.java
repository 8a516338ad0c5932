package link.aftersales.sandbox.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The system that runs on a data folder, as another program finds it. */
record RunningSystem(Map<String, String> environment, DataFolder data) {

    private static final int ATTEMPTS = 1_200;

    String adminKey() throws IOException {
        String set = environment.getOrDefault("ADMIN_API_KEY", "").strip();
        if (!set.isEmpty()) {
            return set;
        }
        if (Files.notExists(data.adminKey())) {
            throw new CannotStart("this system was started with an ADMIN_API_KEY; set the same here");
        }
        return Files.readString(data.adminKey()).strip();
    }

    /** The other run may just be starting. */
    Ports awaitPorts() throws IOException, InterruptedException {
        Path file = data.run("ports.env");
        for (int attempt = 0; attempt < ATTEMPTS && Files.notExists(file); attempt++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return Optional.of(file)
                .filter(Files::exists)
                .map(RunningSystem::read)
                .orElseThrow(() -> new CannotStart("the run on " + data.root() + " does not come up"));
    }

    static void awaitUp(Part.Probe probe) throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS && !probe.isUp(); attempt++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static Ports read(Path file) {
        try {
            return Ports.read(file);
        } catch (IOException broken) {
            throw new CannotStart("cannot read " + file + ": " + broken.getMessage());
        }
    }
}
