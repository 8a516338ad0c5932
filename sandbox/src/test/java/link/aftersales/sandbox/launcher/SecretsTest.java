package link.aftersales.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void keepsASecretForTheNextRun() throws IOException {
        Path file = folder.resolve("secrets.properties");

        String first = new Secrets(file).of("WECOM_AES_KEY");

        assertThat(new Secrets(file).of("WECOM_AES_KEY")).isEqualTo(first);
        assertThat(new Secrets(file).of("WECOM_TOKEN")).isNotEqualTo(first);
    }

    @Test
    void makesAesKeysOfTheFormThatThePlatformsUse() throws IOException {
        String key = new Secrets(folder.resolve("s")).of("WECHAT_MP_AES_KEY");

        assertThat(key).matches("[A-Za-z0-9]{43}");
        assertThat(Base64.getDecoder().decode(key + "=")).hasSize(32);
    }

    @Test
    void letsNobodyElseReadThem() throws IOException {
        Path file = folder.resolve("s");
        Path keyFile = folder.resolve("admin.key");
        Secrets secrets = new Secrets(file);

        secrets.of("WECOM_TOKEN");
        secrets.keptIn(keyFile);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
                .isEqualTo("rw-------");
    }

    @Test
    void makesAnAdminKeyAgainThatAKillLeftEmpty() throws IOException {
        Path keyFile = Files.createFile(folder.resolve("admin.key"));

        String key = new Secrets(folder.resolve("s")).keptIn(keyFile);

        assertThat(key).hasSizeGreaterThanOrEqualTo(32);
        assertThat(Files.readString(keyFile).strip()).isEqualTo(key);
    }
}
