package link.aftersales.ticket.modification;

import java.time.Instant;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.directory.CustomerMother;
import link.aftersales.ticket.directory.ProjectMother;

/** Order modifications for tests. */
public final class ModificationMother {

    public static final Instant AT = Instant.parse("2026-11-22T04:00:00Z");

    private ModificationMother() {}

    public static Modification wanted(String number) {
        return Modification.wanted(
                number,
                CustomerMother.verified(),
                new Chat.OfficialAccount("o-1"),
                ProjectMother.project("P-1", ProjectStatus.IN_PROGRESS, "2026-03-01"),
                "数量由 2 台改为 3 台",
                "产能增加",
                AT);
    }
}
