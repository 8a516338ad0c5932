package link.aftersales.gateway.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Tells an operator in one sentence what to set; ahead of Boot's own analyzers, which would print the value. */
class SettingUnusableAnalyzer extends AbstractFailureAnalyzer<SettingUnusable> implements Ordered {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SettingUnusable cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Set it in the environment of the gateway and start again.", cause);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
