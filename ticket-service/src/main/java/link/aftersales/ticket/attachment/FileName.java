package link.aftersales.ticket.attachment;

/** A name as a customer gave it, so that it misleads nobody: no folders, no invisible signs, not too long. */
final class FileName {

    private static final int LENGTH = 100;

    private FileName() {}

    static String safe(String name) {
        String plain = name.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{C}\"<>|:*?]", "")
                .strip();
        return plain.isEmpty() || plain.startsWith(".") ? "file" + plain : shortened(plain);
    }

    /** The end tells what it is, so the middle goes. */
    private static String shortened(String name) {
        int[] signs = name.codePoints().toArray();
        if (signs.length <= LENGTH) {
            return name;
        }
        int tail = 20;
        return new String(signs, 0, LENGTH - tail - 1) + "…" + new String(signs, signs.length - tail, tail);
    }
}
