package link.aftersales.http.check;

import java.util.Locale;
import java.util.Map;
import link.aftersales.contracts.text.CheckText;
import link.aftersales.contracts.text.Texts;
import org.jspecify.annotations.Nullable;

/** One finding in Chinese, for people: what is and, unless all is well, what to do. Holds no secret and no phone. */
public record CheckLine(
        String check, String state, String words, @Nullable String whatToDo) {

    private static final Texts TEXTS = new Texts(Map.of());

    /** The finding as the catalogue puts it. */
    public static CheckLine of(CheckText found) {
        return of(found, Map.of());
    }

    /** The finding as the catalogue puts it, with these values. */
    public static CheckLine of(CheckText found, Map<String, String> values) {
        return named(found.check(), found, values);
    }

    /** A finding that several checks may have, under the name of one of them. */
    public static CheckLine named(String check, CheckText found, Map<String, String> values) {
        String[] lines = TEXTS.render(found, values).split("\n", 2);
        return new CheckLine(
                check, found.state().name().toLowerCase(Locale.ROOT), lines[0], lines.length == 1 ? null : lines[1]);
    }
}
