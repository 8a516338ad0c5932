package link.aftersales.sandbox.launcher;

import java.util.List;
import java.util.Optional;

/** What was asked for on the command line. */
record Arguments(boolean fresh, boolean story) {

    static final String USAGE = """
            usage: ./run [--fresh]          start everything, stop it with Ctrl-C
                   ./run [--fresh] story    play the whole story once and say how it went
                   ./run --help
            """;

    /** Empty when there is a word nobody knows. */
    static Optional<Arguments> parse(List<String> words) {
        boolean known = words.stream().allMatch(word -> word.equals("--fresh") || word.equals("story"));
        return known
                ? Optional.of(new Arguments(words.contains("--fresh"), words.contains("story")))
                : Optional.empty();
    }
}
