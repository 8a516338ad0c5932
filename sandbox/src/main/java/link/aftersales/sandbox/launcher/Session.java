package link.aftersales.sandbox.launcher;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Gives a part a session of its own, so that Ctrl-C reaches the launcher alone, which then stops all in order. */
final class Session {

    private static final boolean AVAILABLE = Stream.of(
                    System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> new File(folder, "setsid").canExecute());

    private Session() {}

    /** The process that runs this command keeps its pid; without {@code setsid} (macOS) the command is left as it is. */
    static List<String> own(List<String> command) {
        if (!AVAILABLE) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(List.of("setsid"));
        wrapped.addAll(command);
        return wrapped;
    }
}
