/** Functions in operating system processes of their own, from the artifacts that would be deployed. */
@NullMarked
package dev.mezan.runtime.lambda.isolated;

import org.jspecify.annotations.NullMarked;
