package link.aftersales.platform;

import java.util.concurrent.Callable;

/** Carries out calls to one platform behind its breaker and bulkhead and sorts what comes back. Never throws for the platform's sake. */
public interface PlatformCalls {

    /** {@code operation} names the call in metrics, for example {@code message.send}. */
    <T> Answer<T> call(String operation, Callable<T> call);
}
