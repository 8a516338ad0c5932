package link.aftersales.sandbox.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import link.aftersales.sandbox.postgres.Databases;
import link.aftersales.sandbox.postgres.PostgresServer;
import link.aftersales.sandbox.postgres.UnpackPostgres;

/** What PostgreSQL needs beside its process: unpacked programs, a data folder, a database for each service. */
final class PostgresPart {

    private final Home home;
    private final DataFolder data;
    private final PostgresServer server;
    private final Map<String, String> settings;

    PostgresPart(Home home, DataFolder data, int port, Secrets secrets, Map<String, String> settings)
            throws IOException {
        this.home = home;
        this.data = data;
        this.settings = settings;
        this.server = new PostgresServer(
                home.postgres(), data.root().resolve("postgres"), port, secrets.of("POSTGRES_PASSWORD"));
    }

    PostgresServer server() {
        return server;
    }

    /** Once a build and once a data folder; quick when there is nothing to do. */
    void install() throws IOException, InterruptedException {
        if (Files.notExists(home.postgres())) {
            List<String> command = new ArrayList<>(home.program(UnpackPostgres.class.getName(), 256));
            command.add(home.postgres().toString());
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.log("postgres").toFile()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new CannotStart("PostgreSQL could not be unpacked, see " + data.log("postgres"));
            }
        }
        server.create(data.log("postgres"));
    }

    /** Waits out a recovery after a crash, then makes what is missing. */
    void awaitAndFill() throws SQLException, InterruptedException {
        Databases databases = server.databases();
        while (!databases.answer()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        for (String database : Engines.DATABASES) {
            if (server.url(database.toLowerCase(Locale.ROOT)).equals(settings.get(database + "_DB_URL"))) {
                databases.ensure(
                        database.toLowerCase(Locale.ROOT), settings.getOrDefault(database + "_DB_PASSWORD", ""));
            }
        }
    }
}
