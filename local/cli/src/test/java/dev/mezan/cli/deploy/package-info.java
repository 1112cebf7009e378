/** Tests of the verbs that work on an AWS account. */
@NullMarked
package dev.mezan.cli.deploy;

import org.jspecify.annotations.NullMarked;
