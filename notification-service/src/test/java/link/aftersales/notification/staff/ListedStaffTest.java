package link.aftersales.notification.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.StaffSnapshot;
import org.junit.jupiter.api.Test;

class ListedStaffTest {

    private final ListedStaff staff = new ListedStaff(
            new OnlyLi(), new SupervisorSettings(List.of()), new RoleSettings(List.of(), List.of()), Clock.systemUTC());

    @Test
    void areCalledByTheirNames() {
        assertThat(staff.called("lisi")).isEqualTo("李四");
    }

    @Test
    void areColleaguesWhereNoNameIsKnown() {
        assertThat(staff.called("zhaoliu")).isEqualTo("同事 zhaoliu");
    }

    @Test
    void areCalledNothingWhereThereIsNobody() {
        assertThat(staff.called("")).isEmpty();
    }

    private static final class OnlyLi implements StaffCopies {

        @Override
        public void put(StaffSnapshot snapshot) {}

        @Override
        public void remove(String userId) {}

        @Override
        public Optional<String> name(String userId) {
            return userId.equals("lisi") ? Optional.of("李四") : Optional.empty();
        }

        @Override
        public Optional<Absence> absence(String userId) {
            return Optional.empty();
        }

        @Override
        public Optional<String> deputy(String userId) {
            return Optional.empty();
        }

        @Override
        public List<String> supervisors() {
            return List.of();
        }
    }
}
