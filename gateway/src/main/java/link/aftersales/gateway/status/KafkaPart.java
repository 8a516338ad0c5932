package link.aftersales.gateway.status;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Kafka; it is up when it knows a controller of itself. */
record KafkaPart(Admin admin) implements Part {

    @Override
    public String name() {
        return Health.KAFKA;
    }

    @Override
    public boolean up() {
        try {
            return admin.describeCluster().controller().get(1, TimeUnit.SECONDS) != null;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
