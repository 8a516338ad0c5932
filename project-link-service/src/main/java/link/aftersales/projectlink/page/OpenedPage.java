package link.aftersales.projectlink.page;

import org.jspecify.annotations.Nullable;

/** A page as far as its viewer may see it; without a viewer nothing but the link is known of whoever looks. */
public record OpenedPage(ProjectPage page, @Nullable Viewer viewer) {}
