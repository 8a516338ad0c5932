package link.aftersales.platform.check;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import link.aftersales.contracts.text.CheckText;
import link.aftersales.http.check.Check;
import link.aftersales.http.check.CheckLine;
import link.aftersales.platform.Answer;
import link.aftersales.platform.PlatformCalls;

/** Asks a platform for something harmless: whether token, list of addresses and rights are right. */
final class AccessCheck implements Check {

    private final PlatformCalls calls;
    private final String operation;
    private final Callable<?> question;
    private final Map<Trouble, CheckText> findings;

    AccessCheck(PlatformCalls calls, String operation, Callable<?> question, Map<Trouble, CheckText> findings) {
        this.calls = calls;
        this.operation = operation;
        this.question = question;
        this.findings = new EnumMap<>(findings);
    }

    @Override
    public String name() {
        return finding(Trouble.NONE).check();
    }

    @Override
    public CheckLine look() {
        Answer<?> answer = calls.call(operation, question);
        return CheckLine.of(finding(Trouble.of(answer)), Map.of("errcode", Integer.toString(Trouble.errcode(answer))));
    }

    private CheckText finding(Trouble trouble) {
        CheckText found = findings.get(trouble);
        if (found == null) {
            throw new IllegalStateException("No words for " + trouble);
        }
        return found;
    }
}
