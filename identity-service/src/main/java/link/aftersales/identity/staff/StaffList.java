package link.aftersales.identity.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import link.aftersales.http.sheet.ImportReport.Taken;
import org.jspecify.annotations.Nullable;

/** The members of staff as the company lists them; whatever changes is told to the other services. */
public interface StaffList {

    /** What the company says of a member; {@code deputy} stands in for him, {@code supervisor} hears of what goes wrong. */
    record Member(
            String userId,
            String name,
            String role,
            @Nullable String deputy,
            @Nullable String supervisor,
            @Nullable String phone) {}

    /** A member of the list; he is away until {@code awayUntil}. */
    record Listed(Member member, @Nullable Instant awayUntil) {}

    /** Whether a userid is on it, in any case of letters. */
    boolean has(String userId);

    /** Adds or changes a member; his number only where something is {@code saidOfPhones}. */
    Taken put(Member member, boolean saidOfPhones);

    /** Notes until when a member is away, null for not at all; empty when he is not on the list. */
    Optional<Listed> away(String userId, @Nullable Instant until);

    /** A page of the list, by userid. */
    List<Listed> page(int limit, long offset);

    /** How many are on the list. */
    long count();
}
