package link.aftersales.ticket.attachment.web;

import java.io.InputStream;
import link.aftersales.ticket.attachment.AttachmentStore.Stored;
import org.springframework.core.io.AbstractResource;

/** Lets Spring answer ranges, which players of voices and videos ask for. */
final class StoredResource extends AbstractResource {

    private final Stored stored;

    StoredResource(Stored stored) {
        this.stored = stored;
    }

    @Override
    public String getDescription() {
        return "an attachment";
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return stored.size();
    }

    @Override
    public InputStream getInputStream() {
        return stored.bytes();
    }
}
