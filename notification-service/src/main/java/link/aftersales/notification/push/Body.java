package link.aftersales.notification.push;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a platform is given; made at the first attempt and the same at every later one. */
public sealed interface Body {

    /** Plain words. */
    record Text(String words) implements Body {}

    /** Plain words of an account of 微信客服. */
    record ServiceText(String openKfId, @Nullable String eventCode, String words) implements Body {}

    /**
     * A card of WeCom with a drop-down, if it has one, above its buttons. {@code link} is where a tap on the card itself
     * leads.
     */
    record ButtonCard(
            String taskId,
            @Nullable String source,
            String title,
            @Nullable String description,
            @Nullable String words,
            List<Row> rows,
            @Nullable String link,
            @Nullable DropDown dropDown,
            List<Button> buttons)
            implements Body {

        /** Without anything to open. */
        public ButtonCard(
                String taskId,
                String title,
                @Nullable String description,
                List<Row> rows,
                @Nullable DropDown dropDown,
                List<Button> buttons) {
            this(taskId, null, title, description, null, rows, null, dropDown, buttons);
        }
    }

    /** The words in place of a card's buttons. */
    record ButtonAnswer(String responseCode, String words) implements Body {}

    /** Another card in place of the one that its receiver has. */
    record CardChange(String responseCode, ButtonCard card) implements Body {}

    /** A line of a card; with a {@code link} its value opens it. */
    record Row(String name, String value, @Nullable String link) {

        /** Only to be read. */
        public Row(String name, String value) {
            this(name, value, null);
        }
    }

    /** Comes back with the click of any button, under its key. */
    record DropDown(String key, String title, List<Option> options) {}

    /** A line of a drop-down. */
    record Option(String id, String label) {}

    /** Comes back as its key, or opens its {@code link} if it has one; {@code style} is one of WeCom's four. */
    record Button(
            String label,
            String key,
            @Nullable String link,
            @Nullable Integer style) {

        /** In the style that WeCom chooses. */
        public Button(String label, String key) {
            this(label, key, null, null);
        }
    }
}
