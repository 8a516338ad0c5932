package link.aftersales.projectlink.console.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One field of a form. */
record Field(
        String kind,
        String name,
        String label,
        String value,
        boolean required,
        int longest,
        @Nullable String hint,
        @Nullable String list,
        List<Option> options) {

    record Option(String value, String label, boolean chosen) {}

    /** Anything that has a name on the wire and a label for people. */
    record Choice(String value, String label) {}

    static Field hidden(String name, String value) {
        return new Field("hidden", name, "", value, false, 0, null, null, List.of());
    }

    static Field text(String name, String label, String value, int longest) {
        return new Field("text", name, label, value, false, longest, null, null, List.of());
    }

    static Field secret(String name, String label) {
        return new Field("password", name, label, "", true, 200, null, null, List.of());
    }

    static Field day(String name, String label, String value) {
        return new Field("date", name, label, value, false, 10, null, null, List.of());
    }

    static Field words(String name, String label, String value, int longest) {
        return new Field("area", name, label, value, false, longest, null, null, List.of());
    }

    /** The first choice is none of them, and is called {@code nothing}. */
    static Field choice(String name, String label, String value, String nothing, List<Choice> choices) {
        return new Field(
                "select",
                name,
                label,
                value,
                false,
                0,
                null,
                null,
                Stream.concat(Stream.of(new Choice("", nothing)), choices.stream())
                        .map(choice -> new Option(
                                choice.value(), choice.label(), choice.value().equals(value)))
                        .toList());
    }

    Field must() {
        return new Field(kind, name, label, value, true, longest, hint, list, options);
    }

    Field hint(String words) {
        return new Field(kind, name, label, value, required, longest, words, list, options);
    }

    /** Offers what stands in the {@link Suggestions} of this id. */
    Field suggested(String id) {
        return new Field(kind, name, label, value, required, longest, hint, id, options);
    }

    boolean hidden() {
        return kind.equals("hidden");
    }

    boolean area() {
        return kind.equals("area");
    }

    boolean input() {
        return !area() && !select();
    }

    boolean bounded() {
        return longest > 0;
    }

    boolean select() {
        return kind.equals("select");
    }
}
