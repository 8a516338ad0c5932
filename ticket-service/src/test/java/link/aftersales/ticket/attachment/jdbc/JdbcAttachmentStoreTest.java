package link.aftersales.ticket.attachment.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import link.aftersales.contracts.MessageKind;
import link.aftersales.messaging.test.EmbeddedDatabase;
import link.aftersales.ticket.attachment.AttachmentStore.Part;
import link.aftersales.ticket.attachment.AttachmentStore.Stored;
import link.aftersales.ticket.attachment.MediaFile;
import link.aftersales.ticket.attachment.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcAttachmentStoreTest {

    private static final JdbcClient JDBC =
            JdbcClient.create(EmbeddedDatabase.migrated().dataSource());

    private final JdbcAttachments attachments = new JdbcAttachments(JDBC, mock(), Clock.systemUTC());
    private final JdbcAttachmentStore store = new JdbcAttachmentStore(JDBC);
    private final UUID request = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final byte[] video = new byte[700_001];

    @BeforeEach
    void aVideo() throws IOException {
        attachments.add(id, request, Origin.WECHAT, MessageKind.VIDEO, "media", Instant.EPOCH);
        new Random(7).nextBytes(video);
        try (MediaFile file = MediaFile.empty()) {
            try (OutputStream out = file.write()) {
                out.write(video);
            }
            store.put(id, Part.ORIGINAL, file);
        }
    }

    @Test
    void readsSliceBySliceWhatWasPut() throws IOException {
        Stored stored = store.open(id, Part.ORIGINAL).orElseThrow();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        stored.bytes().transferTo(read);

        assertThat(stored.size()).isEqualTo(video.length);
        assertThat(read.toByteArray()).isEqualTo(video);
        assertThat(store.open(id, Part.THUMBNAIL)).isEmpty();
    }

    @Test
    void skipsWhatNobodyAskedFor() throws IOException {
        InputStream bytes = store.open(id, Part.ORIGINAL).orElseThrow().bytes();

        assertThat(bytes.read()).isEqualTo(video[0] & 0xFF);
        assertThat(bytes.skip(10)).isEqualTo(10);
        assertThat(bytes.readNBytes(5)).isEqualTo(Arrays.copyOfRange(video, 11, 16));
        assertThat(bytes.skip(600_000)).isEqualTo(600_000);
        assertThat(bytes.readNBytes(300_000)).isEqualTo(Arrays.copyOfRange(video, 600_016, video.length));
        assertThat(bytes.skip(1)).isZero();
        assertThat(bytes.read()).isEqualTo(-1);
    }

    @Test
    void givesNoHalfOfWhatIsRemovedWhileItIsRead() throws IOException {
        InputStream bytes = store.open(id, Part.ORIGINAL).orElseThrow().bytes();
        bytes.readNBytes(1000);

        attachments.discard(request);

        assertThat(store.open(id, Part.ORIGINAL)).isEmpty();
        assertThatThrownBy(bytes::readAllBytes).isInstanceOf(IOException.class);
    }
}
