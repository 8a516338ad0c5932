package link.aftersales.projectlink.console.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in one place of a table or a list of facts; empty parts are not shown. */
record Cell(
        String label,
        @Nullable String text,
        @Nullable String href,
        @Nullable String badge,
        @Nullable String small,
        @Nullable History history,
        List<Download> downloads,
        List<Form> forms) {

    /** A file to be had. */
    record Download(String text, String href) {}

    static Cell text(@Nullable String text) {
        return new Cell("", text, null, null, null, null, List.of(), List.of());
    }

    /** A second, smaller line below. */
    static Cell text(@Nullable String text, @Nullable String small) {
        return new Cell("", text, null, null, small, null, List.of(), List.of());
    }

    static Cell link(String text, String href) {
        return new Cell("", text, href, null, null, null, List.of(), List.of());
    }

    /** The kind only colours it; the text says all. */
    static Cell badge(String text, String kind) {
        return new Cell("", text, null, kind, null, null, List.of(), List.of());
    }

    static Cell history(History history) {
        return new Cell("", null, null, null, null, history, List.of(), List.of());
    }

    static Cell forms(List<Form> forms) {
        return new Cell("", null, null, null, null, null, List.of(), forms);
    }

    static Cell downloads(List<Download> downloads) {
        return new Cell("", null, null, null, null, null, downloads, List.of());
    }

    Cell under(String heading) {
        return new Cell(heading, text, href, badge, small, history, downloads, forms);
    }

    Cell with(@Nullable String line) {
        return new Cell(label, text, href, badge, line, history, downloads, forms);
    }

    /** Not a part of the console. */
    boolean elsewhere() {
        return href != null && !href.startsWith(ConsoleDoor.PATH);
    }

    boolean empty() {
        return (text == null || text.isBlank()) && history == null && downloads.isEmpty() && forms.isEmpty();
    }
}
