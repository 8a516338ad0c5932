package link.aftersales.ticket.attachment.imageio;

import static link.aftersales.ticket.attachment.PictureMother.ascii;
import static link.aftersales.ticket.attachment.PictureMother.exif;
import static link.aftersales.ticket.attachment.PictureMother.gif;
import static link.aftersales.ticket.attachment.PictureMother.join;
import static link.aftersales.ticket.attachment.PictureMother.jpeg;
import static link.aftersales.ticket.attachment.PictureMother.png;
import static link.aftersales.ticket.attachment.PictureMother.progressiveJpeg;
import static link.aftersales.ticket.attachment.PictureMother.redAndBlue;
import static link.aftersales.ticket.attachment.PictureMother.withChunk;
import static link.aftersales.ticket.attachment.PictureMother.withExif;
import static link.aftersales.ticket.attachment.PictureMother.withSegment;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import link.aftersales.ticket.attachment.MediaFile;
import link.aftersales.ticket.attachment.Pictures.Prepared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageIoPicturesTest {

    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
            + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description"
            + " xmlns:exif=\"http://ns.adobe.com/exif/1.0/\" exif:GPSLatitude=\"31,14N\"/></rdf:RDF></x:xmpmeta>";

    private final ImageIoPictures pictures = new ImageIoPictures();

    @Test
    void takesThePlaceOutOfAPhoto() throws Exception {
        byte[] photo = withSegment(withExif(jpeg(640, 480), 6), 0xE1, ascii(XMP));
        assertThat(place(photo)).isNotNull();
        assertThat(metadata(photo).getDirectoriesOfType(XmpDirectory.class)).isNotEmpty();

        Made made = made("image/jpeg", photo);

        assertThat(place(made.clean())).isNull();
        assertThat(metadata(made.clean()).getDirectoriesOfType(XmpDirectory.class))
                .isEmpty();
        assertThat(place(made.thumbnail())).isNull();
    }

    @Test
    void changesNoPixelAndKeepsHowTheCameraWasHeld() throws Exception {
        byte[] photo = jpeg(641, 483);

        Made made = made("image/jpeg", withExif(photo, 6));

        assertThat(pixels(made.clean())).isEqualTo(pixels(photo));
        assertThat(metadata(made.clean())
                        .getFirstDirectoryOfType(ExifIFD0Directory.class)
                        .getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                .isEqualTo(6);
        assertThat(made("image/jpeg", photo).clean()).isEqualTo(photo);
        byte[] progressive = progressiveJpeg(300, 200);
        assertThat(made("image/jpeg", progressive).clean()).isEqualTo(progressive);
    }

    @ParameterizedTest
    @CsvSource({"1,480,240,left", "3,480,240,right", "6,240,480,top", "8,240,480,bottom"})
    void makesAnUprightThumbnail(int orientation, int width, int height, String redSide) throws Exception {
        BufferedImage thumbnail = ImageIO.read(new ByteArrayInputStream(
                made("image/jpeg", withExif(jpeg(2000, 1000), orientation)).thumbnail()));

        assertThat(thumbnail.getWidth()).isEqualTo(width);
        assertThat(thumbnail.getHeight()).isEqualTo(height);
        int x = redSide.equals("right") ? width - 20 : 20;
        int y = redSide.equals("bottom") ? height - 20 : 20;
        assertThat(thumbnail.getRGB(x, y) & 0xFF0000).isGreaterThan(0xD00000);
        assertThat(thumbnail.getRGB(width - 1 - x, height - 1 - y) & 0xFF).isGreaterThan(0xD0);
    }

    @Test
    void makesNoThumbnailLargerThanItsPicture() throws Exception {
        BufferedImage thumbnail = ImageIO.read(
                new ByteArrayInputStream(made("image/jpeg", jpeg(40, 30)).thumbnail()));

        assertThat(thumbnail.getWidth()).isEqualTo(40);
    }

    @Test
    void leavesNothingHiddenInAPhoto() throws Exception {
        byte[] photo = withSegment(jpeg(64, 64), 0xFE, ascii("<html><script>alert(1)</script>"));
        byte[] second = withExif(jpeg(16, 16), 1);
        byte[] polyglot = join(photo, second, ascii("PK\u0003\u0004secret.class"));

        String clean = new String(made("image/jpeg", polyglot).clean(), StandardCharsets.ISO_8859_1);

        assertThat(clean)
                .doesNotContain("<script", "PK\u0003\u0004", "Exif", "secret")
                .endsWith("\u00FF\u00D9");
    }

    @Test
    @Timeout(10)
    void opensNoPixelBomb() {
        byte[] bomb = png(redAndBlue(8, 8));
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        byte[] wide = png(redAndBlue(8, 8));
        ByteBuffer.wrap(wide).putInt(16, 40_000_000).putInt(20, 1);
        byte[] photo = jpeg(8, 8);
        for (int at = 2; at < photo.length - 8; at++) {
            if (photo[at] == (byte) 0xFF && photo[at + 1] == (byte) 0xC0) {
                ByteBuffer.wrap(photo).putShort(at + 5, (short) 65_500).putShort(at + 7, (short) 65_500);
            }
        }

        assertThat(prepared("image/png", bomb)).isEqualTo(new Prepared.Unfit("60000 × 60000 pixels"));
        assertThat(prepared("image/png", wide)).isEqualTo(new Prepared.Unfit("40000000 × 1 pixels"));
        assertThat(prepared("image/jpeg", photo)).isEqualTo(new Prepared.Unfit("65500 × 65500 pixels"));
    }

    @Test
    void showsALargeProgressivePhotoWithoutMakingAThumbnail() throws Exception {
        byte[] photo = progressiveJpeg(16, 16);
        for (int at = 2; at < photo.length - 8; at++) {
            if (photo[at] == (byte) 0xFF && photo[at + 1] == (byte) 0xC2) {
                ByteBuffer.wrap(photo).putShort(at + 5, (short) 5000).putShort(at + 7, (short) 5000);
            }
        }

        assertThat(made("image/jpeg", photo).thumbnail()).isEmpty();
    }

    @Test
    @Timeout(10)
    void opensNoPhotoOfEndlessScans() {
        byte[] photo = progressiveJpeg(16, 16);
        int scan = indexOf(photo, 0xDA);
        byte[] again = Arrays.copyOfRange(photo, scan, photo.length - 2);
        byte[] bomb = photo;
        for (int i = 0; i < 20; i++) {
            bomb = join(Arrays.copyOf(bomb, bomb.length - 2), again, new byte[] {(byte) 0xFF, (byte) 0xD9});
        }

        assertThat(prepared("image/jpeg", bomb)).isInstanceOf(Prepared.Unfit.class);
    }

    @Test
    void endsAPhotoWhereItWasCutOff() throws Exception {
        byte[] photo = jpeg(640, 480);

        Made made = made("image/jpeg", Arrays.copyOf(photo, photo.length - photo.length / 4));

        assertThat(made.clean()).endsWith(0xFF, 0xD9);
    }

    @Test
    void takesForNoPictureWhatOnlyBeginsLikeOne() {
        byte[] photo = jpeg(64, 64);
        byte[] drawing = png(redAndBlue(64, 64));
        byte[] moving = gif(64, 64);

        assertUnfit("image/jpeg", Arrays.copyOf(photo, 100));
        assertUnfit("image/jpeg", join(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, ascii("<html><script>")));
        assertUnfit("image/png", Arrays.copyOf(drawing, drawing.length - 20));
        assertUnfit("image/png", Arrays.copyOf(drawing, 8));
        assertUnfit("image/gif", Arrays.copyOf(moving, moving.length - 1));
        assertUnfit("image/gif", ascii("GIF89a/*<svg onload=alert(1)>*/=1;alert(1)//"));
        assertUnfit("image/webp", ascii("RIFF\u0010\0\0\0WEBPVP8 "));
    }

    @Test
    void keepsOfADrawingOnlyThePicture() throws Exception {
        byte[] drawing = png(redAndBlue(64, 64));
        byte[] telling = withChunk(
                withChunk(withChunk(drawing, "eXIf", exif(1)), "tEXt", ascii("Comment\0secret")),
                "zzZz",
                ascii("secret"));
        assertThat(place(telling)).isNotNull();

        Made made = made("image/png", join(telling, ascii("<script>secret")));

        assertThat(made.clean()).isEqualTo(drawing);
        assertThat(made.thumbnail()).isNotEmpty();
    }

    @Test
    void dropsAColourProfileThatIsABomb() throws Exception {
        byte[] drawing = png(redAndBlue(64, 64));

        assertThat(made("image/png", withChunk(drawing, "iCCP", new byte[2_000_000]))
                        .clean())
                .isEqualTo(drawing);
    }

    @Test
    void putsWhatIsTransparentOnWhite() throws Exception {
        byte[] drawing = png(new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB));

        BufferedImage thumbnail =
                ImageIO.read(new ByteArrayInputStream(made("image/png", drawing).thumbnail()));

        assertThat(thumbnail.getRGB(25, 25) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void keepsOfAGifOnlyThePictureAndHowOftenItRepeats() throws Exception {
        byte[] moving = gif(64, 64);
        byte[] repeats = ascii("!\u00FF\u000BNETSCAPE2.0\u0003\u0001\0\0\0");
        byte[] telling = ascii("!\u00FE\u0006secret\0!\u00FF\u000BXMP DataXMP\u0006secret\0");
        int blocks = 13 + (3 << (moving[10] & 7) + 1);
        byte[] start = Arrays.copyOf(moving, blocks);
        byte[] end = Arrays.copyOfRange(moving, blocks, moving.length);

        Made made = made("image/gif", join(start, repeats, telling, end, ascii("PK secret")));

        assertThat(made.clean()).isEqualTo(join(start, repeats, end));
        assertThat(made.thumbnail()).isNotEmpty();
    }

    @Test
    void keepsOfAWebpOnlyThePicture() throws Exception {
        byte[] header = {0x10 | 0x08 | 0x04, 0, 0, 0, 99, 0, 0, 49, 0, 0};
        byte[] picture = {0x2F, 99, 64, 12, 0, 1, 2, 3, 4, 5};
        byte[] webp =
                webp(riff("VP8X", header), riff("VP8L", picture), riff("EXIF", exif(1)), riff("XMP ", ascii(XMP)));
        assertThat(place(webp)).isNotNull();

        Made made = made("image/webp", join(webp, ascii("PK secret")));

        byte[] silent = {0x10, 0, 0, 0, 99, 0, 0, 49, 0, 0};
        assertThat(made.clean()).isEqualTo(webp(riff("VP8X", silent), riff("VP8L", picture)));
        assertThat(place(made.clean())).isNull();
        header[6] = 127;
        assertThat(prepared("image/webp", webp(riff("VP8X", header)))).isInstanceOf(Prepared.Unfit.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "image/gif"})
    @Timeout(60)
    void survivesDamageOfEveryKind(String contentType) throws Exception {
        byte[] whole =
                switch (contentType) {
                    case "image/jpeg" -> withExif(progressiveJpeg(60, 40), 6);
                    case "image/png" -> withChunk(png(redAndBlue(60, 40)), "tEXt", ascii("a\0b"));
                    default -> gif(60, 40);
                };
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i <= random.nextInt(6); i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = random.nextBoolean() ? damaged : Arrays.copyOf(damaged, random.nextInt(damaged.length));

            assertThat(prepared(contentType, cut)).as("seed %d", seed).isNotNull();
        }
    }

    private void assertUnfit(String contentType, byte[] bytes) {
        assertThat(prepared(contentType, bytes)).isInstanceOf(Prepared.Unfit.class);
    }

    private Prepared prepared(String contentType, byte[] sent) {
        return run(contentType, sent).prepared();
    }

    private Made made(String contentType, byte[] sent) {
        Made made = run(contentType, sent);
        assertThat(made.prepared()).isEqualTo(new Prepared.Fit());
        return made;
    }

    private Made run(String contentType, byte[] bytes) {
        try (MediaFile sent = MediaFile.empty();
                MediaFile clean = MediaFile.empty();
                MediaFile thumbnail = MediaFile.empty()) {
            try (OutputStream out = sent.write()) {
                out.write(bytes);
            }
            Prepared prepared = pictures.prepare(contentType, sent, clean, thumbnail);
            return new Made(
                    prepared, clean.read().readAllBytes(), thumbnail.read().readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static GpsDirectory place(byte[] picture) throws Exception {
        GpsDirectory gps = metadata(picture).getFirstDirectoryOfType(GpsDirectory.class);
        return gps == null || gps.getGeoLocation() == null ? null : gps;
    }

    private static Metadata metadata(byte[] picture) throws ImageProcessingException, IOException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
    }

    private static int[] pixels(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static int indexOf(byte[] jpeg, int code) {
        for (int at = 0; at < jpeg.length - 1; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) code) {
                return at;
            }
        }
        throw new AssertionError();
    }

    private static byte[] riff(String name, byte[] chunk) {
        byte[] padding = new byte[chunk.length & 1];
        return join(ascii(name), little(chunk.length), chunk, padding);
    }

    private static byte[] webp(byte[]... chunks) {
        byte[] all = join((Object[]) chunks);
        return join(ascii("RIFF"), little(all.length + 4), ascii("WEBP"), all);
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4).putInt(Integer.reverseBytes(value)).array();
    }

    private record Made(Prepared prepared, byte[] clean, byte[] thumbnail) {}
}
