/// Fetches pages and feeds politely and safely: address in, document or reason out.
@NullMarked
package parley.fetch;

import org.jspecify.annotations.NullMarked;
