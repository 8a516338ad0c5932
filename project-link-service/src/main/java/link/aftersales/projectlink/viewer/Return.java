package link.aftersales.projectlink.viewer;

import java.util.UUID;
import link.aftersales.projectlink.project.LinkToken;
import org.jspecify.annotations.Nullable;

/** Where somebody goes on who came back from WeCom: the page, as the push whose link he opened. */
public record Return(LinkToken token, @Nullable UUID delivery) {}
