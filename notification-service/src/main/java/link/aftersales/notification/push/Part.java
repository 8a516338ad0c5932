package link.aftersales.notification.push;

import java.util.HashMap;
import java.util.Map;
import link.aftersales.contracts.text.Text;

/** One text of the catalogue with the values of its placeholders. */
public record Part(Text text, Map<String, String> values) {

    /** With one more value. */
    Part and(String name, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value);
        return new Part(text, more);
    }

    /** Without one of its values. */
    Part without(String name) {
        Map<String, String> fewer = new HashMap<>(values);
        fewer.remove(name);
        return new Part(text, fewer);
    }
}
