package link.aftersales.notification.push;

import java.util.Arrays;
import java.util.UUID;
import link.aftersales.contracts.CardTask;
import link.aftersales.contracts.RejectionReason;
import link.aftersales.contracts.StaffMessage.Choice;
import link.aftersales.contracts.StaffMessage.Option;

/** What the card that asks about an order modification has besides its words. */
final class DecisionCard {

    /** Why it is refused, to be chosen before the button is pressed. */
    static final Choice REASONS = new Choice(
            "reason",
            Arrays.stream(RejectionReason.values())
                    .map(reason -> new Option(reason.id(), reason.label()))
                    .toList());

    private static final int SERIAL = 12;

    private DecisionCard() {}

    /** Another one for each card, as WeCom wants it. */
    static String taskId(String modificationNo) {
        String serial = UUID.randomUUID().toString().replace("-", "").substring(0, SERIAL);
        return new CardTask(CardTask.Kind.MODIFICATION, modificationNo, serial).id();
    }
}
