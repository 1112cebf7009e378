/** The AWS account that the suite stands for, and the ARNs in it. */
@NullMarked
package dev.mezan.runtime.account;

import org.jspecify.annotations.NullMarked;
