package link.aftersales.platform;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.http.Header;
import org.apache.http.HeaderElement;
import org.apache.http.NameValuePair;
import org.jspecify.annotations.Nullable;

/** The name in a {@code Content-Disposition}: as RFC 6266 encodes it, else plain, in whose bytes the platforms write UTF-8. */
final class FileNames {

    private static final String UTF_8 = "utf-8''";

    private FileNames() {}

    static @Nullable String of(@Nullable Header disposition) {
        if (disposition == null || disposition.getElements().length == 0) {
            return null;
        }
        HeaderElement element = disposition.getElements()[0];
        NameValuePair encoded = element.getParameterByName("filename*");
        if (encoded != null && encoded.getValue().toLowerCase(Locale.ROOT).startsWith(UTF_8)) {
            return decoded(encoded.getValue().substring(UTF_8.length()));
        }
        NameValuePair plain = element.getParameterByName("filename");
        return plain == null || plain.getValue() == null
                ? null
                : new String(plain.getValue().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static @Nullable String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
