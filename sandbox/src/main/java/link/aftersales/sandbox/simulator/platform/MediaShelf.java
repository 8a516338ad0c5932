package link.aftersales.sandbox.simulator.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import link.aftersales.sandbox.simulator.store.Table;
import link.aftersales.sandbox.simulator.world.Ids;
import link.aftersales.sandbox.simulator.world.World;

/** Temporary media, their bytes in files beside the journal. */
public final class MediaShelf {

    private static final Duration KEPT = Duration.ofDays(3);
    private static final int LIMIT = 2_000;

    private final Path directory;
    private final World world;
    private final Table<Medium> media;

    public MediaShelf(Path directory, World world) {
        this.directory = directory;
        this.world = world;
        this.media = world.store().table("media", Medium.class, LIMIT + 1);
    }

    public Medium put(Platform platform, String type, String fileName, String contentType, byte[] bytes) {
        Medium medium = new Medium(
                Ids.random("", 64),
                platform,
                type,
                fileName,
                contentType,
                world.clock().now());
        try {
            Files.createDirectories(directory);
            Files.write(file(medium), bytes);
            media.put(medium.mediaId(), medium);
            forgetOldest();
            return medium;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetOldest() throws IOException {
        var all = media.all();
        if (all.size() > LIMIT) {
            media.remove(all.getFirst().mediaId());
            Files.deleteIfExists(file(all.getFirst()));
        }
    }

    /** The medium while it is kept, whoever's it is. */
    public Optional<Medium> find(String mediaId) {
        return media.find(mediaId)
                .filter(medium -> world.clock().now().isBefore(medium.storedAt().plus(KEPT)));
    }

    public byte[] bytes(Medium medium) {
        try {
            return Files.readAllBytes(file(medium));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Medium medium) {
        return directory.resolve(medium.mediaId());
    }
}
