package link.aftersales.projectlink.page.web;

import com.samskivert.mustache.Template;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How much still fits on a page. */
final class Room {

    /** A page in bytes, so that it is there at once on a slow line. */
    static final int LONGEST_PAGE = 15_000;

    private int bytes;
    private int leftOut;

    private Room(int bytes) {
        this.bytes = bytes;
    }

    static Room endless() {
        return new Room(Integer.MAX_VALUE);
    }

    static Room beside(String rest) {
        return new Room(LONGEST_PAGE - length(rest));
    }

    /** The first parts as long as they fit; after one that does not, none of its kind. */
    String fit(List<?> parts, Template template) {
        StringBuilder html = new StringBuilder();
        for (int n = 0; n < parts.size(); n++) {
            String part = template.execute(parts.get(n));
            int length = length(part);
            if (length > bytes) {
                leftOut += parts.size() - n;
                break;
            }
            bytes -= length;
            html.append(part);
        }
        return html.toString();
    }

    int leftOut() {
        return leftOut;
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
