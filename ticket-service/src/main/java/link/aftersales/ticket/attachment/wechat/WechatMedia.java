package link.aftersales.ticket.attachment.wechat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import link.aftersales.platform.Answer;
import link.aftersales.platform.PlatformCalls;
import link.aftersales.ticket.attachment.MediaSource;
import me.chanjar.weixin.mp.api.WxMpService;
import org.springframework.stereotype.Component;

/** {@code media/get} of the Official Account. WxJava writes into a temporary file, which is deleted here. */
@Component
class WechatMedia implements MediaSource {

    private final WxMpService wechat;
    private final PlatformCalls wechatCalls;

    WechatMedia(WxMpService wechat, PlatformCalls wechatCalls) {
        this.wechat = wechat;
        this.wechatCalls = wechatCalls;
    }

    @Override
    public Fetched fetch(String mediaId, long limit) {
        return switch (wechatCalls.call("media.get", () -> download(mediaId, limit))) {
            case Answer.Done<Fetched>(Fetched fetched) -> fetched;
            case Answer.Refused<Fetched>(int errcode, String errmsg) -> new Fetched.Refused("errcode " + errcode);
            case Answer.Unavailable<Fetched> away -> new Fetched.NotNow(away.why());
        };
    }

    private Fetched download(String mediaId, long limit) throws Exception {
        File file = wechat.getMaterialService().mediaDownload(mediaId);
        return read(file.toPath(), limit);
    }

    private static Fetched read(Path file, long limit) throws IOException {
        try {
            return Files.size(file) > limit ? new Fetched.TooLarge() : new Fetched.Bytes(Files.readAllBytes(file));
        } finally {
            Files.delete(file);
        }
    }
}
