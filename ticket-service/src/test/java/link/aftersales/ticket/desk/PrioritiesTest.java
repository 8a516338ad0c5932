package link.aftersales.ticket.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class PrioritiesTest {

    @ParameterizedTest
    @CsvSource({"COMPLAINT,URGENT", "REPAIR,HIGH", "RETURN,HIGH", "MAINTENANCE,NORMAL", "OTHER,NORMAL"})
    void comeFromTheTableInTheConfiguration(TicketType type, Priority priority) throws IOException {
        assertThat(configured().of(type)).isEqualTo(priority);
    }

    @Test
    void giveTheirReason() throws IOException {
        assertThat(configured().reason(TicketType.COMPLAINT)).isEqualTo("投诉按「紧急」处理");
    }

    @Test
    void refuseATableWithAGap() {
        assertThatThrownBy(() -> new Priorities(Map.of(TicketType.REPAIR, Priority.HIGH)))
                .hasMessageContaining("COMPLAINT");
    }

    private static Priorities configured() throws IOException {
        var yaml = new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yml"));
        return new Binder(ConfigurationPropertySources.from(yaml))
                .bind("ticket", Priorities.class)
                .get();
    }
}
