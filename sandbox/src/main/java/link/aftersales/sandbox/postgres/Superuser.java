package link.aftersales.sandbox.postgres;

import java.util.ArrayList;
import java.util.List;

/** PostgreSQL refuses to run as root; in a user namespace of its own root is nobody and still owns its files. */
final class Superuser {

    private Superuser() {}

    static List<String> dropped(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(List.of("unshare", "--user"));
        wrapped.addAll(command);
        return wrapped;
    }
}
