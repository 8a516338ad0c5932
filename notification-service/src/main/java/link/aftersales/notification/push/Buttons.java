package link.aftersales.notification.push;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import link.aftersales.contracts.CardTask;
import link.aftersales.contracts.RejectionReason;
import link.aftersales.contracts.StaffMessage.Choice;
import link.aftersales.contracts.StaffMessage.Option;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.text.StaffText;
import org.jspecify.annotations.Nullable;

/** What the receivers of a card may press on it. */
enum Buttons {
    /** Decides about an order, with a reason that is chosen before the button is pressed. */
    DECIDE(CardTask.Kind.MODIFICATION, null, reasons()),
    /** Moves a ticket. */
    HANDLE(CardTask.Kind.TICKET, List.of("accept", "resolve", "link"), null),
    /** Opens the project. */
    LOOK(CardTask.Kind.TICKET, List.of("link"), null);

    static final String LINK = "link";

    /** What is done by a button of a ticket's own card. */
    static final Set<TicketAction> PRESSED = Set.of(TicketAction.ACCEPT, TicketAction.RESOLVE, TicketAction.WITHDRAW);

    private static final int SERIAL = 12;

    private final CardTask.Kind kind;
    private final @Nullable List<String> keys;
    private final @Nullable Choice choice;

    Buttons(CardTask.Kind kind, @Nullable List<String> keys, @Nullable Choice choice) {
        this.kind = kind;
        this.keys = keys;
        this.choice = choice;
    }

    /** A card about this number, with a task of its own, as WeCom wants it. */
    Content.Card card(StaffText layout, News news) {
        return card(new Part(layout, news.values()), news.no());
    }

    /** The same in these words. */
    Content.Card card(Part layout, String no) {
        String serial = UUID.randomUUID().toString().replace("-", "").substring(0, SERIAL);
        return new Content.Card(new CardTask(kind, no, serial).id(), layout, choice, keys, null);
    }

    /** Which of these are worth pressing in a status. */
    static List<String> left(@Nullable List<String> keys, TicketStatus status) {
        Set<String> useful =
                switch (status) {
                    case PENDING, WAITING_CUSTOMER -> Set.of("accept", "resolve", LINK);
                    case PROCESSING -> Set.of("resolve", LINK);
                    case RESOLVED, CLOSED, CANCELLED -> Set.of(LINK);
                };
        return Stream.ofNullable(keys)
                .flatMap(List::stream)
                .filter(useful::contains)
                .toList();
    }

    private static Choice reasons() {
        return new Choice(
                "reason",
                Arrays.stream(RejectionReason.values())
                        .map(reason -> new Option(reason.id(), reason.label()))
                        .toList());
    }
}
