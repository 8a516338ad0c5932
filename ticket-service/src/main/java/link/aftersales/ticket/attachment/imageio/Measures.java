package link.aftersales.ticket.attachment.imageio;

/**
 * What a picture says of itself before anybody decodes it; {@code orientation} as Exif counts it, 1 is upright.
 * {@code whole} when a decoder must hold all of it at once.
 */
record Measures(int width, int height, int orientation, boolean whole) {

    /** The longest side: long screenshots have some ten thousand pixels. */
    private static final int SIDE = 32_767;

    private static final long PIXELS = 50_000_000;
    private static final long PIXELS_AT_ONCE = 16_000_000;

    static Measures upright(int width, int height) {
        return new Measures(width, height, 1, false);
    }

    /** Whether anybody's phone can show it. */
    boolean bearable() {
        return width > 0 && height > 0 && width <= SIDE && height <= SIDE && pixels() <= PIXELS;
    }

    /** Whether a thumbnail of it can be made in little memory. */
    boolean shrinkable() {
        return bearable() && (!whole || pixels() <= PIXELS_AT_ONCE);
    }

    private long pixels() {
        return (long) width * height;
    }
}
