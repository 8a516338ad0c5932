package link.aftersales.gateway.callbacks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One element of a callback's XML: its own text, its children in order. What nobody asks for is never looked at. */
final class XmlElement {

    private final String name;
    private final List<XmlElement> children = new ArrayList<>(2);
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name) {
        this.name = name;
    }

    void add(XmlElement child) {
        children.add(child);
    }

    /** A text can come in pieces. */
    void append(char[] source, int start, int length) {
        text.append(source, start, length);
    }

    /** The text of the first child of that name, empty when there is none. */
    String text(String child) {
        XmlElement found = child(child);
        return found == null ? "" : found.text();
    }

    /** As {@link #text(String)}, but null for an empty one. */
    @Nullable
    String optional(String child) {
        String value = text(child);
        return value.isEmpty() ? null : value;
    }

    /** As {@link #text(String)}, but an empty one is refused. */
    String required(String child) {
        String value = text(child);
        if (value.isBlank()) {
            throw Refused.malformed();
        }
        return value;
    }

    /** The children of that name below the first child of the other, in order. */
    List<XmlElement> list(String parent, String item) {
        XmlElement found = child(parent);
        return found == null
                ? List.of()
                : found.children.stream().filter(each -> each.name.equals(item)).toList();
    }

    /** The first child; a document's is its root. */
    XmlElement first() {
        return children.getFirst();
    }

    String text() {
        return text.toString();
    }

    private @Nullable XmlElement child(String wanted) {
        for (XmlElement child : children) {
            if (child.name.equals(wanted)) {
                return child;
            }
        }
        return null;
    }
}
