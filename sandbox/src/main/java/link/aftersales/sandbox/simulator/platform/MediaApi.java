package link.aftersales.sandbox.simulator.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.http.Multipart;

/**
 * {@code media/upload} and {@code media/get}, alike on both platforms but for small things: the Official Account answers
 * with the address of a video, WeCom with the video.
 */
public final class MediaApi {

    private static final int WRONG_TYPE = 40004;
    private static final int WRONG_ID = 40007;
    private static final int DATA_MISSING = 41005;
    private static final int ID_MISSING = 41006;
    private static final int EMPTY = 44001;
    private static final int TOO_LARGE = 45001;
    private static final int LARGEST = 20 << 20;

    private final Platform platform;
    private final Set<String> types;
    private final MediaShelf shelf;
    private final MediaUrls urls;

    public MediaApi(Platform platform, MediaShelf shelf, MediaUrls urls) {
        this.platform = platform;
        this.shelf = shelf;
        this.urls = urls;
        this.types = platform == Platform.MP
                ? Set.of("image", "voice", "video", "thumb")
                : Set.of("image", "voice", "video", "file");
    }

    public List<ApiRoute> routes() {
        return List.of(
                ApiRoute.post(platform, "/cgi-bin/media/upload", this::upload),
                ApiRoute.get(platform, "/cgi-bin/media/get", this::get));
    }

    private Answer upload(ApiCall call) {
        String type = call.request().parameter("type");
        if (!types.contains(type)) {
            throw new Refusal(WRONG_TYPE, "invalid media type");
        }
        Multipart.Part part = Multipart.part(call.request(), "media")
                .orElseThrow(() -> new Refusal(DATA_MISSING, "media data missing"));
        if (part.bytes().length == 0) {
            throw new Refusal(EMPTY, "empty media data");
        }
        if (part.bytes().length > LARGEST) {
            throw new Refusal(TOO_LARGE, "media size out of limit");
        }
        Medium medium = shelf.put(platform, type, part.fileName(), part.contentType(), part.bytes());
        return Answer.of(uploaded(medium));
    }

    private ObjectNode uploaded(Medium medium) {
        long createdAt = medium.storedAt().getEpochSecond();
        ObjectNode body = platform == Platform.CP
                ? Answer.okBody().put("created_at", Long.toString(createdAt))
                : Json.object().put("created_at", createdAt);
        return body.put("type", medium.type()).put("media_id", medium.mediaId());
    }

    private Answer get(ApiCall call) {
        Medium medium = shelf.find(call.required("media_id", ID_MISSING))
                .filter(found -> found.platform() == platform)
                .orElseThrow(() -> new Refusal(WRONG_ID, "invalid media_id"));
        return platform == Platform.MP && medium.type().equals("video")
                ? Answer.of(Json.object().put("video_url", urls.of(medium)))
                : new Answer.File(medium, shelf.bytes(medium));
    }
}
