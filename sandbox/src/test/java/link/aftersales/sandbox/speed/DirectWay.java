package link.aftersales.sandbox.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import link.aftersales.messaging.test.ServiceProcess;

/** The floor. */
final class DirectWay implements Way, AutoCloseable {

    private final ServiceProcess program;
    private final Surroundings around;

    DirectWay(Surroundings around) throws IOException {
        this.around = around;
        Database database = around.database("direct");
        database.execute("CREATE TABLE tickets (id bigserial PRIMARY KEY, openid text, words text)");
        Map<String, String> settings = new HashMap<>(around.settings());
        settings.put("DIRECT_DB_URL", around.url("direct"));
        program = ServiceProcess.start(DirectCode.class, "DIRECT_PORT", settings);
    }

    @Override
    public String name() {
        return "direct";
    }

    @Override
    public void prepare(List<Person> people) {}

    @Override
    public String address() {
        return "http://127.0.0.1:" + program.port() + "/callbacks/wechat";
    }

    @Override
    public String lastWord() {
        return "设备无法启动，按开关没有反应";
    }

    @Override
    public List<Map<String, Long>> stations(List<Person> people, Records records) {
        records.direct().awaitAll(people.stream().map(Person::openid));
        Moments committed = new Moments();
        around.database("direct")
                .read(
                        "SELECT openid, " + Surroundings.micros("pg_xact_commit_timestamp(xmin)") + " FROM tickets",
                        row -> committed.note(row.getString(1), row.getLong(2)));
        List<Map<String, Long>> stations = new ArrayList<>();
        for (Person person : people) {
            Map<String, Long> one = new LinkedHashMap<>();
            one.put("ticket committed", committed.of(person.openid()));
            one.put("event readable", records.direct().of(person.openid()));
            stations.add(one);
        }
        return stations;
    }

    @Override
    public void close() {
        program.close();
    }
}
