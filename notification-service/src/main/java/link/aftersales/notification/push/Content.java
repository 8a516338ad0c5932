package link.aftersales.notification.push;

import java.util.List;
import link.aftersales.contracts.StaffMessage.Choice;
import org.jspecify.annotations.Nullable;

/** What a delivery is to say, as texts and values; becomes a {@link Body} at the first attempt. */
public sealed interface Content {

    /** The texts with their values. */
    List<Part> parts();

    /** Words, the parts with a blank line between them. */
    record Plain(List<Part> parts) implements Content {}

    /** Words in 微信客服; {@code eventCode} when they answer an event such as somebody's entering. */
    record Service(String openKfId, @Nullable String eventCode, List<Part> parts) implements Content {}

    /** A card with buttons, laid out by a text; {@code taskId} is unique for ever. */
    record Card(String taskId, Part layout, @Nullable Choice choice) implements Content {

        @Override
        public List<Part> parts() {
            return List.of(layout);
        }
    }

    /** What stands on a card in place of its buttons once one was pressed; the code came with the click. */
    record Answer(String responseCode, Part words) implements Content {

        @Override
        public List<Part> parts() {
            return List.of(words);
        }
    }
}
