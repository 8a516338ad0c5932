package link.aftersales.sandbox.simulator.cp;

import org.jspecify.annotations.Nullable;

/** A member pressed a button of a card; {@code responseCode} allows one update in answer. */
public record CardClick(
        String userid,
        String taskId,
        String cardType,
        String key,
        @Nullable Selected selected,
        String responseCode) {

    /** What the drop-down above the buttons showed at that moment. */
    public record Selected(String questionKey, String optionId) {}
}
