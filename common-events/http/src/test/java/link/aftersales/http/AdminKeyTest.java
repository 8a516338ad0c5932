package link.aftersales.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class AdminKeyTest {

    @Test
    void aShortKeyIsRefusedByName() {
        assertThatThrownBy(() -> AdminKey.of("0123456789abcdef0123456789abcde")).hasMessageContaining("ADMIN_API_KEY");
    }

    @Test
    void aShortKeyStopsTheStart() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(HttpAutoConfiguration.class))
                .withPropertyValues("ADMIN_API_KEY=short")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("ADMIN_API_KEY must have at least 32 characters"));
    }

    @Test
    void anEmptyKeyIsNoKeyAndOpensNothing() {
        AdminKey key = AdminKey.of("");

        assertThat(key.configured()).isFalse();
        assertThat(key.opens("Bearer ")).isFalse();
    }
}
