package link.aftersales.projectlink.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkLifeTest {

    @Test
    void readsPeriodsAsPeopleWriteThem() {
        assertThat(new LinkLife("2y").after()).isEqualTo(Period.ofYears(2));
        assertThat(new LinkLife("18m").after()).isEqualTo(Period.ofMonths(18));
        assertThat(new LinkLife("P90D").after()).isEqualTo(Period.ofDays(90));
    }

    @Test
    void offKeepsLinksForEver() {
        assertThat(new LinkLife("off").after()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0d", "-1y", "soon"})
    void refusesWhatIsNoTime(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkLife(text));
    }
}
