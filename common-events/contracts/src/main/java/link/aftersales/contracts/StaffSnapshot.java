package link.aftersales.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as the company listed him, key userid, newest {@code version} wins. {@code deputy} is the userid of
 * whoever takes his work while he is away, {@code awayUntil} the end of that, {@code phone} his mobile. WeCom does not
 * distinguish userids by case.
 */
@Wire(type = "staff.snapshot.v1", topic = Topics.STAFF_SNAPSHOT)
public record StaffSnapshot(
        String userId,
        long version,
        @Nullable String name,
        @Nullable String role,
        @Nullable String deputy,
        boolean supervisor,
        @Nullable Instant awayUntil,
        @Nullable String phone)
        implements Event {

    /** Of a member whose number nobody listed. */
    public StaffSnapshot(
            String userId,
            long version,
            @Nullable String name,
            @Nullable String role,
            @Nullable String deputy,
            boolean supervisor,
            @Nullable Instant awayUntil) {
        this(userId, version, name, role, deputy, supervisor, awayUntil, null);
    }
}
