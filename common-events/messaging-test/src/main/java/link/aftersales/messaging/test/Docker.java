package link.aftersales.messaging.test;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;

/** Whether containers can be used here; asked only where a daemon could be, because asking takes long. */
final class Docker {

    static final boolean AVAILABLE =
            mayBeThere() && DockerClientFactory.instance().isDockerAvailable();

    private Docker() {}

    private static boolean mayBeThere() {
        return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    }
}
