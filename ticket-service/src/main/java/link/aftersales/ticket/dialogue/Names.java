package link.aftersales.ticket.dialogue;

import java.util.Map;
import java.util.Optional;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.ticket.directory.Staff;
import link.aftersales.ticket.directory.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What customers call a member of staff by; the company need not have listed anybody. */
@Component
class Names {

    private final Staff staff;
    private final String somebody = new Texts(Map.of()).render(CustomerText.SOMEBODY, Map.of());

    Names(Staff staff) {
        this.staff = staff;
    }

    /** Empty where no name is known, so that a line about him falls away. */
    String known(@Nullable String userId) {
        return Optional.ofNullable(userId)
                .flatMap(staff::find)
                .map(StaffMember::name)
                .orElse("");
    }

    /** Somebody, where no name is known, for a sentence that needs a subject. */
    String inSentence(@Nullable String userId) {
        String name = known(userId);
        return name.isEmpty() ? somebody : name;
    }
}
