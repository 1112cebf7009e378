/** What functions and state machines may do: the catalog's grants as IAM policies. */
@NullMarked
package dev.mezan.infra.policy;

import org.jspecify.annotations.NullMarked;
