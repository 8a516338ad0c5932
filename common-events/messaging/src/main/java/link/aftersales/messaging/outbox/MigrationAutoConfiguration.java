package link.aftersales.messaging.outbox;

import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/** Brings messaging's tables up to date, then the service's own. */
@AutoConfiguration(before = FlywayAutoConfiguration.class)
@ConditionalOnClass(Flyway.class)
class MigrationAutoConfiguration {

    /** The service's migrations start in a database that already has messaging's tables. */
    @Bean
    FlywayConfigurationCustomizer besideMessaging() {
        return configuration -> configuration.baselineOnMigrate(true).baselineVersion("0");
    }

    @Bean
    FlywayMigrationStrategy messagingFirst() {
        return service -> {
            Flyway.configure(service.getConfiguration().getClassLoader())
                    .configuration(service.getConfiguration())
                    .locations("classpath:db/messaging")
                    .table("messaging_schema_history")
                    .load()
                    .migrate();
            service.migrate();
        };
    }
}
