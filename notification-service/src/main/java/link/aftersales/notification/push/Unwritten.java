package link.aftersales.notification.push;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery before its first attempt, when it becomes a {@link Body}; {@code projectNo} is whose page it links to. */
public record Unwritten(UUID id, Content content, @Nullable String projectNo) {}
