@NullMarked
package dev.mezan.aws.snapstart;

import org.jspecify.annotations.NullMarked;
