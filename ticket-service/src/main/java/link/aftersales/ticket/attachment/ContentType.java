package link.aftersales.ticket.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Tells what bytes are by how they begin, whatever anybody calls them. */
final class ContentType {

    /** For what is not recognised: shown by no browser, only saved. */
    static final String UNKNOWN = "application/octet-stream";

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("image/jpeg", 0, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
            new Signature("image/png", 0, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}),
            new Signature("image/gif", 0, ascii("GIF8")),
            new Signature("image/webp", 8, ascii("WEBP")),
            new Signature("image/heic", 4, ascii("ftyphei")),
            new Signature("image/heic", 4, ascii("ftypmif1")),
            new Signature("video/quicktime", 4, ascii("ftypqt")),
            new Signature("video/mp4", 4, ascii("ftyp")),
            new Signature("audio/amr", 0, ascii("#!AMR")),
            new Signature("audio/ogg", 0, ascii("OggS")),
            new Signature("audio/wav", 8, ascii("WAVE")),
            new Signature("audio/mpeg", 0, ascii("ID3")),
            new Signature("audio/mpeg", 0, new byte[] {(byte) 0xFF, (byte) 0xFB}),
            new Signature("application/pdf", 0, ascii("%PDF-")));

    private ContentType() {}

    static String of(byte[] bytes) {
        return SIGNATURES.stream()
                .filter(signature -> signature.matches(bytes))
                .map(Signature::contentType)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private record Signature(String contentType, int offset, byte[] magic) {

        boolean matches(byte[] bytes) {
            int end = offset + magic.length;
            return bytes.length >= end && Arrays.equals(bytes, offset, end, magic, 0, magic.length);
        }
    }
}
