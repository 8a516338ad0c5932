/** How an administrator has a person erased who asked for it by other means. */
@NullMarked
package link.aftersales.identity.privacy.web;

import org.jspecify.annotations.NullMarked;
