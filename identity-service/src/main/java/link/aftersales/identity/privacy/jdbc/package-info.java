/** Where everything about a person is found and removed. */
@NullMarked
package link.aftersales.identity.privacy.jdbc;

import org.jspecify.annotations.NullMarked;
