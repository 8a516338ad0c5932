package link.aftersales.sandbox.speed;

import static link.aftersales.messaging.test.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import link.aftersales.messaging.test.ServiceProcess;

/** Ours: gateway, ticket-service and notification-service as they are built. */
final class ServicesWay implements Way, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Executor THREADS =
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());

    private final Surroundings around;
    private final Caller caller;
    private final Directory directory;
    private final List<ServiceProcess> programs;
    private final Database tickets;
    private final Database notifications;
    private final int port = ServiceProcess.freePort();

    ServicesWay(Surroundings around, Caller caller) throws IOException {
        this.around = around;
        this.caller = caller;
        this.directory = new Directory(around.kafka());
        this.tickets = around.database("ticket");
        this.notifications = around.database("notification");
        Map<String, String> settings = new HashMap<>(around.settings());
        settings.put("GATEWAY_PORT", String.valueOf(port));
        settings.put("ADMIN_API_KEY", "keyOfTheMeasurement-keyOfTheMeasurement");
        settings.put("TRIAGE_USERID", "triage");
        settings.put("DIALOGUE_AUTO_SUBMIT", "off");
        for (String service : List.of("TICKET", "NOTIFICATION")) {
            settings.put(service + "_DB_URL", around.url(service.toLowerCase(Locale.ROOT)));
            settings.put(service + "_DB_USER", "postgres");
            settings.put(service + "_DB_PASSWORD", "postgres");
        }
        Map<String, String> ofGateway = new HashMap<>(settings);
        ofGateway.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        List<CompletableFuture<ServiceProcess>> starting = List.of(
                starting("ticket-service", "TICKET_SERVICE_PORT", settings),
                starting("notification-service", "NOTIFICATION_SERVICE_PORT", settings),
                starting("gateway", "GATEWAY_MANAGEMENT_PORT", ofGateway));
        programs = starting.stream().map(CompletableFuture::join).toList();
    }

    private static CompletableFuture<ServiceProcess> starting(
            String module, String portName, Map<String, String> settings) {
        Path jar =
                Path.of("..", module, "target", module + "-1.0.0-SNAPSHOT.jar").toAbsolutePath();
        return CompletableFuture.supplyAsync(() -> start(jar.normalize(), portName, settings), THREADS);
    }

    private static ServiceProcess start(Path jar, String portName, Map<String, String> settings) {
        try {
            return ServiceProcess.start(jar, portName, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "services";
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + port + "/callbacks/wechat";
    }

    @Override
    public String lastWord() {
        return Person.LAST_WORD;
    }

    @Override
    public void prepare(List<Person> people) {
        long known = known();
        directory.tell(people);
        eventually(PATIENCE, this::known, now -> now == known + 4L * people.size());
        long drafts = drafts();
        caller.sayAtOnce(this, people, "维修");
        caller.sayAtOnce(this, people, "设备无法启动，按开关没有反应");
        eventually(PATIENCE, this::drafts, now -> now == drafts + people.size());
        rest();
    }

    private void rest() {
        eventually(PATIENCE, this::underWay, now -> now == 0);
    }

    private long known() {
        return tickets.count("SELECT (SELECT count(*) FROM customer_copies) + (SELECT count(*) FROM project_copies)")
                + notifications.count(
                        "SELECT (SELECT count(*) FROM customer_chats) + (SELECT count(*) FROM project_links)");
    }

    private long drafts() {
        return tickets.count("SELECT count(*) FROM dialogues WHERE draft_description IS NOT NULL");
    }

    private long underWay() {
        return tickets.count("SELECT count(*) FROM outbox")
                + notifications.count("SELECT (SELECT count(*) FROM outbox) +"
                        + " (SELECT count(*) FROM deliveries WHERE status = 'pending')");
    }

    @Override
    public List<Map<String, Long>> stations(List<Person> people, Records records) {
        rest();
        records.inbound().awaitAll(people.stream().map(Person::openid));
        records.tickets().awaitAll(people.stream().map(Person::customerId));
        Map<String, Handled> inTickets = handled(tickets, "inbox");
        Map<String, Handled> inNotifications =
                handled(notifications, "inbox JOIN deliveries ON cause = event_id AND created_at = received_at");
        List<Map<String, Long>> stations = new ArrayList<>();
        for (Person person : people) {
            Handled ticket = require(inTickets, records.inboundId(person.openid()));
            Handled push = require(inNotifications, records.ticketId(person.customerId()));
            Map<String, Long> one = new LinkedHashMap<>();
            one.put("word readable in Kafka", records.inbound().of(person.openid()));
            one.put("ticket-service begins", ticket.begun());
            one.put("ticket committed", ticket.committed());
            one.put("event readable in Kafka", records.tickets().of(person.customerId()));
            one.put("notification-service begins", push.begun());
            one.put("delivery committed", push.committed());
            stations.add(one);
        }
        return stations;
    }

    private static Handled require(Map<String, Handled> handled, String event) {
        Handled found = handled.get(event);
        if (found == null) {
            throw new IllegalStateException("Nobody handled " + event);
        }
        return found;
    }

    /** When the transaction began in which an event was handled, and when it committed: its record, not yet its flush. */
    private record Handled(long begun, long committed) {}

    private static Map<String, Handled> handled(Database database, String rows) {
        Map<String, Handled> handled = new HashMap<>();
        database.read(
                "SELECT event_id, %s, %s FROM %s"
                        .formatted(
                                Surroundings.micros("received_at"),
                                Surroundings.micros("pg_xact_commit_timestamp(inbox.xmin)"),
                                rows),
                row -> handled.put(row.getString(1), new Handled(row.getLong(2), row.getLong(3))));
        return handled;
    }

    @Override
    public void close() {
        directory.close();
        programs.forEach(ServiceProcess::close);
    }
}
