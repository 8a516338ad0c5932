package link.aftersales.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why orders are usually not changed: the drop-down of the card that asks, and what the customer then reads. */
public enum RejectionReason {
    /** The first one is shown as chosen before anybody chooses, so it must be true of every order. */
    CALL_FIRST("请先电话沟通"),
    IN_PRODUCTION("已投产"),
    SHIPPED("已发货"),
    NEW_QUOTATION("需重新报价"),
    OUT_OF_CONTRACT("超出合同范围");

    private final String label;

    RejectionReason(String label) {
        this.label = label;
    }

    /** The id of its line in the drop-down. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** The one that was chosen; empty when none was. */
    public static Optional<RejectionReason> among(List<String> optionIds) {
        return Arrays.stream(values())
                .filter(reason -> optionIds.contains(reason.id()))
                .findFirst();
    }
}
