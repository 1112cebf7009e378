/** S3 in memory. */
@NullMarked
package dev.mezan.simulation.cloud.s3;

import org.jspecify.annotations.NullMarked;
