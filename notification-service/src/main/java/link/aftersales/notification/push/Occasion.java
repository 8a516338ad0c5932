package link.aftersales.notification.push;

import static link.aftersales.notification.push.Buttons.DECIDE;
import static link.aftersales.notification.push.Buttons.HANDLE;
import static link.aftersales.notification.push.Buttons.LOOK;
import static link.aftersales.notification.push.Occasion.Role.ASKED;
import static link.aftersales.notification.push.Occasion.Role.GROUP;
import static link.aftersales.notification.push.Occasion.Role.OWNER;
import static link.aftersales.notification.push.Occasion.Role.PREVIOUS_OWNER;
import static link.aftersales.notification.push.Occasion.Role.SALES;
import static link.aftersales.notification.push.Occasion.Role.SUPERVISORS;
import static link.aftersales.notification.push.Occasion.Told.card;
import static link.aftersales.notification.push.Occasion.Told.group;
import static link.aftersales.notification.push.Occasion.Told.tell;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import link.aftersales.contracts.ModificationEvent;
import link.aftersales.contracts.ModificationEvent.ModificationDecided;
import link.aftersales.contracts.ModificationEvent.ModificationRequested;
import link.aftersales.contracts.TicketEvent.Change;
import link.aftersales.contracts.TicketEvent.State;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.contracts.TicketType;
import link.aftersales.contracts.text.StaffText;
import org.jspecify.annotations.Nullable;

/**
 * Who hears of what by which text. A member in several roles is told once, by the first line that names him, and nobody
 * is told of his own deed. What staff do shows on the page and on the cards; only what a customer does, or a change of
 * hands, calls for them. While an owner is away his deputy gets what is for him, and he a copy.
 */
enum Occasion {
    CREATED(
            card(StaffText.TICKET_PUSH, StaffText.TICKET_PUSH_CARD, HANDLE, OWNER),
            card(StaffText.TICKET_PUSH, StaffText.TICKET_PUSH_CARD, LOOK, SALES),
            group(StaffText.GROUP_PUSH)),
    COMPLAINT(
            card(StaffText.TICKET_PUSH, StaffText.TICKET_PUSH_CARD, HANDLE, OWNER),
            card(StaffText.TICKET_PUSH, StaffText.TICKET_PUSH_CARD, LOOK, SALES),
            card(StaffText.COMPLAINT_PUSH, StaffText.COMPLAINT_PUSH_CARD, HANDLE, SUPERVISORS),
            group(StaffText.GROUP_PUSH)),
    SUPPLEMENTED(tell(StaffText.CUSTOMER_SUPPLEMENT, OWNER)),
    URGED(tell(StaffText.CUSTOMER_URGE, OWNER)),
    RAISED(tell(StaffText.CUSTOMER_RAISED, OWNER)),
    UNSOLVED(tell(StaffText.CUSTOMER_UNSOLVED, OWNER, SALES)),
    CANCELLED(tell(StaffText.CUSTOMER_CANCELLED, OWNER)),
    CANCEL_WANTED(tell(StaffText.CUSTOMER_WANTS_CANCEL, OWNER)),
    RATED_LOW(tell(StaffText.RATING_LOW, SUPERVISORS, OWNER, SALES)),
    /** The points were told before; now he says why. */
    RATED_LOW_WORDS(tell(StaffText.RATING_LOW_WORDS, SUPERVISORS, OWNER, SALES)),
    RATED(tell(StaffText.RATING_GOOD, OWNER)),
    CONFIRMED(tell(StaffText.CUSTOMER_CONFIRMED, OWNER)),
    RESOLVED(group(StaffText.GROUP_RESOLVED)),
    HANDED_ON(
            card(StaffText.TICKET_RECEIVED, StaffText.TICKET_RECEIVED_CARD, HANDLE, OWNER),
            tell(StaffText.TICKET_GIVEN_AWAY, PREVIOUS_OWNER)),
    /** Its new project has other people. */
    MOVED(
            card(StaffText.TICKET_RECEIVED, StaffText.TICKET_RECEIVED_CARD, HANDLE, OWNER),
            card(StaffText.TICKET_PUSH, StaffText.TICKET_PUSH_CARD, LOOK, SALES),
            tell(StaffText.TICKET_GIVEN_AWAY, PREVIOUS_OWNER)),
    /** It was on a wrong project, and the right one is not known. */
    DETACHED(
            card(StaffText.TICKET_TO_ASSIGN, StaffText.TICKET_TO_ASSIGN_CARD, HANDLE, OWNER),
            tell(StaffText.TICKET_GIVEN_AWAY, PREVIOUS_OWNER)),
    MODIFICATION_REQUESTED(
            card(StaffText.MODIFICATION_PUSH, StaffText.MODIFICATION_PUSH_CARD, DECIDE, ASKED),
            tell(StaffText.MODIFICATION_INFO, OWNER)),
    MODIFICATION_DECIDED(tell(StaffText.MODIFICATION_DECIDED, OWNER, SALES));

