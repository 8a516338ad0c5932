package link.aftersales.platform;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What each kind of call was answered last, since the start of this program; the self-check tells people of it. */
public final class LastAnswers {

    private final Map<String, Answer<?>> answers = new ConcurrentHashMap<>();

    /** Empty when it was not called yet. */
    public Optional<Answer<?>> of(String operation) {
        return Optional.ofNullable(answers.get(operation));
    }

    /** A call that was not even tried says nothing. */
    void keep(String operation, Answer<?> answer) {
        switch (answer) {
            case Answer.Done<?> done -> answers.put(operation, new Answer.Done<>(true));
            case Answer.Refused<?> refused -> answers.put(operation, refused);
            case Answer.Unavailable<?> away when away.notTried() -> {}
            case Answer.Unavailable<?> away -> answers.put(operation, away);
        }
    }
}
