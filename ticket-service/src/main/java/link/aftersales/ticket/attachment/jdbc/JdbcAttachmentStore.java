package link.aftersales.ticket.attachment.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.ticket.attachment.AttachmentStore;
import link.aftersales.ticket.attachment.MediaFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAttachmentStore implements AttachmentStore {

    private final JdbcClient jdbc;

    JdbcAttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(UUID id, Part part, MediaFile bytes) {
        try (InputStream body = bytes.read()) {
            jdbc.sql("INSERT INTO attachment_contents (attachment_id, part, content) VALUES (:id, :part, :content)")
                    .param("id", id)
                    .param("part", name(part))
                    .param("content", new SqlBinaryValue(body, bytes.size()))
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Stored> open(UUID id, Part part) {
        return jdbc.sql("""
                SELECT octet_length(content) FROM attachment_contents
                WHERE attachment_id = :id AND part = :part
                """)
                .param("id", id)
                .param("part", name(part))
                .query(Long.class)
                .optional()
                .map(size -> new Stored(size, new SlicedContent(jdbc, id, name(part), size)));
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
