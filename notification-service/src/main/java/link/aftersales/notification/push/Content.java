package link.aftersales.notification.push;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import link.aftersales.contracts.StaffMessage.Choice;
import org.jspecify.annotations.Nullable;

/** What a delivery is to say, as texts and values; becomes a {@link Body} at the first attempt. */
public sealed interface Content {

    /** The texts with their values. */
    List<Part> parts();

    /** The same with other texts or values. */
    Content with(UnaryOperator<Part> change);

    /** Words, the parts with a blank line between them. */
    record Plain(List<Part> parts) implements Content {

        @Override
        public Content with(UnaryOperator<Part> change) {
            return new Plain(parts.stream().map(change).toList());
        }
    }

    /** Words in 微信客服; {@code eventCode} when they answer an event such as somebody's entering. */
    record Service(String openKfId, @Nullable String eventCode, List<Part> parts) implements Content {

        @Override
        public Content with(UnaryOperator<Part> change) {
            return new Service(openKfId, eventCode, parts.stream().map(change).toList());
        }
    }

    /**
     * A card with buttons, laid out by a text; {@code taskId} is unique for ever. Of the buttons in the layout only those
     * with these {@code keys} are shown, all of them where it is null. A {@code remark} stands in the description's place.
     */
    record Card(
            String taskId,
            Part layout,
            @Nullable Choice choice,
            @Nullable List<String> keys,
            @Nullable Part remark) implements Content {

        /** With all buttons of the layout. */
        public Card(String taskId, Part layout, @Nullable Choice choice) {
            this(taskId, layout, choice, null, null);
        }

        @Override
        public List<Part> parts() {
            return Stream.concat(Stream.of(layout), Stream.ofNullable(remark)).toList();
        }

        @Override
        public Card with(UnaryOperator<Part> change) {
            return new Card(taskId, change.apply(layout), choice, keys, remark == null ? null : change.apply(remark));
        }

        /** With these buttons left. */
        Card with(List<String> left) {
            return new Card(taskId, layout, choice, left, remark);
        }

        /** As it looks after something happened: with these buttons left, and with a word about it. */
        Card after(Part what, List<String> left) {
            return new Card(taskId, layout, choice, left, what);
        }
    }

    /** What stands on a card in place of its buttons once one was pressed; the code came with the click or the card. */
    record Answer(String responseCode, Part words) implements Content {

        @Override
        public List<Part> parts() {
            return List.of(words);
        }

        @Override
        public Content with(UnaryOperator<Part> change) {
            return new Answer(responseCode, change.apply(words));
        }
    }

    /** How the card of the delivery {@code pushed} looks from now on. */
    record CardChange(String responseCode, UUID pushed, Card card) implements Content {

        @Override
        public List<Part> parts() {
            return card.parts();
        }

        @Override
        public Content with(UnaryOperator<Part> change) {
            return new CardChange(responseCode, pushed, card.with(change));
        }
    }
}
