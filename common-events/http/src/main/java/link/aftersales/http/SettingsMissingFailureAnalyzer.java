package link.aftersales.http;

import link.aftersales.http.RequiredSettings.SettingsMissing;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator in one sentence what must be set before the service can start. */
class SettingsMissingFailureAnalyzer extends AbstractFailureAnalyzer<SettingsMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SettingsMissing cause) {
        return new FailureAnalysis(cause.getMessage(), "Set them and start again.", cause);
    }
}
