package link.aftersales.ticket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import link.aftersales.contracts.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "设备无法启动。按开关没反应|设备无法启动",
                "！！漏油！很多|漏油",
                "功率只有2.5千瓦|功率只有2.5千瓦",
                "你好！在吗？3号机床异响|3号机床异响",
                "你好|你好",
                "一二三四五六七八九十一二三四五六七八九十|一二三四五六七八九十一二三四五六七八九十",
                "一二三四五六七八九十一二三四五六七八九十一|一二三四五六七八九十一二三四五六七八九…"
            })
    void isTheFirstSentenceOfAtMostTwentyCharacters(String description, String subject) {
        assertThat(Subject.of(description, List.of())).isEqualTo(subject);
    }

    @Test
    void doesNotCutAnEmojiInTwo() {
        assertThat(Subject.of("一二三四五六七八九十一二三四五六七八👨‍👩‍👧‍👦九十", List.of()))
                .isEqualTo("一二三四五六七八九十一二三四五六七八👨‍👩‍👧‍👦…");
    }

    @Test
    void namesWhatWasSentWhenNothingWasWritten() {
        assertThat(Subject.of("", List.of(MessageKind.IMAGE, MessageKind.VOICE)))
                .isEqualTo("语音报修");
        assertThat(Subject.of(" \n", List.of(MessageKind.IMAGE))).isEqualTo("图片报修");
        assertThat(Subject.of("", List.of(MessageKind.VIDEO))).isEqualTo("视频报修");
        assertThat(Subject.of("", List.of(MessageKind.FILE))).isEqualTo("文件报修");
    }
}
