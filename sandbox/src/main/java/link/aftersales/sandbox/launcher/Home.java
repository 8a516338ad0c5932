package link.aftersales.sandbox.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The checked-out tree: where the built programs are and how one of them is started. */
record Home(Path root) {

    private static final String VERSION = "1.0.0-SNAPSHOT";

    static Home ofThisProgram() {
        URI place = URI.create(
                Home.class.getProtectionDomain().getCodeSource().getLocation().toString());
        return new Home(Path.of(place).resolve("../../..").normalize());
    }

    /** Unpacked programs outlive the data, for unpacking takes a while. */
    Path postgres() {
        return root.resolve("sandbox/target/postgres");
    }

    List<String> service(String module, int heapMegabytes) {
        return java(heapMegabytes, "-jar", jar(module).toString());
    }

    List<String> program(String main, int heapMegabytes) {
        return java(heapMegabytes, "-cp", jar("sandbox").toString(), main);
    }

    private static List<String> java(int heapMegabytes, String... rest) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-Xss512k",
                // a thread that died of it would be missed by nobody; the whole part is started again
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dspring.jmx.enabled=false"));
        command.addAll(List.of(rest));
        return command;
    }

    private Path jar(String module) {
        Path jar = root.resolve(module).resolve("target").resolve(module + "-" + VERSION + ".jar");
        if (Files.notExists(jar)) {
            throw new CannotStart(jar + " is not built; ./run builds it, and so does ./mvnw package");
        }
        return jar;
    }
}
