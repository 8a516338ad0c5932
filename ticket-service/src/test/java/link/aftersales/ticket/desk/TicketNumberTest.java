package link.aftersales.ticket.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketNumberTest {

    @Test
    void carriesTheSecondInBeijingAndThreeCapitalsOrDigits() {
        TicketNumber number = TicketNumber.draw(Instant.parse("2024-02-02T04:34:56Z"), new Random(1));

        assertThat(number.value()).matches("AS20240202123456[0-9A-Z]{3}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AS20240202123456abc", "AS20240202123456AB", "XX20240202123456ABC"})
    void hasOneFormOnly(String text) {
        assertThatThrownBy(() -> new TicketNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
