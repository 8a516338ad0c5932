package link.aftersales.sandbox.launcher;

import java.io.IOException;
import java.time.Duration;
import link.aftersales.sandbox.story.Stage;
import link.aftersales.sandbox.story.StepFailed;
import link.aftersales.sandbox.story.Story;

/** Plays the story on the system that runs on this data folder. */
record Performance(RunningSystem system) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Returns the exit code. */
    int play() throws IOException, InterruptedException {
        Ports ports = system.awaitPorts();
        if (!ports.byName().containsKey(Ports.SIMULATOR_CONTROL)) {
            throw new CannotStart("the story is played with the simulator; unset WECHAT_MP_API_URL or WECOM_API_URL");
        }
        RunningSystem.awaitUp(Probes.answersOk(ports.of(Ports.GATEWAY), "/healthz"));
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
                system.adminKey(),
                PATIENCE,
                Say.stream());
    }
}
