package link.aftersales.messaging.test;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseLateTest {

    @Test
    void delaysTheStartInsteadOfEndingIt(CapturedOutput log) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.fresh();
        database.goAway();

        CompletableFuture<ConfigurableApplicationContext> start =
                CompletableFuture.supplyAsync(() -> Copy.start(database, KafkaServer.address(), "sample-service"));
        eventually(Duration.ofMinutes(1), () -> assertThat(log).contains("Connection error"));
        database.comeBack();

        try (ConfigurableApplicationContext service = start.get(60, TimeUnit.SECONDS)) {
            assertThat(service.getBean(JdbcTemplate.class).queryForList("SELECT * FROM outbox"))
                    .isEmpty();
        }
    }
}
