package link.aftersales.projectlink.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTimeTest {

    /** Half past midnight of 2 January in China, still 1 January in Europe. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-01-01T16:30:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "2024-01-01T16:05:00Z, 今天 00:05",
        "2024-01-01T15:59:00Z, 昨天 23:59",
        "2023-12-31T16:00:00Z, 昨天 00:00",
        "2023-12-31T15:59:00Z, 2023年12月31日 23:59",
        "2024-01-03T01:00:00Z, 1月3日 09:00"
    })
    void saysTimesAsPeopleInChinaDo(Instant then, String words) {
        assertThat(PeopleTime.say(then, CLOCK)).isEqualTo(words);
    }

    @Test
    void saysDaysAndTellsMachinesTheOffset() {
        assertThat(PeopleTime.say(LocalDate.of(2024, 1, 8))).isEqualTo("2024年1月8日");
        assertThat(PeopleTime.at(Instant.parse("2024-02-02T07:01:12Z"))).hasToString("2024-02-02T15:01:12+08:00");
    }
}
