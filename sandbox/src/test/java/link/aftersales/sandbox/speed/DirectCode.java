package link.aftersales.sandbox.speed;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import link.aftersales.sandbox.simulator.http.HttpPort;
import link.aftersales.sandbox.simulator.http.Reply;
import link.aftersales.sandbox.simulator.http.Request;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The floor, a program of its own: takes the same callback, one row, one commit, one {@code send}, and a consumer that posts
 * the push. It knows nobody, keeps no order, loses and repeats pushes when it is killed, and sends as much as it can.
 */
final class DirectCode {

    static final String TOPIC = "direct.tickets";

    private static final Pattern OPENID = Pattern.compile("<FromUserName><!\\[CDATA\\[(.*?)]]>");
    private static final Pattern WORDS = Pattern.compile("<Content><!\\[CDATA\\[(.*?)]]>");
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Map<String, String> settings;
    private final KafkaProducer<String, String> kafka;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Connections connections;

    private DirectCode(Map<String, String> settings) {
        this.settings = settings;
        this.connections = new Connections(setting("DIRECT_DB_URL"));
        this.kafka = new KafkaProducer<>(
                Map.of("bootstrap.servers", setting("KAFKA_BOOTSTRAP_SERVERS")),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Ends when it is ended. */
    public static void main(String[] arguments) throws Exception {
        DirectCode code = new DirectCode(System.getenv());
        HttpPort.open(Integer.parseInt(code.setting("DIRECT_PORT")), code::answer);
        code.push();
    }

    private String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    private Reply answer(Request request) {
        if (request.method().equals("POST")) {
            receive(request);
        }
        return Reply.of("text/plain", "success".getBytes(StandardCharsets.UTF_8));
    }

    private void receive(Request request) {
        String said = Account.open(
                request.parameter("msg_signature"),
                request.parameter("timestamp"),
                request.parameter("nonce"),
                new String(request.body(), StandardCharsets.UTF_8));
        String openid = first(OPENID, said);
        String words = first(WORDS, said);
        connections.with(connection -> store(connection, openid, words));
        kafka.send(new ProducerRecord<>(TOPIC, openid, words));
    }

    private static void store(Connection connection, String openid, String words) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO tickets (openid, words) VALUES (?, ?)")) {
            insert.setString(1, openid);
            insert.setString(2, words);
            insert.executeUpdate();
        }
    }

    private void push() throws Exception {
        Map<String, Object> reading = Map.of(
                "bootstrap.servers", setting("KAFKA_BOOTSTRAP_SERVERS"),
                "group.id", "direct",
                "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (true) {
                for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                    push(record.key(), record.value());
                }
            }
        }
    }

    private void push(String openid, String words) throws Exception {
        String body = "{\"touser\":\"%s\",\"msgtype\":\"text\",\"agentid\":1000002,\"text\":{\"content\":\"%s\"}}"
                .formatted(Person.ownerOf(openid), words);
        http.send(
                HttpRequest.newBuilder(
                                URI.create(setting("WECOM_API_URL") + "/cgi-bin/message/send?access_token=token"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
