package link.aftersales.ticket.attachment;

import link.aftersales.contracts.MessageKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How large what may be; somewhat more than the platforms take from a customer. */
@ConfigurationProperties("ticket.attachments")
record AttachmentLimits(
        @DefaultValue("20MB") DataSize image,
        @DefaultValue("5MB") DataSize voice,
        @DefaultValue("30MB") DataSize video,
        @DefaultValue("20MB") DataSize file) {

    DataSize of(MessageKind kind) {
        return switch (kind) {
            case IMAGE -> image;
            case VOICE -> voice;
            case VIDEO -> video;
            case TEXT, FILE, LOCATION, LINK, OTHER -> file;
        };
    }
}
