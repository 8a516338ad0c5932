package link.aftersales.sandbox.launcher;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was asked for on the command line. */
record Arguments(boolean fresh, boolean story, boolean check) {

    private static final Set<String> WORDS = Set.of("--fresh", "story", "check");

    static final String USAGE = """
            usage: ./run [--fresh]          start everything, stop it with Ctrl-C
                   ./run [--fresh] story    play the whole story once and say how it went
                   ./run check              ask the running system what is not set up right
                   ./run --help
            """;

    /** Empty when there is a word nobody knows, or one that must stand alone does not. */
    static Optional<Arguments> parse(List<String> words) {
        boolean check = words.contains("check");
        if (!WORDS.containsAll(words) || (check && words.size() > 1)) {
            return Optional.empty();
        }
        return Optional.of(new Arguments(words.contains("--fresh"), words.contains("story"), check));
    }
}
