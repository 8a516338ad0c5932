package link.aftersales.identity.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import link.aftersales.identity.audit.AdminAction;
import link.aftersales.identity.audit.AdminActions;
import link.aftersales.identity.staff.StaffList.Listed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes until when a member is away, so that his deputy gets his work. */
@Component
public class SetAway {

    private static final String ADMIN = "admin";

    private final StaffList staff;
    private final AdminActions actions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SetAway(StaffList staff, AdminActions actions, TransactionTemplate transaction, Clock clock) {
        this.staff = staff;
        this.actions = actions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In a transaction of its own; null when he is back. Empty when he is not on the list. */
    public Optional<Listed> until(String userId, @Nullable Instant until) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<Listed> changed = staff.away(userId, until);
            changed.ifPresent(listed -> actions.add(new AdminAction(
                    clock.instant(),
                    ADMIN,
                    "staff.away",
                    listed.member().userId(),
                    until == null ? "back" : "until " + until)));
            return changed;
        }));
    }
}
