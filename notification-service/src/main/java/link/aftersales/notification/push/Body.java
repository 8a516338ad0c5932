package link.aftersales.notification.push;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a platform is given; made at the first attempt and the same at every later one. */
public sealed interface Body {

    /** Plain words. */
    record Text(String words) implements Body {}

    /** Plain words of an account of 微信客服. */
    record ServiceText(String openKfId, @Nullable String eventCode, String words) implements Body {}

    /** A card of WeCom with a drop-down, if it has one, above its buttons. */
    record ButtonCard(
            String taskId,
            String title,
            @Nullable String description,
            List<Row> rows,
            @Nullable DropDown dropDown,
            List<Button> buttons)
            implements Body {}

    /** The words in place of a card's buttons. */
    record ButtonAnswer(String responseCode, String words) implements Body {}

    /** A line of a card. */
    record Row(String name, String value) {}

    /** Comes back with the click of any button, under its key. */
    record DropDown(String key, String title, List<Option> options) {}

    /** A line of a drop-down. */
    record Option(String id, String label) {}

    /** Comes back as its key. */
    record Button(String label, String key) {}
}
