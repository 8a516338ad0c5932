package link.aftersales.sandbox.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Keeps a log from filling the disk: a large one is set aside once and begun again, its writer notices nothing. */
record LogFile(Path path, long limit) {

    void trim() throws IOException {
        if (Files.notExists(path) || Files.size(path) <= limit) {
            return;
        }
        Files.copy(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            file.truncate(0);
        }
    }
}
