package link.aftersales.notification.customer;

import link.aftersales.contracts.text.StaffText;
import org.jspecify.annotations.Nullable;

/** Why somebody cannot be written to, as staff are told. */
public enum Unreachable {
    SILENT(StaffText.PASS_ON_SILENT),
    USED_UP(StaffText.PASS_ON_USED_UP),
    UNFOLLOWED(StaffText.PASS_ON_UNFOLLOWED),
    BLOCKED(StaffText.PASS_ON_BLOCKED),
    UNTRUSTED(StaffText.PASS_ON_UNTRUSTED),
    REFUSED(StaffText.PASS_ON_REFUSED);

    private final StaffText words;

    Unreachable(StaffText words) {
        this.words = words;
    }

    StaffText words() {
        return words;
    }

    /** What a refusal says of the chat (platform facts 1.5 and 4.6); null when it speaks of the message only. */
    static @Nullable Unreachable of(String reason) {
        String code = reason.strip().split(" ", 2)[0];
        return switch (code) {
            case "45015", "95002" -> SILENT;
            case "45047", "95001" -> USED_UP;
            case "43004" -> UNFOLLOWED;
            case "43019" -> BLOCKED;
            case "40003" -> REFUSED;
            default -> null;
        };
    }
}
