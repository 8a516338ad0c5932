package link.aftersales.projectlink.console.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The style sheet, htmx and an icon, from our own origin; an address with the content's digest may be kept for ever. */
@RestController
class ConsoleAssets {

    private static final String PATH = "/console/assets/";
    private static final String HTMX = "classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";

    private final Map<String, Asset> assets;
    private final String css;
    private final String script;
    private final String icon;

    ConsoleAssets() {
        Asset style = new Asset(MediaType.valueOf("text/css;charset=UTF-8"), ours("console.css"));
        Asset picture = new Asset(MediaType.valueOf("image/svg+xml"), ours("icon.svg"));
        Asset htmx = new Asset(MediaType.valueOf("text/javascript;charset=UTF-8"), htmx());
        this.css = style.name("css");
        this.script = htmx.name("js");
        this.icon = picture.name("svg");
        this.assets = Map.of(css, style, script, htmx, icon, picture);
    }

    /** The style sheet's address. */
    String css() {
        return PATH + css;
    }

    /** The script's address. */
    String script() {
        return PATH + script;
    }

    /** The icon's address. */
    String icon() {
        return PATH + icon;
    }

    @GetMapping(PATH + "{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        Asset asset = assets.get(name);
        if (asset == null) {
            throw new ErrorResponseException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(asset.type())
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(asset.bytes().getBytes(StandardCharsets.UTF_8));
    }

    private static String ours(String name) {
        try {
            return new ClassPathResource("/console/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String htmx() {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources(HTMX)[0].getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Asset(MediaType type, String bytes) {

        String name(String ending) {
            return DigestUtils.md5DigestAsHex(bytes.getBytes(StandardCharsets.UTF_8)) + "." + ending;
        }
    }
}
