package link.aftersales.projectlink.console.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be filled in and sent. {@code style} is a class of the style sheet; one that is {@code folded} opens on a
 * click on its title, so that nothing is done by accident.
 */
record Form(
        @Nullable String id,
        String style,
        String action,
        @Nullable String title,
        boolean folded,
        boolean open,
        String submit,
        List<Field> fields)
        implements Block {

    /** One click does it. */
    static Form button(String action, String submit, Field... fields) {
        return new Form(null, "one", action, null, false, false, submit, List.of(fields));
    }

    /** Opens on a click. */
    static Form folded(String action, String title, String submit, Field... fields) {
        return new Form(null, "act", action, title, true, false, submit, List.of(fields));
    }

    /** What a list is narrowed with. */
    static Form filter(String action, List<Field> fields) {
        return new Form("filter", "filter", action, null, false, false, "查询", fields);
    }

    /** Asks for the other pages of a list that nothing narrows. */
    static Form pages(String action) {
        return new Form("filter", "pages", action, null, false, false, "", List.of());
    }

    /** A whole page of it. */
    static Form page(String action, String submit, Field... fields) {
        return new Form(null, "sheet", action, null, false, false, submit, List.of(fields));
    }

    /** Opened already, for somebody who has begun to fill it in. */
    Form opened(boolean now) {
        return new Form(id, style, action, title, folded, now, submit, fields);
    }
}
