package link.aftersales.platform.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import link.aftersales.http.check.Check;
import link.aftersales.http.check.CheckLine;
import link.aftersales.platform.Answer;
import link.aftersales.platform.PlatformCalls;
import me.chanjar.weixin.cp.api.impl.WxCpServiceImpl;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessCheckTest {

    private final PlatformCheckAutoConfiguration checks = new PlatformCheckAutoConfiguration();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40164 | bad  | IP 白名单",
                "40125 | bad  | AppSecret",
                "48001 | bad  | 微信认证",
                "45009 | warn | 45009",
            })
    void tellsWhereToMendWhatTheOfficialAccountRefuses(int errcode, String state, String words) {
        CheckLine line = wechat(new Answer.Refused<>(errcode, "")).look();
        assertThat(line.state()).isEqualTo(state);
        assertThat(line.words() + line.whatToDo()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60020  | bad  | 企业可信IP",
                "40001  | bad  | WECOM_AGENT_SECRET",
                "301002 | bad  | WECOM_AGENT_ID",
                "48002  | warn | 48002",
            })
    void tellsWhereToMendWhatWecomRefuses(int errcode, String state, String words) {
        CheckLine line = wecom(new Answer.Refused<>(errcode, "")).look();
        assertThat(line.state()).isEqualTo(state);
        assertThat(line.words() + line.whatToDo()).contains(words);
    }

    @Test
    void findsTheReasonInATokenThatCannotBeHad() {
        CheckLine line = wechat(new Answer.Unavailable<>("no access token, errcode 40164", false))
                .look();
        assertThat(line.words()).contains("40164");
        assertThat(line.whatToDo()).contains("IP 白名单");
    }

    @Test
    void tellsAPlatformThatIsAwayFromOneThatRefuses() {
        assertThat(wecom(new Answer.Unavailable<>("SocketTimeoutException", true))
                        .look()
                        .words())
                .contains("没有回答");
        assertThat(wecom(new Answer.Done<>("")).look().state()).isEqualTo("ok");
    }

    private Check wechat(Answer<?> answer) {
        return checks.wechatAccess(answering(answer), new WxMpServiceImpl());
    }

    private Check wecom(Answer<?> answer) {
        return checks.wecomAccess(answering(answer), new WxCpServiceImpl());
    }

    private static PlatformCalls answering(Answer<?> answer) {
        return new PlatformCalls() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> Answer<T> call(String operation, Callable<T> call) {
                return (Answer<T>) answer;
            }
        };
    }
}
