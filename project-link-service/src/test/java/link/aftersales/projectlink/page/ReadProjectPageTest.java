package link.aftersales.projectlink.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Map;
import java.util.Optional;
import link.aftersales.projectlink.project.LinkToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadProjectPageTest {

    private static final LinkToken TOKEN = LinkToken.of("any");
    private static final Viewer VIEWER = new Viewer("李四", "key", Map.of(), null);

    @Test
    void showsEverythingByDefault() {
        ProjectPage page = read(Disclosure.FULL);

        assertThat(page).isEqualTo(ProjectPageMother.pageOfZhangSan());
    }

    @Test
    void hidesAmountAndPhonesWhenMasked() {
        ProjectPage page = read(Disclosure.MASKED);

        assertThat(page.orderAmount()).isNull();
        assertThat(page.customer().phone()).isEqualTo(new Phone("138****8000", false));
        assertThat(page.tickets())
                .extracting(ticket -> ticket.reporter().phone().text())
                .containsExactly("138****8000", "139****9000", "138****8000");
        assertThat(page.toString()).doesNotContain("13800138000", "13900139000", "1234567", "老客户");
    }

    @Test
    void showsEverythingToAMemberOfStaffEvenWhenMasked() {
        assertThat(read(Disclosure.MASKED, "session of 李四"))
                .isEqualTo(new OpenedPage(ProjectPageMother.pageOfZhangSan(), VIEWER));
        assertThat(read(Disclosure.MASKED, "session of nobody").page().orderAmount())
                .isNull();
    }

    @Test
    void hidesAPhoneOfAnyLength() {
        assertThat(Phone.whole("110").masked().text()).isEqualTo("****");
        assertThat(Phone.whole("+8613800138000").masked().text()).isEqualTo("+86*******8000");
    }

    private static ProjectPage read(Disclosure disclosure) {
        return read(disclosure, null).page();
    }

    private static OpenedPage read(Disclosure disclosure, @Nullable String session) {
        Viewers staff = (known, token, page) -> known.equals("session of 李四") ? Optional.of(VIEWER) : Optional.empty();
        return new ReadProjectPage(new OnePage(), staff, new PageSettings(disclosure, Period.ofMonths(24)))
                .read(TOKEN, session)
                .orElseThrow();
    }

    private static final class OnePage implements ProjectPages {

        @Override
        public Optional<ProjectPage> find(LinkToken token) {
            return Optional.of(ProjectPageMother.pageOfZhangSan());
        }

        @Override
        public boolean shows(LinkToken token, String ticketNo, String attachmentId) {
            return false;
        }
    }
}
