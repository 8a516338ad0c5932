package link.aftersales.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import link.aftersales.sandbox.simulator.http.Json;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowerMediaTest {

    @TempDir
    Path directory;

    private Playground playground;
    private Someone follower;

    @BeforeEach
    void start() {
        playground = new Playground(directory);
        follower = playground.follower();
    }

    @AfterEach
    void stop() {
        playground.close();
    }

    @Test
    void sendsSeveralPicturesAtOnceAsSoManyMessages() {
        follower.sends("{\"images\":[\"sample\",\"sample\",\"data:image/png;base64,iVBORw0KGgo=\"]}");

        List<WxMpXmlMessage> messages = Stream.generate(this::next).limit(3).toList();

        assertThat(messages).extracting(WxMpXmlMessage::getMsgType).containsOnly("image");
        assertThat(messages).extracting(WxMpXmlMessage::getMsgId).doesNotHaveDuplicates();
        assertThat(messages).extracting(WxMpXmlMessage::getMediaId).doesNotHaveDuplicates();
    }

    @Test
    void sendsVoiceOfSoManySecondsAsAmr() throws WxErrorException, IOException {
        follower.sends("{\"voice\":\"sample\",\"seconds\":12}");

        WxMpXmlMessage voice = next();

        assertThat(voice.getFormat()).isEqualTo("amr");
        Path file = playground
                .mp()
                .getMaterialService()
                .mediaDownload(voice.getMediaId())
                .toPath();
        assertThat(Files.readAllBytes(file))
                .hasSize(6 + 12 * 50 * 13)
                .startsWith("#!AMR\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(chat().path("text").asText()).isEqualTo("[语音] 12″");
    }

    @Test
    void answersWithTheAddressOfAVideo() throws IOException, WxErrorException {
        follower.sends("{\"video\":\"sample\"}");

        WxMpXmlMessage video = next();

        String token = playground.mp().getAccessToken();
        String answer = playground
                .api("GET", "/cgi-bin/media/get?access_token=" + token + "&media_id=" + video.getMediaId(), null)
                .path("video_url")
                .asText();
        assertThat(answer).startsWith(playground.platform());
        try (var in = URI.create(answer).toURL().openStream()) {
            assertThat(new String(in.readNBytes(8), StandardCharsets.US_ASCII)).endsWith("ftyp");
        }
    }

    @Test
    void tellsOfAFileWithoutAnIdToFetchIt() {
        follower.sends("{\"file\":\"sample\",\"name\":\"合同.pdf\"}");

        WxMpXmlMessage file = next();

        assertThat(file.getMsgType()).isEqualTo("file");
        assertThat(file.getTitle()).isEqualTo("合同.pdf");
        assertThat(file.getMediaId()).isNull();
        assertThat(chat().path("mediaId").asText()).hasSize(64);
    }

    @Test
    void refusesWhatIsNothing() {
        String path = "/control" + follower.path("messages");

        assertThat(playground.status("POST", path, Json.object().toString())).isEqualTo(400);
        assertThat(playground.status("POST", path, "{\"images\":[]}")).isEqualTo(400);
        assertThat(playground.status("POST", path, "{\"video\":\"nonsense\"}")).isEqualTo(400);
    }

    private WxMpXmlMessage next() {
        return playground.decryptMp(playground.receiver.next());
    }

    private JsonNode chat() {
        JsonNode messages =
                playground.control("GET", follower.path("chat"), null).path("messages");
        return messages.get(messages.size() - 1);
    }
}
