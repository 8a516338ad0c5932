package link.aftersales.ticket.attachment.wechat;

import link.aftersales.platform.Answer;
import link.aftersales.platform.Media;
import link.aftersales.platform.PlatformMedia;
import link.aftersales.ticket.attachment.MediaFile;
import link.aftersales.ticket.attachment.MediaSource;
import link.aftersales.ticket.attachment.Origin;

/** {@code media/get} of one platform. */
final class PlatformMediaSource implements MediaSource {

    private final Origin origin;
    private final PlatformMedia platform;

    PlatformMediaSource(Origin origin, PlatformMedia platform) {
        this.origin = origin;
        this.platform = platform;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public Fetched fetch(String mediaId, long limit, MediaFile into) {
        return switch (platform.fetch(mediaId, limit, into::write)) {
            case Answer.Done<Media>(Media media) -> fetched(media);
            case Answer.Refused<Media>(int errcode, String errmsg) -> new Fetched.Refused("errcode " + errcode);
            case Answer.Unavailable<Media> away -> new Fetched.NotNow(away.why());
        };
    }

    private static Fetched fetched(Media media) {
        return switch (media) {
            case Media.Received(var fileName) -> new Fetched.Whole(fileName);
            case Media.TooLarge tooLarge -> new Fetched.TooLarge();
            case Media.Elsewhere elsewhere -> new Fetched.Refused("kept at an address that is not the platform's");
        };
    }
}
