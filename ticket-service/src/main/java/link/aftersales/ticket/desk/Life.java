package link.aftersales.ticket.desk;

import static link.aftersales.contracts.TicketAction.ACCEPT;
import static link.aftersales.contracts.TicketAction.ASK;
import static link.aftersales.contracts.TicketAction.CANCEL;
import static link.aftersales.contracts.TicketAction.CANCEL_WANTED;
import static link.aftersales.contracts.TicketAction.CLOSE;
import static link.aftersales.contracts.TicketAction.FILE;
import static link.aftersales.contracts.TicketAction.NOTE;
import static link.aftersales.contracts.TicketAction.RAISE;
import static link.aftersales.contracts.TicketAction.RATE;
import static link.aftersales.contracts.TicketAction.REASSIGN;
import static link.aftersales.contracts.TicketAction.REOPEN;
import static link.aftersales.contracts.TicketAction.REPLY;
import static link.aftersales.contracts.TicketAction.RESOLVE;
import static link.aftersales.contracts.TicketAction.SUPPLEMENT;
import static link.aftersales.contracts.TicketAction.URGE;
import static link.aftersales.contracts.TicketAction.WITHDRAW;
import static link.aftersales.contracts.TicketStatus.CANCELLED;
import static link.aftersales.contracts.TicketStatus.CLOSED;
import static link.aftersales.contracts.TicketStatus.PENDING;
import static link.aftersales.contracts.TicketStatus.PROCESSING;
import static link.aftersales.contracts.TicketStatus.RESOLVED;
import static link.aftersales.contracts.TicketStatus.WAITING_CUSTOMER;
import static link.aftersales.ticket.desk.Role.CLOCKWORK;
import static link.aftersales.ticket.desk.Role.COLLEAGUE;
import static link.aftersales.ticket.desk.Role.REPORTER;
import static link.aftersales.ticket.desk.Role.SALES;
import static link.aftersales.ticket.desk.Role.STAFF;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketStatus;
import org.jspecify.annotations.Nullable;

/** The life of a ticket: what is done by whom, from which status, to which. What is not here does not happen. */
final class Life {

    private static final Set<TicketStatus> ANY = EnumSet.allOf(TicketStatus.class);
    private static final Set<TicketStatus> OPEN = from(PENDING, PROCESSING, WAITING_CUSTOMER);
    private static final Set<TicketStatus> NOT_ENDED = from(PENDING, PROCESSING, WAITING_CUSTOMER, RESOLVED);

    private static final List<Rule> TABLE = List.of(
            new Rule(ACCEPT, by(STAFF), from(PENDING, WAITING_CUSTOMER), PROCESSING),
            new Rule(ASK, by(STAFF), OPEN, WAITING_CUSTOMER),
            new Rule(RESOLVE, by(STAFF), OPEN, RESOLVED),
            new Rule(WITHDRAW, by(STAFF), from(RESOLVED), PROCESSING),
            new Rule(CLOSE, by(REPORTER, STAFF, CLOCKWORK), from(RESOLVED), CLOSED),
            new Rule(CANCEL, by(STAFF), OPEN, CANCELLED),
            new Rule(CANCEL, by(REPORTER), from(PENDING), CANCELLED),
            stays(CANCEL_WANTED, by(REPORTER), from(PROCESSING, WAITING_CUSTOMER)),
            new Rule(REOPEN, by(REPORTER, STAFF), from(RESOLVED, CLOSED), PROCESSING),
            stays(REASSIGN, by(STAFF), NOT_ENDED),
            stays(FILE, by(REPORTER, STAFF, SALES), NOT_ENDED),
            stays(REPLY, by(STAFF, SALES), ANY),
            stays(NOTE, by(STAFF, SALES), ANY),
            new Rule(SUPPLEMENT, by(REPORTER, COLLEAGUE), from(WAITING_CUSTOMER), PROCESSING),
            stays(SUPPLEMENT, by(REPORTER, COLLEAGUE), from(PENDING, PROCESSING, RESOLVED)),
            stays(URGE, by(REPORTER, COLLEAGUE), OPEN),
            stays(RAISE, by(REPORTER, COLLEAGUE), OPEN),
            stays(RATE, by(REPORTER), from(CLOSED)));

    private Life() {}

    private record Rule(
            TicketAction action,
            Set<Role> by,
            Set<TicketStatus> from,
            @Nullable TicketStatus to) {}

    /** Whether this role has this action at all. */
    static boolean allows(TicketAction action, Role role) {
        return TABLE.stream()
                .anyMatch(rule -> rule.action() == action && rule.by().contains(role));
    }

    /** Whether this role has this action in this status. */
    static boolean allows(TicketAction action, Role role, TicketStatus status) {
        return TABLE.stream()
                .anyMatch(rule -> rule.action() == action
                        && rule.by().contains(role)
                        && rule.from().contains(status));
    }

    /** The status after an action; empty where nobody may do it. */
    static Optional<TicketStatus> after(TicketAction action, TicketStatus status) {
        return TABLE.stream()
                .filter(rule -> rule.action() == action && rule.from().contains(status))
                .map(rule -> rule.to() == null ? status : rule.to())
                .findFirst();
    }

    private static Rule stays(TicketAction action, Set<Role> by, Set<TicketStatus> from) {
        return new Rule(action, by, from, null);
    }

    private static Set<Role> by(Role... roles) {
        return Set.of(roles);
    }

    private static Set<TicketStatus> from(TicketStatus... statuses) {
        return Set.of(statuses);
    }
}
