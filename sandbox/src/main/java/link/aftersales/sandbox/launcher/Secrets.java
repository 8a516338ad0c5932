package link.aftersales.sandbox.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Random words made once per data folder and readable by its owner only. */
final class Secrets {

    private final Path file;
    private final Properties known = new Properties();
    private final SecureRandom random = new SecureRandom();

    Secrets(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                known.load(in);
            }
        }
    }

    /** 43 letters and digits that carry 256 bits, the form of the platforms' AES keys; the same for a name every time. */
    String of(String name) throws IOException {
        String secret = known.getProperty(name);
        if (secret == null) {
            secret = fresh();
            known.setProperty(name, secret);
            save();
        }
        return secret;
    }

    private String fresh() {
        byte[] bytes = new byte[32];
        String text;
        do {
            random.nextBytes(bytes);
            text = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        } while (!text.matches("[A-Za-z0-9]+"));
        return text;
    }

    private void save() throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(written);
        createPrivate(written);
        try (OutputStream out = Files.newOutputStream(written)) {
            known.store(out, "made for this data folder; delete the folder to get others");
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Reads the key that people use from a file of its own, made on the first run. */
    String keptIn(Path keyFile) throws IOException {
        if (Files.notExists(keyFile) || Files.size(keyFile) == 0) {
            Files.deleteIfExists(keyFile);
            createPrivate(keyFile);
            Files.writeString(keyFile, fresh() + "\n");
        }
        return Files.readString(keyFile).strip();
    }

    private static void createPrivate(Path path) throws IOException {
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
