/** The suite in an AWS account: {@code synth}, {@code diff}, {@code deploy} and {@code destroy}, done by the CDK CLI. */
@NullMarked
package dev.mezan.cli.deploy;

import org.jspecify.annotations.NullMarked;
