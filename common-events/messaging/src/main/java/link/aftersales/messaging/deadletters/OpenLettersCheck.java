package link.aftersales.messaging.deadletters;

import java.util.Map;
import link.aftersales.contracts.text.CheckText;
import link.aftersales.http.check.Check;
import link.aftersales.http.check.CheckLine;
import org.apache.kafka.common.KafkaException;

/** Whether anything was put aside that nobody has looked at. */
final class OpenLettersCheck implements Check {

    private final DeadLetters deadLetters;

    OpenLettersCheck(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Override
    public String name() {
        return CheckText.CHECK_LETTERS_NONE.check();
    }

    @Override
    public CheckLine look() {
        try {
            long open = deadLetters.count();
            return open == 0
                    ? CheckLine.of(CheckText.CHECK_LETTERS_NONE)
                    : CheckLine.of(CheckText.CHECK_LETTERS_OPEN, Map.of("count", Long.toString(open)));
        } catch (KafkaException away) {
            return CheckLine.of(CheckText.CHECK_LETTERS_UNKNOWN);
        }
    }
}
