package link.aftersales.messaging.inbox;

import java.util.Optional;
import java.util.stream.Stream;
import link.aftersales.messaging.UndecodableRecord;

/** Where a handler failed, for whoever is to mend it: a line of ours or the field that is wrong, never a word of a message. */
public final class Place {

    private static final String OURS = "link.aftersales.";

    private Place() {}

    /** Empty when no line of ours was reached. */
    public static Optional<String> of(Throwable failure) {
        if (failure instanceof UndecodableRecord undecodable) {
            return Optional.ofNullable(undecodable.getMessage());
        }
        return Stream.of(failure.getStackTrace())
                .filter(line -> line.getClassName().startsWith(OURS))
                .findFirst()
                .map(Place::line);
    }

    private static String line(StackTraceElement line) {
        String type = line.getClassName().substring(line.getClassName().lastIndexOf('.') + 1);
        return "%s.%s(%s:%d)".formatted(type, line.getMethodName(), line.getFileName(), line.getLineNumber());
    }
}
