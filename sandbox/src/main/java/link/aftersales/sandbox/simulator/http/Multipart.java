package link.aftersales.sandbox.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a file in a {@code multipart/form-data} body. */
public final class Multipart {

    /** One file of the form. */
    public record Part(String fileName, String contentType, byte[] bytes) {}

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern CONTENT_TYPE = Pattern.compile("(?im)^Content-Type:\\s*([^\\r\\n]+)");

    private Multipart() {}

    public static Optional<Part> part(Request request, String name) {
        Matcher boundary = BOUNDARY.matcher(request.contentType() == null ? "" : request.contentType());
        if (!boundary.find()) {
            return Optional.empty();
        }
        // one char per byte, so that positions in the text are positions in the body
        String text = new String(request.body(), StandardCharsets.ISO_8859_1);
        String delimiter = "--" + boundary.group(1);
        for (String section : text.split(Pattern.quote(delimiter))) {
            int headEnd = section.indexOf("\r\n\r\n");
            if (headEnd > 0 && section.substring(0, headEnd).contains("; name=\"" + name + "\"")) {
                return Optional.of(part(section.substring(0, headEnd), section.substring(headEnd + 4)));
            }
        }
        return Optional.empty();
    }

    private static Part part(String head, String content) {
        String bytes = content.endsWith("\r\n") ? content.substring(0, content.length() - 2) : content;
        Matcher fileName = FILE_NAME.matcher(head);
        Matcher contentType = CONTENT_TYPE.matcher(head);
        return new Part(
                fileName.find() ? utf8(fileName.group(1)) : "file",
                contentType.find() ? contentType.group(1) : "application/octet-stream",
                bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
