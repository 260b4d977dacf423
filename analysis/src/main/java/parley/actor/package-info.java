/// Resolves the names and roles in a report to who they are on the day of the report.
@NullMarked
package parley.actor;

import org.jspecify.annotations.NullMarked;
