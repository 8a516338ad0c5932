package link.aftersales.messaging.test;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Points a context to the servers. Equal to all others, so that contexts can be shared. */
record RealServersCustomizer() implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        ActiveContext.stopCurrent();
        EmbeddedDatabase database = EmbeddedDatabase.fresh();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(),
                        "spring.kafka.bootstrap-servers=" + KafkaServer.address(),
                        "topic.partitions=2",
                        "topic.replication=1")
                .applyTo(context);
        context.getBeanFactory().registerSingleton("embeddedDatabase", database);
        context.getBeanFactory().registerSingleton("publishedEvents", PublishedEvents.fromNow(KafkaServer.address()));
    }
}
