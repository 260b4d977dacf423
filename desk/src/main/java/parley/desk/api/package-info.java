/// The interface for programs: HTTP under `/api/v1`, described by `openapi.yaml` beside this
/// package and at `/api/v1/openapi.yaml`.
@NullMarked
package parley.desk.api;

import org.jspecify.annotations.NullMarked;
