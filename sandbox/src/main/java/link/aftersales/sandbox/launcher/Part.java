package link.aftersales.sandbox.launcher;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * One program of the system.
 *
 * @param stopSignal what asks this program to end at once but in order
 */
record Part(
        String name,
        List<String> command,
        Map<String, String> environment,
        Preparation preparation,
        Probe probe,
        String stopSignal) {

    static Part of(String name, List<String> command, Map<String, String> environment, Probe probe) {
        return new Part(name, command, environment, () -> {}, probe, "TERM");
    }

    /** What has to be done before each start. */
    interface Preparation {
        void prepare() throws IOException;
    }

    /** Whether the program does its work now. */
    interface Probe {
        boolean isUp();
    }
}
