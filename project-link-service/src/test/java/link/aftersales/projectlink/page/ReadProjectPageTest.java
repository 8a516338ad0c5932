package link.aftersales.projectlink.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Optional;
import link.aftersales.projectlink.project.LinkToken;
import org.junit.jupiter.api.Test;

class ReadProjectPageTest {

    private static final LinkToken TOKEN = LinkToken.of("any");

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
    void hidesAPhoneOfAnyLength() {
        assertThat(Phone.whole("110").masked().text()).isEqualTo("****");
        assertThat(Phone.whole("+8613800138000").masked().text()).isEqualTo("+86*******8000");
    }

    private static ProjectPage read(Disclosure disclosure) {
        return new ReadProjectPage(new OnePage(), new PageSettings(disclosure, Period.ofMonths(24)))
                .read(TOKEN)
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
