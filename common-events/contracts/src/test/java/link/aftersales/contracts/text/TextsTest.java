package link.aftersales.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    /** What both platforms take as one text message. */
    private static final int LARGEST_MESSAGE = 2048;

    private final Texts texts = new Texts(Map.of("company", "南方机电", "hotline", "400-800-8000"));

    @Test
    void areThereForEachConstantAndTheOtherWayRound() {
        List<String> constants = all().map(Text::name).toList();

        assertThat(Texts.catalogue().keySet()).containsExactlyInAnyOrderElementsOf(constants);
    }

    @Test
    void fitInOneMessageWithRoomForWords() {
        assertThat(all()).allSatisfy(text -> assertThat(Texts.template(text).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(LARGEST_MESSAGE / 2));
    }

    @Test
    void haveNoBrokenPlaceholder() {
        Pattern placeholder = Pattern.compile("\\{\\w+}");

        assertThat(all()).allSatisfy(text -> assertThat(
                        placeholder.matcher(Texts.template(text)).replaceAll(""))
                .doesNotContain("{", "}"));
    }

    @Test
    void areFilledFromTheValuesBeforeTheCompany() {
        assertThat(texts.render(CustomerText.CLAIM_RECEIVED, Map.of("phoneMasked", "138****8000")))
                .contains("138****8000", "南方机电");
        assertThat(texts.render(CustomerText.CLAIM_RECEIVED, Map.of("company", "别家")))
                .contains("别家")
                .doesNotContain("南方机电");
    }

    @Test
    void loseTheLineWhoseValueIsMissing() {
        assertThat(texts.render(CustomerText.GREETING, Map.of()))
                .contains("400-800-8000")
                .doesNotContain("{", "privacyUrl", "null");
        assertThat(new Texts(Map.of()).render(CustomerText.GREETING, Map.of())).doesNotContain("急事请拨打");
    }

    @Test
    void leaveNoGapWhereLinesAreMissing() {
        assertThat(all()).allSatisfy(text -> assertThat(new Texts(Map.of()).render(text, Map.of()))
                .doesNotContain("\n\n\n")
                .isEqualTo(new Texts(Map.of()).render(text, Map.of()).strip()));
    }

    @Test
    void doNotReadPlaceholdersInWhatCustomersWrite() {
        String push = texts.render(StaffText.TICKET_PUSH, Map.of("subject", "{company} $1 \\0", "ticketNo", "AS1"));

        assertThat(push).contains("{company} $1 \\0");
    }

    @Test
    void ofTheSelfCheckSayWhatToDoUnlessAllIsWell() {
        assertThat(CheckText.values())
                .allSatisfy(text ->
                        assertThat(Texts.template(text).lines()).hasSize(text.state() == CheckText.State.OK ? 1 : 2));
    }

    private static Stream<Text> all() {
        return Stream.of(CustomerText.values(), StaffText.values(), CheckText.values())
                .flatMap(Stream::of);
    }
}
