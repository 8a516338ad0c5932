package link.aftersales.identity.check;

import java.util.Map;
import link.aftersales.contracts.text.CheckText;
import link.aftersales.http.check.Check;
import link.aftersales.http.check.CheckLine;
import link.aftersales.platform.Answer;
import link.aftersales.platform.LastAnswers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether somebody else greets new contacts before we do: the platform takes one greeting only. */
@Component
@Order(15)
class GreetingCheck implements Check {

    private final LastAnswers answers;

    GreetingCheck(LastAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return CheckText.CHECK_GREETING_OK.check();
    }

    @Override
    public CheckLine look() {
        return answers.of("externalcontact.send_welcome_msg")
                .map(GreetingCheck::line)
                .orElseGet(() -> CheckLine.of(CheckText.CHECK_GREETING_UNKNOWN));
    }

    private static CheckLine line(Answer<?> last) {
        return switch (last) {
            case Answer.Done<?> done -> CheckLine.of(CheckText.CHECK_GREETING_OK);
            case Answer.Refused<?> refused ->
                CheckLine.of(
                        CheckText.CHECK_GREETING_IN_THE_WAY, Map.of("errcode", Integer.toString(refused.errcode())));
            case Answer.Unavailable<?> away -> CheckLine.of(CheckText.CHECK_GREETING_UNKNOWN);
        };
    }
}