    private static final int LOW = 2;

    private final List<Told> lines;

    Occasion(Told... lines) {
        this.lines = List.of(lines);
    }

    List<Told> lines() {
        return lines;
    }

    static Occasion of(TicketCreated created) {
        return created.type() == TicketType.COMPLAINT ? COMPLAINT : CREATED;
    }

    /** Empty when nobody needs to hear of it. */
    static Optional<Occasion> of(TicketChanged changed) {
        Change change = changed.change();
        boolean customer = change.actor().equals("customer");
        return switch (change.action()) {
            case SUPPLEMENT -> Optional.of(SUPPLEMENTED);
            case URGE -> Optional.of(URGED);
            case RAISE -> Optional.of(RAISED);
            case CANCEL_WANTED -> Optional.of(CANCEL_WANTED);
            case REOPEN -> Optional.of(UNSOLVED).filter(unsolved -> customer);
            case CANCEL -> Optional.of(CANCELLED).filter(cancelled -> customer);
            case RATE -> Optional.of(rated(changed));
            case CLOSE -> Optional.of(CONFIRMED).filter(confirmed -> customer);
            case RESOLVE -> Optional.of(RESOLVED);
            case REASSIGN -> Optional.of(HANDED_ON);
            case FILE -> filed(changed.ticket(), change);
            case OPEN, ACCEPT, ASK, WITHDRAW, REPLY, NOTE -> Optional.empty();
        };
    }

    static Occasion of(ModificationEvent event) {
        return switch (event) {
            case ModificationRequested requested -> MODIFICATION_REQUESTED;
            case ModificationDecided decided -> MODIFICATION_DECIDED;
        };
    }

    /** All texts by which something is told. */
    static Set<StaffText> texts() {
        return Arrays.stream(values())
                .flatMap(occasion -> occasion.lines.stream())
                .flatMap(line -> Stream.of(line.text(), Objects.requireNonNullElse(line.card(), line.text())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Occasion> filed(State ticket, Change change) {
        if (ticket.project() == null) {
            return Optional.of(DETACHED);
        }
        return change.previousOwner() == null ? Optional.empty() : Optional.of(MOVED);
    }

    private static Occasion rated(TicketChanged changed) {
        Integer rating = changed.ticket().rating();
        if (rating == null || rating > LOW) {
            return RATED;
        }
        String words = changed.change().words();
        return words == null || words.isBlank() ? RATED_LOW : RATED_LOW_WORDS;
    }

    /** One line: these hear of it by this text, as a card with these buttons where it has one and cards are on. */
    record Told(
            StaffText text,
            @Nullable StaffText card,
            @Nullable Buttons buttons,
            List<Role> audience) {

        static Told tell(StaffText text, Role... audience) {
            return new Told(text, null, null, List.of(audience));
        }

        static Told card(StaffText text, StaffText card, Buttons buttons, Role... audience) {
            return new Told(text, card, buttons, List.of(audience));
        }

        static Told group(StaffText text) {
            return tell(text, GROUP);
        }

        /** Whether it is said to the work group, if the company has one. */
        boolean toGroup() {
            return audience.contains(GROUP);
        }
    }

    /** What somebody is to a ticket or an order. */
    enum Role {
        /** Handles it. */
        OWNER,
        /** Handled it before. */
        PREVIOUS_OWNER,
        /** Has the relation to the customer. */
        SALES,
        /** Decides about orders: sales, or supervisors where a project has no sales. */
        ASKED,
        SUPERVISORS,
        /** The work group, which is no member and reads no phone numbers. */
        GROUP
    }
}
