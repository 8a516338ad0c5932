package link.aftersales.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureQuestionTest {

    private static final Instant ASKED = Instant.parse("2026-11-22T04:00:00Z");

    private final ErasureQuestion question = new ErasureQuestion(ASKED);

    @ParameterizedTest
    @ValueSource(strings = {"取消", "不", "不删", "不删了", "不用了", "保留", "「取消」", "不刪了。"})
    void isDeclinedByAWordForNo(String text) {
        assertThat(question.declinedBy(text, ASKED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"确认删除", "删除我的信息", "维修", "不要删了，谢谢", ""})
    void isDeclinedByNothingElse(String text) {
        assertThat(question.declinedBy(text, ASKED)).isFalse();
    }

    @Test
    void canBeAnsweredForTenMinutes() {
        assertThat(question.declinedBy("不", ASKED.plusSeconds(600))).isTrue();
        assertThat(question.declinedBy("不", ASKED.plusSeconds(601))).isFalse();
        assertThat(question.declinedBy("不", ASKED.minusSeconds(1))).isFalse();
    }

    @Test
    void followsTheWishToBeForgottenOnly() {
        assertThat(ErasureQuestion.follows("「刪除我的信息」")).isTrue();
        assertThat(ErasureQuestion.follows("确认删除")).isFalse();
    }
}
