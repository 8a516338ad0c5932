@NullMarked
package link.aftersales.sandbox.story;

import org.jspecify.annotations.NullMarked;
