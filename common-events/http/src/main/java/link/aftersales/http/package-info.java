/** What every HTTP API of the house has in common: the administrators' key, errors as problem+json, pages, a start that names what is missing. */
@NullMarked
package link.aftersales.http;

import org.jspecify.annotations.NullMarked;
