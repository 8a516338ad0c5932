package link.aftersales.projectlink.action;

import static link.aftersales.contracts.TicketAction.ACCEPT;
import static link.aftersales.contracts.TicketAction.NOTE;
import static link.aftersales.contracts.TicketAction.REPLY;
import static link.aftersales.contracts.TicketAction.RESOLVE;
import static link.aftersales.contracts.TicketAction.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfferTest {

    private static final Instant NOON = Instant.parse("2024-02-02T04:00:00Z");

    @Test
    void beginsWithWhatComesNext() {
        assertThat(to("lisi", false, TicketStatus.PENDING, null)).startsWith(ACCEPT, RESOLVE);
        assertThat(to("lisi", false, TicketStatus.PROCESSING, null)).startsWith(RESOLVE);
        assertThat(to("lisi", false, TicketStatus.CLOSED, null)).isEmpty();
    }

    @Test
    void isTheSameForOwnerDeputyAndSupervisorHoweverTheyAreWritten() {
        List<TicketAction> owner = to("LiSi", false, TicketStatus.PENDING, null);

        assertThat(to("deputy", false, TicketStatus.PENDING, "Deputy")).isEqualTo(owner);
        assertThat(to("anybody", true, TicketStatus.PENDING, null)).isEqualTo(owner);
    }

    @Test
    void givesSalesOnlyWordsAndOthersNothing() {
        assertThat(to("wangwu", false, TicketStatus.PENDING, null)).containsExactly(REPLY, NOTE);
        assertThat(to("deputy", false, TicketStatus.PENDING, null)).isEmpty();
    }

    @Test
    void takesBackOnlyWhatOneResolvedJustNow() {
        assertThat(Offer.to("lisi", false, resolved("LiSi"), NOON)).startsWith(WITHDRAW);
        assertThat(Offer.to("lisi", false, resolved("sunqi"), NOON)).doesNotContain(WITHDRAW);
        assertThat(Offer.to("lisi", false, resolved("lisi"), NOON.plusSeconds(600)))
                .doesNotContain(WITHDRAW);
    }

    private static List<TicketAction> to(
            String userId, boolean supervisor, TicketStatus status, @Nullable String deputy) {
        return Offer.to(userId, supervisor, new Standing("AS1", status, "lisi", "wangwu", deputy, null, null), NOON);
    }

    private static Standing resolved(String by) {
        return new Standing("AS1", TicketStatus.RESOLVED, "lisi", "wangwu", null, by, NOON);
    }
}
