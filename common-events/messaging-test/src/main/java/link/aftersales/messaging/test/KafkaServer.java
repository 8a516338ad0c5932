package link.aftersales.messaging.test;

import org.testcontainers.kafka.KafkaContainer;

/** The one Kafka of this JVM: a container where Docker is there, else an embedded broker. Ends with the JVM. */
final class KafkaServer {

    private static final String IMAGE = "apache/kafka:3.9.2";

    private KafkaServer() {}

    static String address() {
        return Started.ADDRESS;
    }

    private static String embedded() {
        Broker broker = new Broker();
        broker.start();
        return broker.address();
    }

    @SuppressWarnings("resource")
    private static String container() {
        KafkaContainer container = new KafkaContainer(IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        container.start();
        return container.getBootstrapServers();
    }

    private static final class Started {

        private static final String ADDRESS = Docker.AVAILABLE ? container() : embedded();
    }
}
