package link.aftersales.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @Test
    void namesTheSettingWhosePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            assertThatThrownBy(() -> Ports.pick(List.of("KAFKA_PORT"), Map.of("KAFKA_PORT", port), 1))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("port " + port + " (KAFKA_PORT) is taken")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void refusesTheSamePortForTwoParts() {
        Map<String, String> twice = Map.of("KAFKA_PORT", "24999", "POSTGRES_PORT", "24999");

        assertThatThrownBy(() -> Ports.pick(List.of("KAFKA_PORT", "POSTGRES_PORT"), twice, 1))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("POSTGRES_PORT");
    }

    @Test
    void refusesWhatIsNoPort() {
        for (String nonsense : List.of("http", "0", "65536", "-1", "80 80")) {
            assertThatThrownBy(() -> Ports.pick(List.of("KAFKA_PORT"), Map.of("KAFKA_PORT", nonsense), 1))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("KAFKA_PORT is not a port: " + nonsense);
        }
    }

    @Test
    void picksTheSameFreePortsForTheSameData() {
        List<String> names = List.of("KAFKA_PORT", "POSTGRES_PORT", "SIMULATOR_PORT");

        Ports first = Ports.pick(names, Map.of(), 4711);
        Ports second = Ports.pick(names, Map.of("KAFKA_PORT", " "), 4711);

        assertThat(second).isEqualTo(first);
        assertThat(first.byName().values()).doesNotHaveDuplicates().allMatch(port -> port >= 20_000 && port < 30_000);
    }

    @Test
    void passesOverAFreePortThatAnotherProgramTook() throws IOException {
        int usual = Ports.pick(List.of("KAFKA_PORT"), Map.of(), 4712).of("KAFKA_PORT");
        try (ServerSocket taken = new ServerSocket(usual)) {
            assertThat(Ports.pick(List.of("KAFKA_PORT"), Map.of(), 4712).of("KAFKA_PORT"))
                    .isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void readsBackWhatItWrote(@TempDir Path folder) throws IOException {
        Ports ports = new Ports(Map.of("GATEWAY_PORT", 8080, "KAFKA_PORT", 20001));

        ports.write(folder.resolve("ports.env"));

        assertThat(Ports.read(folder.resolve("ports.env"))).isEqualTo(ports);
    }
}
