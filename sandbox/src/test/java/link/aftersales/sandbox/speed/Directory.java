package link.aftersales.sandbox.speed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.sandbox.simulator.http.Json;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells the services of customers and projects as their owners would, who are not there. */
final class Directory implements AutoCloseable {

    private final KafkaProducer<String, String> kafka;

    Directory(String bootstrapServers) {
        kafka = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer());
    }

    void tell(List<Person> people) {
        for (Person person : people) {
            send("customers.snapshot", "customer.snapshot.v1", person.customerId(), customer(person));
            send("projects.snapshot", "project.snapshot.v1", person.projectNo(), project(person));
        }
        kafka.flush();
    }

    private static Map<String, Object> customer(Person person) {
        return Map.ofEntries(
                Map.entry("customerId", person.customerId()),
                Map.entry("version", 1),
                Map.entry("phone", person.phone()),
                Map.entry("name", "张三"),
                Map.entry("company", "南方机电"),
                Map.entry("bindingStatus", "bound"),
                Map.entry("verified", true),
                Map.entry("verifiedAt", "2026-11-22T04:05:06Z"),
                Map.entry("openids", List.of(person.openid())),
                Map.entry("externalUserIds", List.of()),
                Map.entry("memberUserId", "sales-" + person.openid()),
                Map.entry("numberProven", true),
                Map.entry("unionids", List.of()));
    }

    private static Map<String, Object> project(Person person) {
        return Map.ofEntries(
                Map.entry("projectNo", person.projectNo()),
                Map.entry("version", 1),
                Map.entry("title", "XX设备安装项目"),
                Map.entry("status", "in_progress"),
                Map.entry("orderAmount", 128_000.50),
                Map.entry("progress", 60),
                Map.entry("startedOn", "2026-08-01"),
                Map.entry("assignedTo", person.owner()),
                Map.entry("salesRep", "sales-" + person.openid()),
                Map.entry("customer", Map.of("name", "张三", "phone", person.phone(), "company", "南方机电")),
                Map.entry("contacts", List.of()),
                Map.entry("link", "http://localhost:8080/project/" + person.customerId()),
                Map.entry("linkVersion", 1));
    }

    private void send(String topic, String type, String key, Map<String, Object> event) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, Json.write(event));
        Map<String, String> headers = Map.of(
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                type,
                "ce_source",
                "measurement",
                "ce_time",
                Instant.now().toString());
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(record);
    }

    @Override
    public void close() {
        kafka.close();
    }
}
