package link.aftersales.ticket.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Tells what bytes are by how they begin, whatever anybody calls them. */
final class ContentType {

    /** For what is not recognised: shown by no browser, only saved. */
    static final String UNKNOWN = "application/octet-stream";

    /** So many first bytes tell. */
    static final int BEGINNING = 16;

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("image/jpeg", "jpg", 0, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
            new Signature("image/png", "png", 0, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}),
            new Signature("image/gif", "gif", 0, ascii("GIF8")),
            new Signature("image/webp", "webp", 8, ascii("WEBP")),
            new Signature("image/heic", "heic", 4, ascii("ftyphei")),
            new Signature("image/heic", "heic", 4, ascii("ftyphev")),
            new Signature("image/heic", "heic", 4, ascii("ftypmif1")),
            new Signature("video/quicktime", "mov", 4, ascii("ftypqt")),
            new Signature("audio/mp4", "m4a", 4, ascii("ftypM4A")),
            new Signature("video/mp4", "mp4", 4, ascii("ftyp")),
            new Signature("audio/amr-wb", "awb", 0, ascii("#!AMR-WB\n")),
            new Signature("audio/amr", "amr", 0, ascii("#!AMR\n")),
            new Signature("audio/silk", "silk", 0, ascii("#!SILK_V3")),
            new Signature("audio/silk", "silk", 1, ascii("#!SILK_V3")),
            new Signature("audio/ogg", "ogg", 0, ascii("OggS")),
            new Signature("audio/wav", "wav", 8, ascii("WAVE")),
            new Signature("audio/mpeg", "mp3", 0, ascii("ID3")),
            new Signature("audio/mpeg", "mp3", 0, new byte[] {(byte) 0xFF, (byte) 0xFB}),
            new Signature("application/pdf", "pdf", 0, ascii("%PDF-")));

    private ContentType() {}

    static String of(byte[] beginning) {
        return SIGNATURES.stream()
                .filter(signature -> signature.matches(beginning))
                .map(Signature::contentType)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Whether every browser shows it as a picture. */
    static boolean isPicture(String contentType) {
        return PICTURES.contains(contentType);
    }

    /** With its dot; nothing for what is not recognised. */
    static String suffix(String contentType) {
        return SIGNATURES.stream()
                .filter(signature -> signature.contentType().equals(contentType))
                .map(signature -> "." + signature.suffix())
                .findFirst()
                .orElse("");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private record Signature(String contentType, String suffix, int offset, byte[] magic) {

        boolean matches(byte[] bytes) {
            int end = offset + magic.length;
            return bytes.length >= end && Arrays.equals(bytes, offset, end, magic, 0, magic.length);
        }
    }
}
