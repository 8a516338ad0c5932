package link.aftersales.projectlink.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokenTest {

    @Test
    void carries256BitsAndNeverRepeats() {
        assertThat(Base64.getUrlDecoder().decode(LinkToken.create().secret())).hasSize(32);
        assertThat(Stream.generate(LinkToken::create).limit(1000).distinct()).hasSize(1000);
    }

    @Test
    void isReadAsItWasIssued() {
        LinkToken issued = LinkToken.create();

        assertThat(LinkToken.of(issued.secret())).isEqualTo(issued);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "' or 1=1 --", "\u0000", "ééééééééééééééééééééééééééééééééééééééééééé"})
    void isNobodysWhenMalformed(String text) {
        assertThat(LinkToken.of(text)).isEqualTo(LinkToken.of("another malformed one"));
    }

    @Test
    void keepsItsSecretInLogs() {
        LinkToken token = LinkToken.create();

        assertThat(token.toString()).doesNotContain(token.secret());
    }
}
