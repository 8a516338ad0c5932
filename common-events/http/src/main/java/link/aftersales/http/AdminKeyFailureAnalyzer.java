package link.aftersales.http;

import link.aftersales.http.AdminKey.AdminKeyTooShort;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator in one sentence why a service with a weak key does not start. */
class AdminKeyFailureAnalyzer extends AbstractFailureAnalyzer<AdminKeyTooShort> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AdminKeyTooShort cause) {
        return new FailureAnalysis(cause.getMessage(), "Set a longer " + AdminKey.NAME + ".", cause);
    }
}
