package link.aftersales.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Keeps tokens, secrets and people's words out of the logs: WxJava writes whole URLs and bodies with each error, the HTTP
 * client does so on its lower levels. Stronger than a level, which anybody can change for debugging.
 */
final class PlatformLogs extends TurboFilter {

    private static final String NAME = "platform-logs";

    private PlatformLogs() {
        setName(NAME);
    }

    static void silence() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getTurboFilterList().stream().noneMatch(filter -> NAME.equals(filter.getName()))) {
            PlatformLogs filter = new PlatformLogs();
            filter.start();
            context.addTurboFilter(filter);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable thrown) {
        String name = logger.getName();
        boolean tellsSecrets = name.startsWith("me.chanjar.weixin")
                || (name.startsWith("org.apache.http.") && !level.isGreaterOrEqual(Level.WARN));
        return tellsSecrets ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
