package link.aftersales.sandbox.launcher;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The environment of all parts: what the user set, and a working default for every other name. */
final class Settings {

    private static final Map<String, String> COMPANY = Map.of(
            "COMPANY_NAME", "示例设备",
            "SERVICE_HOTLINE", "400-000-0000",
            "SERVICE_HOURS", "Mon-Sat 08:30-17:30",
            "SALES_DESK_USERID", "wangwu",
            "TRIAGE_USERID", "zhaoliu",
            "SUPERVISOR_USERIDS", "sunqi",
            "OPS_USERIDS", "zhouba");

    private static final List<String> OF_A_REAL_ACCOUNT =
            List.of("WECHAT_MP_APP_ID", "WECHAT_MP_SECRET", "WECHAT_MP_TOKEN");

    private static final List<String> OF_A_REAL_CORP =
            List.of("WECOM_CORP_ID", "WECOM_AGENT_ID", "WECOM_AGENT_SECRET", "WECOM_TOKEN", "WECOM_AES_KEY");

    private final Map<String, String> user;
    private final Map<String, String> all = new LinkedHashMap<>();

    private Settings(Map<String, String> user) {
        this.user = user;
    }

    static Map<String, String> complete(
            Map<String, String> user, Engines engines, Ports ports, Secrets secrets, DataFolder data)
            throws IOException {
        Settings settings = new Settings(user);
        COMPANY.forEach(settings::add);
        settings.add("DATA_DIR", data.root().toString());
        settings.all.put("DATA_DIR", data.root().toString());
        settings.addAddresses(ports);
        if (engines.kafka()) {
            settings.add("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of(Ports.KAFKA));
        }
        if (engines.postgres()) {
            settings.addDatabases(ports, secrets);
        }
        settings.addAccount(engines, ports, secrets);
        settings.addCorp(engines, ports, secrets);
        if (Engines.isUnset(user, "ADMIN_API_KEY")) {
            settings.add("ADMIN_API_KEY", secrets.keptIn(data.adminKey()));
        }
        return settings.all;
    }

    private void addAddresses(Ports ports) {
        ports.byName().forEach((name, port) -> all.put(name, String.valueOf(port)));
        add("PUBLIC_BASE_URL", "http://localhost:" + ports.of(Ports.GATEWAY));
        add("SIMULATOR_CALLBACK_BASE", "http://127.0.0.1:" + ports.of(Ports.GATEWAY));
        for (String service : Engines.SERVICES) {
            String name = Engines.portName(service);
            add(name.replace("_PORT", "_URL"), "http://127.0.0.1:" + ports.of(name));
        }
    }

    private void addDatabases(Ports ports, Secrets secrets) throws IOException {
        for (String database : Engines.DATABASES) {
            if (Engines.isUnset(user, database + "_DB_URL")) {
                String name = database.toLowerCase(Locale.ROOT);
                all.put(database + "_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.of(Ports.POSTGRES) + "/" + name);
                all.put(database + "_DB_USER", name);
                all.put(database + "_DB_PASSWORD", secrets.of(database + "_DB_PASSWORD"));
            }
        }
    }

    private void addAccount(Engines engines, Ports ports, Secrets secrets) throws IOException {
        if (!engines.simulatedWechat()) {
            demand(OF_A_REAL_ACCOUNT, "WECHAT_MP_API_URL");
            return;
        }
        add("WECHAT_MP_API_URL", "http://127.0.0.1:" + ports.of(Ports.SIMULATOR));
        add("WECHAT_MP_APP_ID", "wx5a0d0b0c0e0f0001");
        add("WECHAT_MP_ORIGINAL_ID", "gh_5a0d0b0c0e0f");
        add("WECHAT_MP_MENU", "create");
        for (String name : List.of("WECHAT_MP_SECRET", "WECHAT_MP_TOKEN", "WECHAT_MP_AES_KEY")) {
            add(name, secretWord(name, secrets));
        }
    }

    private void addCorp(Engines engines, Ports ports, Secrets secrets) throws IOException {
        if (!engines.simulatedWecom()) {
            demand(OF_A_REAL_CORP, "WECOM_API_URL");
            return;
        }
        add("WECOM_API_URL", "http://127.0.0.1:" + ports.of(Ports.SIMULATOR));
        add("WECOM_OAUTH", "on");
        add("WECOM_OAUTH_URL", "http://127.0.0.1:" + ports.of(Ports.SIMULATOR));
        add("WECOM_CORP_ID", "ww5a0d0b0c0e0f0001");
        add("WECOM_AGENT_ID", "1000002");
        add("WECOM_GROUP_ROBOT_KEY", secretWord("WECOM_GROUP_ROBOT_KEY", secrets));
        for (String name : List.of("WECOM_AGENT_SECRET", "WECOM_TOKEN", "WECOM_AES_KEY")) {
            add(name, secretWord(name, secrets));
        }
    }

    /** Both platforms allow a token of at most 32 characters. */
    private static String secretWord(String name, Secrets secrets) throws IOException {
        String word = secrets.of(name);
        return name.endsWith("_AES_KEY") ? word : word.substring(0, 32);
    }

    private void demand(List<String> names, String because) {
        List<String> missing =
                names.stream().filter(name -> Engines.isUnset(user, name)).toList();
        if (!missing.isEmpty()) {
            throw new CannotStart("with " + because + " set, these must be set too: " + String.join(", ", missing));
        }
    }

    private void add(String name, String value) {
        if (Engines.isUnset(user, name)) {
            all.put(name, value);
        }
    }
}
