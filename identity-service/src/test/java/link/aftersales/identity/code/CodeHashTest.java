package link.aftersales.identity.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CodeHashTest {

    private final CodeHash hash = new CodeHash(new CodeSettings("secret"));
    private final UUID id = UUID.randomUUID();

    @Test
    void knowsItsOwnDigitsOnly() {
        Code code = new Code(id, hash.of(id, "012345"), Instant.EPOCH, null);

        assertThat(hash.matches(code, "012345")).isTrue();
        assertThat(hash.matches(code, "012346")).isFalse();
        assertThat(hash.matches(code, "")).isFalse();
    }

    @Test
    void theSameDigitsLookDifferentInEachCodeAndUnderEachSecret() {
        assertThat(hash.of(id, "012345")).isNotEqualTo(hash.of(UUID.randomUUID(), "012345"));
        assertThat(hash.of(id, "012345")).isNotEqualTo(new CodeHash(new CodeSettings("other")).of(id, "012345"));
        assertThat(hash.of(id, "012345")).hasSize(32);
    }

    @Test
    void nothingThatIsLoggedByAccidentTellsASecret() {
        assertThat(new CodeSettings("secret").toString()).doesNotContain("secret=secret");
        assertThat(new IssueCode.Issued(id, "012345").toString()).doesNotContain("012345");
    }
}
