package link.aftersales.platform.check;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import link.aftersales.platform.Answer;

/** Why a platform did not do what it was asked, in the kinds that people mend in different places. */
enum Trouble {
    NONE,
    ADDRESS,
    SECRET,
    RIGHTS,
    AWAY,
    OTHER;

    private static final Set<Integer> ADDRESS_CODES = Set.of(40164, 60020, 61004);
    private static final Set<Integer> SECRET_CODES =
            Set.of(40001, 40013, 40056, 40091, 40125, 40243, 41002, 41004, 301002, 50002, 50007);
    private static final Set<Integer> RIGHTS_CODES = Set.of(48001, 48002, 48004);
    private static final Pattern ERRCODE = Pattern.compile("errcode (-?\\d+)");
    private static final int NO_CODE = 0;

    static Trouble of(Answer<?> answer) {
        if (answer instanceof Answer.Done<?>) {
            return NONE;
        }
        int errcode = errcode(answer);
        if (ADDRESS_CODES.contains(errcode)) {
            return ADDRESS;
        }
        if (SECRET_CODES.contains(errcode)) {
            return SECRET;
        }
        if (RIGHTS_CODES.contains(errcode)) {
            return RIGHTS;
        }
        return errcode == NO_CODE ? AWAY : OTHER;
    }

    /** 0 when there was no answer; also from the words of a token that could not be had. */
    static int errcode(Answer<?> answer) {
        return switch (answer) {
            case Answer.Done<?> done -> NO_CODE;
            case Answer.Refused<?> refused -> refused.errcode();
            case Answer.Unavailable<?> away -> {
                Matcher named = ERRCODE.matcher(away.why());
                yield named.find() ? Integer.parseInt(named.group(1)) : NO_CODE;
            }
        };
    }
}
