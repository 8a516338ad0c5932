package link.aftersales.sandbox.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import link.aftersales.sandbox.story.Stage;
import link.aftersales.sandbox.story.StepFailed;
import link.aftersales.sandbox.story.Story;

/** Plays the story on the system that runs on this data folder. */
record Performance(Map<String, String> environment, DataFolder data) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 1_200;

    /** Returns the exit code. */
    int play() throws IOException, InterruptedException {
        Ports ports = awaitPorts();
        if (!ports.byName().containsKey(Ports.SIMULATOR_CONTROL)) {
            throw new CannotStart("the story is played with the simulator; unset WECHAT_MP_API_URL or WECOM_API_URL");
        }
        awaitUp(Probes.answersOk(ports.of(Ports.GATEWAY), "/healthz"));
        try {
            Story.on(stage(ports)).play();
            return 0;
        } catch (StepFailed failure) {
            Say.line("\n没有做到：%s", failure.reason());
            return 1;
        }
    }

    private Stage stage(Ports ports) throws IOException {
        return new Stage(
                "http://127.0.0.1:" + ports.of(Ports.GATEWAY),
                "http://127.0.0.1:" + ports.of(Ports.SIMULATOR_CONTROL),
                adminKey(),
                PATIENCE,
                Say.stream());
    }

    private String adminKey() throws IOException {
        String set = environment.getOrDefault("ADMIN_API_KEY", "").strip();
        if (!set.isEmpty()) {
            return set;
        }
        if (Files.notExists(data.adminKey())) {
            throw new CannotStart("this system was started with an ADMIN_API_KEY; set the same for the story");
        }
        return Files.readString(data.adminKey()).strip();
    }

    /** The other run may just be starting. */
    private Ports awaitPorts() throws IOException, InterruptedException {
        Path file = data.run("ports.env");
        for (int attempt = 0; attempt < ATTEMPTS && Files.notExists(file); attempt++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return Optional.of(file)
                .filter(Files::exists)
                .map(Performance::read)
                .orElseThrow(() -> new CannotStart("the run on " + data.root() + " does not come up"));
    }

    private static Ports read(Path file) {
        try {
            return Ports.read(file);
        } catch (IOException broken) {
            throw new CannotStart("cannot read " + file + ": " + broken.getMessage());
        }
    }

    private static void awaitUp(Part.Probe probe) throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS && !probe.isUp(); attempt++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
