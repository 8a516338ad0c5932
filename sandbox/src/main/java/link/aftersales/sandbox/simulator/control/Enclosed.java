package link.aftersales.sandbox.simulator.control;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import link.aftersales.sandbox.simulator.platform.MediaShelf;
import link.aftersales.sandbox.simulator.platform.Medium;
import link.aftersales.sandbox.simulator.platform.Platform;

/** What a customer sends besides words, {@code sample} or a data URL; {@code shown} is what his own screen says. */
record Enclosed(String type, String fileName, String contentType, byte[] bytes, String shown) {

    private static final String SAMPLE = "sample";
    private static final Pattern DATA_URL = Pattern.compile("data:([\\w.+-]+/([\\w.+-]+));base64,(.+)", Pattern.DOTALL);
    private static final int LONGEST_VOICE = 60;

    static Enclosed picture(String content) {
        return content.equals(SAMPLE)
                ? new Enclosed("image", "photo.jpg", "image/jpeg", Samples.picture(), "[图片]")
                : given("image", content, "photo", "[图片]");
    }

    /** A sample of so many seconds, a minute at most, as WeChat records it. */
    static Enclosed voice(String content, int seconds) {
        int spoken = Math.clamp(seconds, 1, LONGEST_VOICE);
        return content.equals(SAMPLE)
                ? new Enclosed("voice", "voice.amr", "audio/amr", Samples.voice(spoken), "[语音] " + spoken + "″")
                : given("voice", content, "voice", "[语音]");
    }

    static Enclosed video(String content) {
        return content.equals(SAMPLE)
                ? new Enclosed("video", "video.mp4", "video/mp4", Samples.video(), "[视频]")
                : given("video", content, "video", "[视频]");
    }

    static Enclosed file(String content, String name) {
        byte[] bytes = content.equals(SAMPLE)
                ? "%PDF-1.4\n%âãÏÓ\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1)
                : given("file", content, "file", "").bytes();
        return new Enclosed("file", name, "application/octet-stream", bytes, "[文件] " + name);
    }

    private static Enclosed given(String type, String content, String name, String shown) {
        Matcher dataUrl = DATA_URL.matcher(content);
        if (!dataUrl.matches()) {
            throw ControlProblem.malformed(type + " must be \"sample\" or a data URL");
        }
        byte[] bytes = Base64.getMimeDecoder().decode(dataUrl.group(3));
        return new Enclosed(type, name + "." + dataUrl.group(2), dataUrl.group(1), bytes, shown);
    }

    Medium putOn(MediaShelf shelf, Platform platform) {
        return shelf.put(platform, type, fileName, contentType, bytes);
    }
}
