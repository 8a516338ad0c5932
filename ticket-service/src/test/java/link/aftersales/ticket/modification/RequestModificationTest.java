package link.aftersales.ticket.modification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import link.aftersales.contracts.ModificationEvent.ModificationDecided;
import link.aftersales.contracts.ModificationEvent.ModificationRequested;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.CustomerMother;
import link.aftersales.ticket.directory.Project;
import link.aftersales.ticket.directory.ProjectMother;
import org.junit.jupiter.api.Test;

class RequestModificationTest {

    private static final Chat CHAT = new Chat.OfficialAccount("o-1");
    private static final Project PROJECT = ProjectMother.project("P-1", ProjectStatus.IN_PROGRESS, "2026-03-01");

    private final Customer customer = CustomerMother.verified();
    private final Kept kept = new Kept();

    @Test
    void isCalledByTheSecondInBeijing() {
        assertThat(at(ModificationMother.AT, "改交期").modificationNo()).matches("OM20261122120000[0-9A-Z]{3}");
    }

    @Test
    void takesTheSameWishOnceWithinMinutes() {
        Modification first = at(ModificationMother.AT, "改交期");

        assertThat(at(ModificationMother.AT.plus(Duration.ofMinutes(9)), "改交期。"))
                .isEqualTo(first);
        assertThat(kept.all).hasSize(1);
    }

    @Test
    void takesTheSameWishAnewAfterTenMinutesAndAnotherOneAtOnce() {
        at(ModificationMother.AT, "改交期");
        at(ModificationMother.AT, "改数量");
        at(ModificationMother.AT.plus(Duration.ofMinutes(10)), "改交期");

        assertThat(kept.all).hasSize(3);
    }

    @Test
    void drawsAgainWhenItsNumberIsTaken() {
        kept.refuse = 3;

        at(ModificationMother.AT, "改交期");

        assertThat(kept.drawn).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void isForVerifiedCustomersOnly() {
        Customer stranger = new Customer("c-2", "13800138000", null, null, false, false, null);

        assertThatThrownBy(() -> requests(ModificationMother.AT).request(stranger, CHAT, PROJECT, "改交期", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Modification at(Instant now, String change) {
        return requests(now).request(customer, CHAT, PROJECT, change, null);
    }

    private RequestModification requests(Instant now) {
        return new RequestModification(kept, new Random(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static class Kept implements Modifications {

        private final List<Modification> all = new ArrayList<>();
        private final List<String> drawn = new ArrayList<>();
        private int refuse;

        @Override
        public boolean add(Modification modification, ModificationRequested event) {
            drawn.add(modification.modificationNo());
            return refuse-- <= 0 && all.add(modification);
        }

        @Override
        public List<Modification> pendingOf(String customerId, String projectNo) {
            return all;
        }

        @Override
        public void decide(Modification modification, ModificationDecided event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Modification> find(String modificationNo) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Modification> locked(String modificationNo) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Found search(Filter filter, int limit, long offset) {
            throw new UnsupportedOperationException();
        }
    }
}
