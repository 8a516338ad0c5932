package link.aftersales.messaging.test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts copies of the sample service beside the one of the test. */
final class Copy {

    private Copy() {}

    static ConfigurableApplicationContext start(EmbeddedDatabase database, String kafka, String name) {
        return new SpringApplicationBuilder(SampleService.class)
                .run(
                        "--spring.application.name=" + name,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.kafka.bootstrap-servers=" + kafka,
                        "--topic.partitions=2");
    }
}
