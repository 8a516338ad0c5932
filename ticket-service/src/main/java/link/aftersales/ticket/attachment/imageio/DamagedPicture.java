package link.aftersales.ticket.attachment.imageio;

import java.io.IOException;

/** The bytes are not what a picture of their kind consists of. */
final class DamagedPicture extends IOException {

    DamagedPicture(String what) {
        super(what);
    }
}
