package link.aftersales.sandbox.simulator.platform;

import link.aftersales.sandbox.simulator.http.Handler;
import link.aftersales.sandbox.simulator.http.Reply;
import link.aftersales.sandbox.simulator.http.Request;

/** Serves the pictures behind {@code PicUrl} and the videos behind {@code video_url}, to anybody; all else is an API call. */
public final class PictureHost implements Handler {

    private static final String PATH = "/mmbiz_pic/";

    private final MediaShelf shelf;
    private final Handler api;

    public PictureHost(MediaShelf shelf, Handler api) {
        this.shelf = shelf;
        this.api = api;
    }

    public static String url(int port, Medium medium) {
        return "http://127.0.0.1:" + port + PATH + medium.mediaId();
    }

    @Override
    public Reply handle(Request request) {
        if (!request.path().startsWith(PATH)) {
            return api.handle(request);
        }
        return shelf.find(request.path().substring(PATH.length()))
                .map(medium -> Reply.of(medium.contentType(), shelf.bytes(medium)))
                .orElseGet(() -> Reply.empty(404));
    }
}
