/// What comes in from outside: documents on their way to a reader, and how HTTP packed them.
@NullMarked
package parley.intake;

import org.jspecify.annotations.NullMarked;
