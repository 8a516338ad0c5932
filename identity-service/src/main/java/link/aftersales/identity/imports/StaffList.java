package link.aftersales.identity.imports;

import link.aftersales.http.sheet.ImportReport.Taken;
import org.jspecify.annotations.Nullable;

/** The members of staff as the company lists them. */
public interface StaffList {

    /** A member; {@code deputy} stands in for him, {@code supervisor} hears of what goes wrong. */
    record Member(
            String userId,
            String name,
            String role,
            @Nullable String deputy,
            @Nullable String supervisor) {}

    /** Whether a userid is on it, in any case of letters. */
    boolean has(String userId);

    /** Adds or changes a member. */
    Taken put(Member member);
}
