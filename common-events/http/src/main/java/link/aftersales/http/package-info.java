/** What every HTTP API of the house has in common: the administrators' key, errors as problem+json, pages of lists. */
@NullMarked
package link.aftersales.http;

import org.jspecify.annotations.NullMarked;
