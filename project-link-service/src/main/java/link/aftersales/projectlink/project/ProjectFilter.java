package link.aftersales.projectlink.project;

import java.util.Set;
import link.aftersales.contracts.ProjectStatus;
import org.jspecify.annotations.Nullable;

/** Which projects are looked for: {@code words} in number, title, customer or staff; no status means any. */
public record ProjectFilter(@Nullable String words, Set<ProjectStatus> statuses) {}
