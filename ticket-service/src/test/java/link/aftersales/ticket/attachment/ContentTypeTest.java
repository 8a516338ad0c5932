package link.aftersales.ticket.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypeTest {

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe000104a46,image/jpeg",
        "89504e470d0a1a0a,image/png",
        "474946383961,image/gif",
        "524946460000000057454250,image/webp",
        "524946460000000057415645,audio/wav",
        "00000018667479706d703432,video/mp4",
        "0000001466747970717420,video/quicktime",
        "0000001866747970686569630000,image/heic",
        "2321414d520a,audio/amr",
        "4f676753,audio/ogg",
        "255044462d312e37,application/pdf"
    })
    void isReadFromTheFirstBytes(String hex, String type) {
        assertThat(ContentType.of(HexFormat.of().parseHex(hex))).isEqualTo(type);
    }

    @Test
    void isUnknownForWhatABrowserMightRun() {
        assertThat(ContentType.of("<html><script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("application/octet-stream");
        assertThat(ContentType.of(new byte[0])).isEqualTo("application/octet-stream");
    }
}
