/** Followers of the Official Account: greeted, asked for their number, heard. */
@NullMarked
package link.aftersales.identity.follower;

import org.jspecify.annotations.NullMarked;
